import type { Dossier } from '#domain/dossiers';
import type { Language } from '#platform/language.ts';
import { nextWords } from '../../words/next-step.ts';

/**
 * When the result is due, written by `date`; while the clock is stopped, that it is counted anew (NĐ 118/2025 Đ19 k5), because the former
 * date holds no more. Undefined before acceptance.
 */
export function promiseText(
  d: Pick<Dossier, 'status' | 'promisedAt'>,
  date: (at: Date) => string,
  language: Language,
): string | undefined {
  if (!d.promisedAt) return undefined;
  return d.status === 'awaiting_supplement' ? nextWords[language].promiseAnew : date(d.promisedAt);
}
