import { type OpenAtDesk, standingEvents } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { printedForms } from '#views/forms/printed-forms.ts';
import { examinationWords } from '../../words/examination.ts';
import { deskPaths } from '../dossier.paths.ts';

const w = examinationWords.denied;

/** Where the result of a dossier is recorded or handed over: that it is a refusal, who decided it, and why. */
export function Denied({ open }: { open: OpenAtDesk }) {
  if (open.dossier.decision !== 'denied') return null;
  const decided = standingEvents(open.events).findLast((e) => e.verb === 'approve');
  return (
    <Inset>
      <p>
        <strong>{w.heading}</strong>
      </p>
      {decided ? <p>{w.decision(decided.actorName, vnDateTime(decided.at))}</p> : null}
      {decided?.note ? <p class="mc-note">{w.reason(decided.note)}</p> : null}
      <p>
        <a
          class="govuk-link"
          href={deskPaths.form({ code: open.dossier.code, form: printedForms.denial.slug })}
        >
          {w.form}
        </a>
      </p>
    </Inset>
  );
}
