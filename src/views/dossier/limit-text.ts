import type { Limit } from '#domain/procedures';
import { dossierWords } from '../words/dossier.ts';

/** A time limit in words: '5 ngày làm việc', or what the procedure says of it. */
export function limitText(limit: Limit | undefined): string {
  if (!limit || limit.amount === null || limit.unit === 'described')
    return limit?.text ?? dossierWords.described;
  const n = String(limit.amount).replace('.', ',');
  switch (limit.unit) {
    case 'working-day':
      return dossierWords.workingDays(n);
    case 'working-hour':
      return dossierWords.workingHours(n);
    case 'day':
      return dossierWords.days(n);
    case 'month':
      return dossierWords.months(n);
  }
}
