import { cutOffOf } from '#domain/dossiers';
import type { Limit } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';

/** A time limit in words: '5 ngày làm việc', or what the procedure says of it. */
export function limitText(limit: Limit | undefined, language: Language = 'vi'): string {
  const { words } = dossierTexts[language];
  if (!limit || limit.amount === null || limit.unit === 'described')
    return limit?.text && language !== 'vi' ? `“${limit.text}”` : (limit?.text ?? words.described);
  const n = String(limit.amount).replace('.', language === 'vi' ? ',' : '.');
  switch (limit.unit) {
    case 'working-day':
      return words.workingDays(n);
    case 'working-hour':
      return words.workingHours(n);
    case 'day':
      return words.days(n);
    case 'month':
      return words.months(n);
    case 'same-day':
      return sameDayText(limit, language);
  }
}

function sameDayText(limit: Limit, language: Language): string {
  const { words } = dossierTexts[language];
  const until = cutOffOf(limit);
  return until ? words.sameDayUntil(formats[language].timeOfDay(until)) : words.sameDay;
}
