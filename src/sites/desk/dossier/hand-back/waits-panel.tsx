import { mayPayBack, type OpenAtDesk, papersHeld } from '#domain/dossiers';
import { vnd } from '#platform/money.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { handBackWords as w } from '../../words/hand-back.ts';
import { countText } from './papers-chosen.ts';

/** What the person of a dossier that is over is still to get back. */
export function WaitsPanel({ open }: { open: OpenAtDesk }) {
  const { toHandBack: waits } = open.dossier;
  if (!waits) return null;
  return (
    <Inset>
      <strong>{w.waits}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {waits.papers ? <li>{w.waitsFor.papers(countText(papersHeld(open.events)))}</li> : null}
        {waits.fee ? <li>{w.waitsFor[waits.fee](vnd(mayPayBack(open)))}</li> : null}
      </ul>
    </Inset>
  );
}
