import type { HandBack, OpenAtDesk } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';
import { receptionWords } from '../../words/reception.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { FEE, handBackRows, PAPERS } from '../hand-back/hand-back-fields.tsx';

const w = receptionWords.refuse;

/** Shows the reason once more as the person will read it, who that is, and what becomes of papers and of a fee that was taken already. */
export function RefuseConfirmView({ c, open, reason, back, receiver }: RefuseConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.refuse({ code: open.dossier.code })}
      button={w.button}
      warning
      final={w.warning}
      fields={['reason', PAPERS, FEE]}
      rows={[
        { name: w.receiver, value: receiver },
        { name: w.reason, value: <Written>{reason}</Written> },
        ...handBackRows(open, back),
      ]}
    />
  );
}

interface RefuseConfirmProps {
  c: C;
  open: OpenAtDesk;
  reason: string;
  back: HandBack;
  receiver: string;
}
