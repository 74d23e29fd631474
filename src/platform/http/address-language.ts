import { LANGUAGES, type Language } from '../language.ts';

const [MAIN, ...OTHERS] = LANGUAGES;
// '/en', '/en/…', '/en?…'; the main language has no piece of its own
const PREFIX = new RegExp(`^/(${OTHERS.join('|')})(?=[/?]|$)`);

/** The language that an address of ours asks for. */
export function languageOf(address: string): Language {
  return LANGUAGES.find((l) => l === PREFIX.exec(address)?.[1]) ?? MAIN;
}

/**
 * The same page's address in a language: `/en/thu-tuc` of `/thu-tuc`, and back. It begins with one slash whatever was asked for: an
 * address like `//host/…` would lead away from here.
 */
export function inLanguage(address: string, language: Language): string {
  const rest = `/${address.replace(PREFIX, '').replace(/^[/\\]+/, '')}`;
  return language === MAIN ? rest : `/${language}${rest}`;
}
