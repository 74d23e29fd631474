import { type ExpectedYears, isExpected } from '#domain/calendar';
import type { Language } from '#platform/language.ts';
import { expectedWords } from '../words/expected.ts';

/** A time that was counted, as `text` writes it; where its year is not confirmed yet, with words that say so. */
export function expectedText(
  text: string,
  o: { at: Date; expected: ExpectedYears; language: Language },
): string {
  return isExpected(o.expected, o.at) ? saidAsExpected(text, o.language) : text;
}

export function saidAsExpected(text: string, language: Language): string {
  return `${text} (${expectedWords[language].byCalendar})`;
}
