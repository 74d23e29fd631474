import { type OpenAtDesk, voidReceipt } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { readMoney } from '#platform/whole-number.ts';
import { numberSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { moneyWords } from '../../words/money.ts';
import { allowedSumsText } from '../../words/refusals.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { holding } from './holding.ts';
import { METHODS, SLIP } from './payment.view.tsx';
import { AGAIN, VoidConfirmView, VoidView } from './void.view.tsx';

const w = moneyWords.void;
const LONGEST_SLIP = 40;

export async function get(c: AtDossier) {
  return page(VoidView({ c, open: await openWithReceipt(c), errors: {} }));
}

/** Asks once more, then voids the receipt and writes another with what was taken, in one transaction. */
export async function post(c: AtDossier) {
  const open = await openWithReceipt(c);
  if (c.form.get(STEP) === EDIT) return page(VoidView({ c, open, errors: {} }));
  const errors: FieldErrors = {};
  const receipt = holding(open).find((p) => p.id === c.form.get('receipt'));
  if (!receipt) errors['receipt'] = w.needReceipt;
  const reason = readText(c, 'reason', 1000, errors);
  if (!reason) errors['reason'] = w.needReason;
  const instead = c.form.get(AGAIN) === 'none' ? undefined : readInstead(c, errors);
  if (!receipt || hasErrors(errors)) return page(VoidView({ c, open, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) return page(VoidConfirmView({ c, open, receipt, reason, instead }));
  try {
    return await c.change(async (tx) => {
      const d = await voidReceipt(tx, { ...actionOn(c, open), paymentId: receipt.id, reason, instead });
      return deskPaths.dossier({ code: d.code }, confirmationQuery('void-receipt'));
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('fee.wrong-amount'))) throw e;
    return page(VoidView({ c, open, errors: { amount: allowedSumsText(e.params) } }), { status: 422 });
  }
}

async function openWithReceipt(c: AtDossier): Promise<OpenAtDesk> {
  const open = await openForVerb(c, 'void-receipt');
  if (holding(open).length === 0) throw new Refusal('fee.no-receipt');
  return open;
}

function readInstead(c: AtDossier, errors: FieldErrors) {
  const typed = c.form.get('amount').trim();
  const amount = readMoney(typed);
  const p = handingOverWords.payment;
  if (!typed) errors['amount'] = p.needAmount;
  else if (amount === undefined)
    errors['amount'] = numberSentence(typedFaultWords.vi, 'money', p.amountName, typed);
  const payerName = readText(c, 'payer', 200, errors);
  if (payerName && !/\p{L}/u.test(payerName)) errors['payer'] = p.payerLetters;
  const method = c.form.oneOf('method', METHODS) ?? 'cash';
  const cardSlip = method === 'card' ? readText(c, SLIP, LONGEST_SLIP, errors) : undefined;
  if (cardSlip === '') errors[SLIP] = p.needSlip;
  return { amount: amount ?? 0, method, payerName, cardSlip };
}
