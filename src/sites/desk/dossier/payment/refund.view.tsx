import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { number, vnd } from '#platform/money.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { amountInWords } from '#views/words/amount-in-words.ts';
import type { C } from '../../../../deps.ts';
import { type ReadWay, WAY_FIELDS, WayFields, wayRows } from '../../money/refunds/refund-fields.tsx';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { moneyWords } from '../../words/money.ts';
import { refundWords } from '../../words/refunds.ts';
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

/** What was paid, how much of it may go back, and the form for what is to go back. */
export function RefundView({ c, open, offered, errors }: RefundProps) {
  const { most, gateway, payer } = offered;
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
      <WayFields c={c} errors={errors} most={gateway?.most} payer={payer} />
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

/** Shows once more what is to go back, how, to whom and why. */
export function RefundConfirmView({ c, open, amount, reason, way, rest }: RefundConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={refundWords.confirmAsk(vnd(amount))}
      action={deskPaths.refund({ code: open.dossier.code })}
      button={refundWords.ask}
      final={refundWords.askAsideFinal}
      fields={['amount', 'reason', REST, ...WAY_FIELDS]}
      rows={[
        { name: refundWords.amount, value: <strong>{vnd(amount)}</strong> },
        { name: p.inWords, value: amountInWords(amount) },
        ...wayRows(way),
        { name: w.reason, value: <Written>{reason}</Written> },
        ...(rest ? [{ name: w.rest, value: w.restOf[rest] }] : []),
      ]}
    />
  );
}

/** What may go back: how much, how much of that at once through the gateway by which it came, and who paid. */
export interface Offered {
  /** Whole đồng. */
  most: number;
  gateway: { most: number } | undefined;
  payer: string;
}

interface RefundProps {
  c: C;
  open: OpenAtDesk;
  offered: Offered;
  errors: FieldErrors;
}

interface RefundConfirmProps {
  c: C;
  open: OpenAtDesk;
  amount: number;
  reason: string;
  way: ReadWay;
  /** What becomes of the rest, where only a part goes back. */
  rest: (typeof restChoices)[number] | undefined;
}
