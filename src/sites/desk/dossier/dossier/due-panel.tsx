import type { Dossier } from '#domain/dossiers';
import { localDate, vnLongDateTime } from '#platform/time.ts';
import { Due } from '#platform/ui/due.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import { deskWords as w } from '../../words/dossier.ts';

/** The deadline that matters now: for the answer, for the step, or for the result. */
export function DuePanel({ d, now }: { d: Dossier; now: Date }) {
  if (d.finishedAt && !d.holderAgencyId)
    return (
      <Due state="done" title={w.finished}>
        {d.promisedAt ? `${w.promised}: ${vnLongDateTime(d.promisedAt)}` : null}
      </Due>
    );
  if (d.status === 'awaiting_supplement') return <Due state="soon" title={w.waitingPerson} />;
  const at = d.stepDueAt ?? d.promisedAt ?? d.answerBy;
  const label = d.acceptedAt ? w.due : w.answerBy;
  const late = at < now;
  const soon = localDate(at) === localDate(now);
  return (
    <Due state={late ? 'late' : soon ? 'soon' : 'open'} title={`${label}: ${vnLongDateTime(at)}`}>
      {late ? <p>{dossierWords.late}</p> : null}
      {d.promisedAt ? <p>{`${w.promised}: ${vnLongDateTime(d.promisedAt)}`}</p> : null}
      <p>{`${w.holder}: ${[d.holderOfficerName, d.holderAgencyName].filter(Boolean).join(' – ')}`}</p>
    </Due>
  );
}
