import { type OpenAtDesk, standingEvents } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { examinationWords } from '../../words/examination.ts';

const w = examinationWords.sentBack;

/** That a leader sent the dossier back, who and why, where it is examined again; nothing once it was submitted anew. */
export function SentBack({ open }: { open: OpenAtDesk }) {
  const last = standingEvents(open.events).findLast((e) => e.verb === 'send-back' || e.verb === 'examine');
  if (last?.verb !== 'send-back' || open.dossier.decision) return null;
  return (
    <Inset>
      <p>
        <strong>{w.heading}</strong> – {w.who(last.actorName, vnDateTime(last.at))}
      </p>
      {last.note ? <p class="mc-note">{last.note}</p> : null}
    </Inset>
  );
}
