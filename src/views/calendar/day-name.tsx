import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { calendarWords } from '../words/calendar.ts';

/** Why a day is off: a holiday by its name in the reader's language, where it is one that is known; else as the calendar has it. */
export const DayName = inPageLanguage(({ name }: { name: string }, language) => {
  const known = knownName(name, language);
  return known ? known : <InVietnamese>{name}</InVietnamese>;
});

function knownName(name: string, language: Language): string | undefined {
  const names: Readonly<Record<string, string>> = calendarWords[language].names;
  return names[name];
}
