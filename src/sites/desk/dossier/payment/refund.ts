import { mayPayBack, type OpenAtDesk, recordRefund } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { readMoney } from '#platform/whole-number.ts';
import { numberSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { moneyWords } from '../../words/money.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { asksOfRest, REST, RefundConfirmView, RefundView } from './refund.view.tsx';

const w = moneyWords.refund;

export async function get(c: AtDossier) {
  const { open, most } = await openPaid(c);
  return page(RefundView({ c, open, most, errors: {} }));
}

/** Asks once more, then records that the money was paid back: who, when, how, to whom and why. */
export async function post(c: AtDossier) {
  const { open, most } = await openPaid(c);
  if (c.form.get(STEP) === EDIT) return page(RefundView({ c, open, most, errors: {} }));
  const errors: FieldErrors = {};
  const typed = c.form.get('amount').trim();
  const amount = readMoney(typed);
  if (!typed) errors['amount'] = w.needAmount;
  else if (amount === undefined)
    errors['amount'] = numberSentence(typedFaultWords.vi, 'money', w.amountName, typed);
  else if (amount <= 0 || amount > most) errors['amount'] = w.tooMuch(most);
  const paidTo = readText(c, 'paidTo', 200, errors);
  if (!/\p{L}/u.test(paidTo)) errors['paidTo'] ??= w.needPaidTo;
  const reason = readText(c, 'reason', 1000, errors);
  if (!reason) errors['reason'] = w.needReason;
  const rest = c.form.oneOf(REST, w.restOf);
  const isPart = amount !== undefined && amount < most && asksOfRest(open);
  if (isPart && !rest && !errors['amount']) errors[REST] = w.needRest;
  const method = c.form.get('method') === 'transfer' ? 'transfer' : 'cash';
  if (amount === undefined || hasErrors(errors))
    return page(RefundView({ c, open, most, errors }), { status: 422 });
  const settles = isPart && rest === 'settled';
  const refund = { amount, method, paidTo, reason, settles } as const;
  if (c.form.get(STEP) !== CONFIRMED)
    return page(RefundConfirmView({ c, open, refund, rest: isPart ? rest : undefined }));
  return c.change(async (tx) => {
    const d = await recordRefund(tx, { ...actionOn(c, open), ...refund });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('record-refund'));
  });
}

async function openPaid(c: AtDossier): Promise<{ open: OpenAtDesk; most: number }> {
  const open = await openForVerb(c, 'record-refund');
  const most = mayPayBack(open);
  if (most === 0) throw new Refusal('fee.nothing-back');
  return { open, most };
}
