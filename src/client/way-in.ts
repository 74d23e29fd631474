import { inLanguageOf } from './language-of.ts';
import { vi } from './way-in-words.vi.ts';

const words = inLanguageOf({ vi, en: { signIn: 'Sign in in a new tab' } });

/** From the sign-in page to which a request was led, back to this page. */
export function wayIn(answered: string): string {
  const here = location.pathname + location.search;
  return `${new URL(answered).pathname}?tiep=${encodeURIComponent(here)}`;
}

/** Signing in beside this page, which keeps what was typed and chosen; in the language of `place`. */
export function signInLink(place: Element, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = href;
  link.target = '_blank';
  link.textContent = words(place).signIn;
  return link;
}
