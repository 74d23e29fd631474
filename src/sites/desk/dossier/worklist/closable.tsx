import type { WorkItem } from '#domain/worklists';
import { addDays, localDate, vnDate } from '#platform/time.ts';
import { receptionWords as w } from '../../words/reception.ts';
import { deskPaths } from '../dossier.paths.ts';

/** From which day a dossier that waits for its filer may be closed; from then on the way there, for whoever closes. */
export function Closable({ item: { code, answerUntil }, now, closes }: ClosableProps) {
  if (!answerUntil) return null;
  const from = addDays(answerUntil, 1);
  return (
    <>
      <span class="mc-when">{vnDate(from)}</span>{' '}
      {closes && from <= localDate(now) ? (
        <a class="govuk-link" href={deskPaths.close({ code })}>
          {w.close.button}
          <span class="govuk-visually-hidden"> {code}</span>
        </a>
      ) : null}
    </>
  );
}

interface ClosableProps {
  item: WorkItem;
  now: Date;
  closes: boolean;
}
