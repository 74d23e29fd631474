import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { number, vnd } from '#platform/money.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { amountInWords } from '#views/words/amount-in-words.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { moneyWords } from '../../words/money.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';

const w = moneyWords.refund;
const p = handingOverWords.payment;
const restChoices = ['later', 'settled'] as const;

export const REST = 'phan-con-lai';

/** Of what is over and still waits for its money: whether the rest of a part still waits. */
export function asksOfRest({ dossier }: Pick<OpenAtDesk, 'dossier'>): boolean {
  return dossier.toHandBack?.fee !== undefined;
}

/** What was paid, how much of it may go back, and the form for what went back. */
export function RefundView({ c, open, most, errors }: RefundProps) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.refund({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <SummaryList
            rows={[
              { name: deskWords.fee, value: feeText(open) },
              { name: w.most, value: vnd(most) },
            ]}
          />
        </>
      }
    >
      <TextInput
        name="amount"
        label={w.amount}
        hint={p.amountHint}
        value={c.form.has('amount') ? c.form.get('amount') : number(most)}
        error={errors['amount']}
        inputmode="numeric"
        width={10}
        required
      />
      <Radios
        name="method"
        label={p.method}
        value={c.form.get('method') || 'cash'}
        items={[
          { value: 'cash', text: p.cash },
          { value: 'transfer', text: p.transfer },
        ]}
      />
      <TextInput
        name="paidTo"
        label={w.paidTo}
        value={c.form.get('paidTo')}
        error={errors['paidTo']}
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
      {asksOfRest(open) ? (
        <Radios
          name={REST}
          label={w.rest}
          value={c.form.get(REST)}
          error={errors[REST]}
          items={restChoices.map((value) => ({ value, text: w.restOf[value] }))}
        />
      ) : null}
    </ActionFrame>
  );
}

/** Shows once more what went back, to whom and why. */
export function RefundConfirmView({ c, open, refund, rest }: RefundConfirmProps) {
  const { amount, method, paidTo, reason } = refund;
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm(vnd(amount), p[method].toLowerCase())}
      action={deskPaths.refund({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={['amount', 'method', 'paidTo', 'reason', REST]}
      rows={[
        { name: w.amount, value: <strong>{vnd(amount)}</strong> },
        { name: p.inWords, value: amountInWords(amount) },
        { name: p.method, value: p[method] },
        { name: w.paidTo, value: paidTo },
        { name: w.reason, value: <Written>{reason}</Written> },
        ...(rest ? [{ name: w.rest, value: w.restOf[rest] }] : []),
      ]}
    />
  );
}

interface RefundProps {
  c: C;
  open: OpenAtDesk;
  /** Whole đồng. */
  most: number;
  errors: FieldErrors;
}

interface RefundConfirmProps {
  c: C;
  open: OpenAtDesk;
  refund: { amount: number; method: 'cash' | 'transfer'; paidTo: string; reason: string };
  /** What becomes of the rest, where only a part went back. */
  rest: (typeof restChoices)[number] | undefined;
}
