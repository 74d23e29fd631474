import type { Language } from '#platform/language.ts';

/** A Vietnamese name as a sentence of this language has it: in quotes where it is another. */
export function quotedIn(language: Language, name: string): string {
  return language === 'vi' ? name : `“${name}”`;
}
