import type { OpenAtDesk } from '#domain/dossiers';
import { vnd } from '#platform/money.ts';
import { amountInWords } from '#views/words/amount-in-words.ts';
import type { C } from '../../../../deps.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { AskOnceMoreView } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = handingOverWords.payment;

/** Shows once more what is about to be taken: a receipt's number cannot be given back. */
export function PaymentConfirmView({ c, open, amount, method, payer }: PaymentConfirmProps) {
  const { fee, dossier } = open;
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm(vnd(amount), w[method].toLowerCase())}
      action={deskPaths.payment({ code: dossier.code })}
      button={w.button}
      final={w.final}
      fields={['amount', 'method', 'payer', 'reason']}
      rows={[
        ...(fee?.lines ?? []).map((line) => ({
          name: line.name,
          value:
            line.amount === null || line.total === null
              ? line.text || w.atDesk
              : w.times(line.quantity, vnd(line.amount), vnd(line.total)),
        })),
        { name: w.collected, value: <strong>{vnd(amount)}</strong> },
        { name: w.inWords, value: amountInWords(amount) },
        { name: w.method, value: w[method] },
        { name: w.payer, value: payer || dossier.ownerName },
      ]}
    />
  );
}

interface PaymentConfirmProps {
  c: C;
  open: OpenAtDesk;
  amount: number;
  method: 'cash' | 'transfer';
  payer: string;
}
