import { vi } from './way-in-words.vi.ts';

const en: typeof vi = {
  signIn: 'Sign in in a new tab',
  openSent: (code) => `Open application ${code}`,
};
// fetched by itself, when a session has ended: it needs no other part
const words = (place: Element) => (place.closest<HTMLElement>('[lang]')?.lang === 'en' ? en : vi);

/** To the sign-in page to which a request was led, and from there to this page. */
export function signInLink(place: Element, answered: string): HTMLAnchorElement {
  const here = location.pathname + location.search;
  return newTab(words(place).signIn, `${new URL(answered).pathname}?tiep=${encodeURIComponent(here)}`);
}

/** To the dossier that a draft was sent as. */
export function sentLink(place: Element, { code, href }: Sent): HTMLAnchorElement {
  return newTab(words(place).openSent(code), href);
}

// this page keeps what was typed and chosen
function newTab(text: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = href;
  link.target = '_blank';
  link.textContent = text;
  return link;
}

/** The dossier that a draft was sent as. */
export interface Sent {
  code: string;
  href: string;
}
