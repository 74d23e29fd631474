import type { OpenAtDesk } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';

const w = deskWords.refuse;

/** Shows the reason once more as the person will read it, who that is, and the fee that was taken already. */
export function RefuseConfirmView({ c, open, reason, receiver }: RefuseConfirmProps) {
  const paid = (open.fee?.paid ?? 0) > 0;
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.refuse({ code: open.dossier.code })}
      button={w.button}
      warning
      final={paid ? `${w.warning} ${w.feeTaken}` : w.warning}
      fields={['reason']}
      rows={[
        { name: w.receiver, value: receiver },
        { name: w.reason, value: <Written>{reason}</Written> },
        ...(paid ? [{ name: deskWords.fee, value: feeText(open) }] : []),
      ]}
    />
  );
}

interface RefuseConfirmProps {
  c: C;
  open: OpenAtDesk;
  reason: string;
  receiver: string;
}
