import { cutOffOf } from '#domain/dossiers';
import type { Limit } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { procedureWords } from '../../words/procedure.ts';

/** A time limit in words; a figure without a source is never given as certain. A limit with words of its own is told in them. */
export function limitWords(limit: Limit, language: Language): string {
  const w = procedureWords[language];
  if (limit.amount === null || limit.unit === 'described') return limit.text || w.described;
  if (limit.source === '') return w.asNotified;
  const n = formats[language].number(limit.amount);
  if (limit.unit === 'working-day') return w.workingDays(n);
  if (limit.unit === 'working-hour') return w.workingHours(n);
  if (limit.unit === 'same-day') {
    const until = cutOffOf(limit);
    return until ? w.sameDayUntil(formats[language].timeOfDay(until)) : w.sameDay;
  }
  return limit.unit === 'day' ? w.days(n) : w.months(n);
}

/** The limits of all channels in a few words. */
export function limitsInShort(channels: { limit: Limit }[], language: Language): string {
  const all = [...new Set(channels.map((c) => limitWords(c.limit, language)))].filter((t) => t.length <= 60);
  return all.length > 0 && all.length <= 2
    ? all.join(' – ')
    : (all[0] ?? procedureWords[language].asNotified);
}

/** Whether a limit is told in words of its own, which are Vietnamese. */
export function isInOwnWords(limit: Limit): boolean {
  return !!limit.text && (limit.amount === null || limit.unit === 'described');
}
