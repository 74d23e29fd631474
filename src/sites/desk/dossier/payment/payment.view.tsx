import { mayTakeNow, type OpenAtDesk } from '#domain/dossiers';
import { balanceOf, type DeskMethod, type Fee, type FeeLine, mayState } from '#domain/fees';
import type { Order } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { number } from '#platform/money.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { Table } from '#platform/ui/table.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { amountText } from '#views/dossier/fee-rule-text.ts';
import { feeWorking } from '#views/dossier/fee-working.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { refusalWords } from '../../words/refusals.ts';
import { ActionFrame } from '../action.frame.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';
import { onlineText } from './paying-online.ts';
import { WORKING } from './state-confirm.view.tsx';

const w = handingOverWords.payment;

/** How money comes over the counter. */
export const METHODS: Record<DeskMethod, true> = { cash: true, card: true, transfer: true };
/** The number on the slip of the card terminal. */
export const SLIP = 'so-phieu-the';

/** What stands in the box of the amount before anything is typed: the sum, where the amount of every line is known. */
export function knownSum(fee: Fee | undefined): string {
  if (!fee) return '';
  const { due, open } = balanceOf(fee);
  return open ? '' : number(due);
}

/** What is owed, and the form for what is taken, or why nothing is. */
export function PaymentView({ c, open, online, errors }: PaymentProps) {
  const { fee, dossier, people } = open;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.payment({ code: dossier.code })}
      button={deskWords.review}
      errors={errors}
    >
      {online ? <WarningText>{onlineText(online)}</WarningText> : null}
      {mayTakeNow(dossier, fee) ? null : <WarningText>{refusalWords['fee.not-accepted']({})}</WarningText>}
      <Table
        caption={w.lines}
        rows={fee?.lines ?? []}
        columns={[
          {
            name: w.line,
            main: true,
            cell: (l: FeeLine) => (
              <>
                {l.name}
                {l.working ? <div class="govuk-hint mc-small">{l.working}</div> : null}
                {l.each ? <div class="govuk-hint mc-small">{feeWorking(l.each)}</div> : null}
              </>
            ),
          },
          { name: w.quantity, numeric: true, cell: (l) => l.quantity },
          {
            name: w.sum,
            numeric: true,
            cell: (l) => (l.total === null ? l.text || w.atDesk : amountText(l.total)),
          },
        ]}
      />
      {fee && fee.paid > 0 ? <p class="govuk-body">{feeText(open)}</p> : null}
      <TextInput
        name="amount"
        label={w.amount}
        hint={w.amountHint}
        value={c.form.has('amount') ? c.form.get('amount') : knownSum(fee)}
        error={errors.amount}
        inputmode="numeric"
        width={10}
        required
      />
      <Radios
        name="method"
        label={w.method}
        value={c.form.get('method') || 'cash'}
        items={[
          { value: 'cash', text: w.cash },
          {
            value: 'card',
            text: w.card,
            reveals: (
              <TextInput
                name={SLIP}
                label={w.slip}
                value={c.form.get(SLIP)}
                error={errors[SLIP]}
                width={20}
              />
            ),
          },
          { value: 'transfer', text: w.transfer },
          ...(fee && mayState(fee)
            ? [
                {
                  value: 'state',
                  text: w.state,
                  reveals: (
                    <Textarea
                      name={WORKING}
                      label={w.working}
                      hint={w.workingHint}
                      rows={3}
                      value={c.form.get(WORKING)}
                      error={errors[WORKING]}
                    />
                  ),
                },
              ]
            : []),
          {
            value: 'exempt',
            text: w.exempt,
            reveals: (
              <Textarea
                name="reason"
                label={w.reason}
                rows={2}
                value={c.form.get('reason')}
                error={errors.reason}
              />
            ),
          },
        ]}
      />
      <TextInput
        name="payer"
        label={w.payer}
        value={c.form.get('payer') || people.submitter.name}
        error={errors.payer}
      />
    </ActionFrame>
  );
}

interface PaymentProps {
  c: C;
  open: OpenAtDesk;
  /** What its person may be paying online at this moment. */
  online: Order | undefined;
  errors: FieldErrors;
}
