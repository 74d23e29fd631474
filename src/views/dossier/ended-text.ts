import type { Dossier } from '#domain/dossiers';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';

/** What ended a dossier that is over, and when: it stands where a date was promised before. Undefined while it is not over. */
export function endedText(d: Ended, language: Language = 'vi'): string | undefined {
  const end = endOf(d);
  return end && dossierTexts[language].words.ended[end.how](formats[language].longDateTime(end.at));
}

/** When a dossier was over: handed over, refused, withdrawn or closed. */
export function endedAt(d: Ended): Date | undefined {
  return endOf(d)?.at;
}

function endOf({ status, decision, finishedAt, returnedAt }: Ended) {
  switch (status) {
    case 'returned':
      return returnedAt
        ? { how: decision === 'denied' ? ('denied' as const) : status, at: returnedAt }
        : undefined;
    case 'refused':
    case 'withdrawn':
    case 'stopped':
      return finishedAt ? { how: status, at: finishedAt } : undefined;
    default:
      return undefined;
  }
}

type Ended = Pick<Dossier, 'status' | 'decision' | 'finishedAt' | 'returnedAt'>;
