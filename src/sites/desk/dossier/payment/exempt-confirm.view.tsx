import type { OpenAtDesk } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';

const w = handingOverWords.payment;

/** Shows once more what will not be taken, and why. */
export function ExemptConfirmView({ c, open, reason }: { c: C; open: OpenAtDesk; reason: string }) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirmExempt}
      action={deskPaths.payment({ code: open.dossier.code })}
      button={w.exemptButton}
      final={w.finalExempt}
      fields={['amount', 'method', 'payer', 'reason']}
      rows={[
        { name: deskWords.fee, value: feeText(open) },
        { name: w.reason, value: <Written>{reason}</Written> },
      ]}
    />
  );
}
