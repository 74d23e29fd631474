import type { ExpectedYears } from '#domain/calendar';
import { type Dossier, stoppedSince } from '#domain/dossiers';
import type { Language } from '#platform/language.ts';
import { expectedText } from '#views/dossier/expected-text.ts';
import { nextWords } from '../../words/next-step.ts';

const AFTER = { duty: 'promiseAfterPayment', opinions: 'promiseAfterOpinions' } as const;

/**
 * When the result is due, written by `date`; while the clock is stopped, that it is counted anew (NĐ 118/2025 Đ19 k5) or goes on later,
 * because the former date holds no more. Undefined before acceptance.
 */
export function promiseText(
  d: Parameters<typeof stoppedSince>[0] & Pick<Dossier, 'promisedAt'>,
  { date, expected, language }: { date: (at: Date) => string; expected: ExpectedYears; language: Language },
): string | undefined {
  if (!d.promisedAt) return undefined;
  const w = nextWords[language];
  return stoppedSince(d)
    ? w[d.waitsFor ? AFTER[d.waitsFor.thing] : 'promiseAnew']
    : expectedText(date(d.promisedAt), { at: d.promisedAt, expected, language });
}
