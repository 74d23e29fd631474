import type { OpenAtDesk } from '#domain/dossiers';
import { vnLongDateTime } from '#platform/time.ts';
import type { C } from '../../../../deps.ts';
import { receptionWords } from '../../words/reception.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { type AcceptFacts, acceptRows, ORIGINALS, UnverifiedYears } from './accept.view.tsx';
import { PlacedElsewhere } from './placed-elsewhere.tsx';

const w = receptionWords.accept;

/** Shows once more what a clerk promises where no time is counted: the receipt holds the office to it. */
export function AcceptConfirmView({ c, open, facts, promisedAt, note, papers }: AcceptConfirmProps) {
  const at = vnLongDateTime(promisedAt);
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm(at)}
      action={deskPaths.accept({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={['date', 'time', ORIGINALS, 'note', ...papers.fields]}
      before={
        <>
          <PlacedElsewhere open={open} places={facts.elsewhere} />
          <UnverifiedYears years={facts.unverified} />
        </>
      }
      rows={[
        { name: w.promised, value: <strong>{at}</strong> },
        ...acceptRows(open, facts),
        { name: w.papers.row, value: papers.text || w.papers.none },
        { name: w.note, value: note ? <Written>{note}</Written> : w.noNote },
      ]}
    />
  );
}

interface AcceptConfirmProps {
  c: C;
  open: OpenAtDesk;
  facts: AcceptFacts;
  promisedAt: Date;
  note: string;
  /** What was counted, and the boxes in which it was. */
  papers: { text: string; fields: readonly string[] };
}
