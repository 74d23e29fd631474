import type { OpenAtDesk } from '#domain/dossiers';
import { vnd } from '#platform/money.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = handingOverWords.payment;

/** How what is stated was calculated, which its person reads. */
export const WORKING = 'cach-tinh';

/** Shows once more what somebody will be asked to pay, and how it was calculated. */
export function StateConfirmView({ c, open, total, working }: StateConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirmState(vnd(total))}
      action={deskPaths.payment({ code: open.dossier.code })}
      button={w.stateButton}
      final={w.finalState}
      fields={['amount', 'method', 'payer', WORKING]}
      rows={[
        { name: deskWords.fee, value: vnd(total) },
        { name: w.working, value: <Written>{working}</Written> },
      ]}
    />
  );
}

interface StateConfirmProps {
  c: C;
  open: OpenAtDesk;
  /** Whole đồng. */
  total: number;
  working: string;
}
