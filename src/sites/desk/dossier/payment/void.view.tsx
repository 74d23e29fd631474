import type { OpenAtDesk } from '#domain/dossiers';
import type { DeskMethod, Payment } from '#domain/fees';
import type { FieldErrors } from '#platform/errors.ts';
import { number, vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { moneyWords } from '../../words/money.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { holding } from './holding.ts';
import { SLIP } from './payment.view.tsx';

const w = moneyWords.void;
const p = handingOverWords.payment;

/** Whether another receipt is written instead. */
export const AGAIN = 'lap-lai';

/** Which receipt is wrong and why, and what is written instead. */
export function VoidView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  const receipts = holding(open);
  const last = receipts.at(-1);
  const typed = (name: string, first: string) => (c.form.has(name) ? c.form.get(name) : first);
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.voidReceipt({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={<p class="govuk-body">{w.lead}</p>}
    >
      <Radios
        name="receipt"
        label={w.receipt}
        value={typed('receipt', last?.id ?? '')}
        error={errors['receipt']}
        items={receipts.map((r) => ({ value: r.id, text: lineOf(r) }))}
        required
      />
      <Textarea
        name="reason"
        label={w.reason}
        rows={2}
        value={c.form.get('reason')}
        error={errors['reason']}
        required
      />
      <Radios
        name={AGAIN}
        label={w.again}
        value={typed(AGAIN, 'again')}
        items={[
          { value: 'again', text: w.choices.again },
          { value: 'none', text: w.choices.none },
        ]}
      />
      <TextInput
        name="amount"
        label={w.amount}
        hint={p.amountHint}
        value={typed('amount', last ? number(last.amount) : '')}
        error={errors['amount']}
        inputmode="numeric"
        width={10}
      />
      <Radios
        name="method"
        label={p.method}
        value={typed('method', last?.method ?? 'cash')}
        items={[
          { value: 'cash', text: p.cash },
          {
            value: 'card',
            text: p.card,
            reveals: (
              <TextInput
                name={SLIP}
                label={p.slip}
                value={typed(SLIP, last?.cardSlip ?? '')}
                error={errors[SLIP]}
                width={20}
              />
            ),
          },
          { value: 'transfer', text: p.transfer },
        ]}
      />
      <TextInput
        name="payer"
        label={p.payer}
        value={typed('payer', last?.payerName ?? '')}
        error={errors['payer']}
      />
    </ActionFrame>
  );
}

/** Shows once more which receipt becomes void, and what is written instead. */
export function VoidConfirmView({ c, open, receipt, reason, instead }: VoidConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm(receipt.receiptNumber)}
      action={deskPaths.voidReceipt({ code: open.dossier.code })}
      button={w.button}
      warning
      final={w.final}
      fields={['receipt', 'reason', AGAIN, 'amount', 'method', 'payer', SLIP]}
      rows={[
        { name: w.receipt, value: lineOf(receipt) },
        { name: w.reason, value: <Written>{reason}</Written> },
        ...(instead
          ? [
              { name: w.amount, value: <strong>{vnd(instead.amount)}</strong> },
              { name: p.method, value: p[instead.method] },
              { name: p.payer, value: instead.payerName || open.dossier.ownerName },
            ]
          : [{ name: w.again, value: w.choices.none }]),
      ]}
    />
  );
}

function lineOf(r: Payment): string {
  return w.line(r.receiptNumber, vnd(r.amount), r.payerName, vnDateTime(r.paidAt));
}

interface VoidConfirmProps {
  c: C;
  open: OpenAtDesk;
  receipt: Payment;
  reason: string;
  instead:
    | { amount: number; method: DeskMethod; payerName: string; cardSlip: string | undefined }
    | undefined;
}
