import type { WorkItem } from '#domain/worklists';
import { addDays, vnDate } from '#platform/time.ts';
import { receptionWords as w } from '../../words/reception.ts';
import { deskPaths } from '../dossier.paths.ts';

/** From which day a dossier that waits for its filer may be closed; the way there, for whoever may close it now. */
export function Closable({ item: { code, answerUntil }, isOffered }: ClosableProps) {
  if (!answerUntil) return null;
  return (
    <>
      <span class="mc-when">{vnDate(addDays(answerUntil, 1))}</span>{' '}
      {isOffered ? (
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
  isOffered: boolean;
}
