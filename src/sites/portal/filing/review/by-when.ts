import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { localTime, vnLongDate } from '#platform/time.ts';

/** An instant as part of a sentence: '17:00 thứ Hai, 23/11/2026', 'Monday 23 November 2026, 17:00'. */
export function byWhen(at: Date, language: Language): string {
  if (language !== 'vi') return formats[language].longDateTime(at);
  const day = vnLongDate(at);
  return `${localTime(at)} ${day.charAt(0).toLowerCase()}${day.slice(1)}`;
}
