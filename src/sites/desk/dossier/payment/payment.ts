import {
  mayTakeNow,
  type OpenAtDesk,
  owesFee,
  recordExemption,
  recordPayment,
  stateFee,
} from '#domain/dossiers';
import { allowedSums, type Fee, mayState } from '#domain/fees';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { readMoney } from '#platform/whole-number.ts';
import { printedForms } from '#views/forms/printed-forms.ts';
import { numberSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { allowedSumsText, refusalWords } from '../../words/refusals.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { ExemptConfirmView } from './exempt-confirm.view.tsx';
import { payingOnline } from './paying-online.ts';
import { knownSum, METHODS, PaymentView, SLIP } from './payment.view.tsx';
import { COUNTED, GIVEN, PaymentConfirmView, TOLD } from './payment-confirm.view.tsx';
import { StateConfirmView, WORKING } from './state-confirm.view.tsx';

const w = handingOverWords.payment;
const LONGEST_SLIP = 40;

export async function get(c: AtDossier) {
  const open = await openOwing(c, 'record-payment');
  return page(PaymentView({ c, open, online: await payingOnline(c, open), errors: {} }));
}

/**
 * Asks once more what is taken, or why nothing is; then records the payment and goes to its receipt, or records why none is due. Of cash it
 * is counted what the payer gets back before anything is recorded. A second click or a second clerk cannot record it twice.
 */
export async function post(c: AtDossier): Promise<Answer> {
  if (c.form.get('method') === 'exempt') return exempt(c);
  if (c.form.get('method') === 'state') return state(c);
  const open = await openOwing(c, 'record-payment');
  const online = await payingOnline(c, open);
  if (c.form.get(STEP) === EDIT) return page(PaymentView({ c, open, online, errors: {} }));
  const errors: FieldErrors = {};
  const payer = readText(c, 'payer', 200, errors);
  if (payer && !/\p{L}/u.test(payer)) errors.payer = w.payerLetters;
  const amount = readAmount(c, open.fee, errors);
  if (!mayTakeNow(open.dossier, open.fee)) errors.amount = refusalWords['fee.not-accepted']({});
  const method = c.form.oneOf('method', METHODS) ?? 'cash';
  const cardSlip = method === 'card' ? readText(c, SLIP, LONGEST_SLIP, errors) : undefined;
  if (cardSlip === '') errors[SLIP] = w.needSlip;
  if (amount === undefined || hasErrors(errors))
    return page(PaymentView({ c, open, online, errors }), { status: 422 });
  const taken = { amount, method, payer, cardSlip };
  const given = method === 'cash' ? readGiven(c, amount, errors) : undefined;
  const isTold = !online || c.form.get(TOLD) === online.id;
  const isCounted = given === undefined || given === amount || c.form.get(COUNTED) === String(given);
  if (c.form.get(STEP) !== CONFIRMED || hasErrors(errors) || !isTold || !isCounted)
    return page(PaymentConfirmView({ c, open, online, taken, given, errors }), {
      status: hasErrors(errors) ? 422 : 200,
    });
  return c.change(async (tx) => {
    await recordPayment(tx, { ...actionOn(c, open), ...taken, given });
    return deskPaths.form(
      { code: open.dossier.code, form: printedForms['fee-receipt'].slug },
      confirmationQuery('record-payment'),
    );
  });
}

async function openOwing(
  c: AtDossier,
  verb: 'record-payment' | 'record-exemption' | 'state-fee',
): Promise<OpenAtDesk & { fee: Fee }> {
  const open = await openForVerb(c, verb);
  const { dossier, fee } = open;
  if (!fee || !owesFee(dossier, fee)) throw new Refusal('fee.not-due');
  return { ...open, fee };
}

function readAmount(
  c: AtDossier,
  fee: Parameters<typeof allowedSums>[0],
  errors: FieldErrors,
): number | undefined {
  const typed = c.form.get('amount').trim();
  const amount = readMoney(typed);
  const sums = allowedSums(fee);
  if (!typed) errors.amount = w.needAmount;
  else if (amount === undefined)
    errors.amount = numberSentence(typedFaultWords.vi, 'money', w.amountName, typed);
  else if (amount < sums.from || amount > sums.to) errors.amount = allowedSumsText(sums);
  return amount;
}

// what the fee comes to where its rules do not know it: nothing is taken, its person pays it
async function state(c: AtDossier) {
  const open = await openOwing(c, 'state-fee');
  if (!mayState(open.fee)) throw new Refusal('fee.not-due');
  const online = await payingOnline(c, open);
  if (c.form.get(STEP) === EDIT) return page(PaymentView({ c, open, online, errors: {} }));
  const errors: FieldErrors = {};
  const working = readText(c, WORKING, 1000, errors);
  if (!working) errors[WORKING] = w.needWorking;
  const asRuled = { ...open.fee, total: open.fee.total - open.fee.stated, stated: 0 };
  const total = readAmount(c, asRuled, errors);
  if (total === undefined || hasErrors(errors))
    return page(PaymentView({ c, open, online, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) return page(StateConfirmView({ c, open, total, working }));
  return c.change(async (tx) => {
    const d = await stateFee(tx, { ...actionOn(c, open), total, working });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('state-fee'));
  });
}

// nothing typed: exactly what is taken
function readGiven(c: AtDossier, amount: number, errors: FieldErrors): number | undefined {
  const typed = c.form.get(GIVEN).trim();
  if (!typed) return undefined;
  const given = readMoney(typed);
  if (given === undefined) errors[GIVEN] = numberSentence(typedFaultWords.vi, 'money', w.givenName, typed);
  else if (given < amount) errors[GIVEN] = refusalWords['fee.too-little']({ amount });
  return given;
}

async function exempt(c: AtDossier) {
  const open = await openOwing(c, 'record-exemption');
  const online = await payingOnline(c, open);
  if (c.form.get(STEP) === EDIT) return page(PaymentView({ c, open, online, errors: {} }));
  const errors: FieldErrors = {};
  const reason = readText(c, 'reason', 1000, errors);
  if (!reason) errors.reason = w.needReason;
  const typed = c.form.get('amount').trim();
  // the page itself writes the sum that is owed into the box
  if (typed && typed !== knownSum(open.fee)) errors.amount = w.amountThough(typed);
  if (hasErrors(errors)) return page(PaymentView({ c, open, online, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) return page(ExemptConfirmView({ c, open, reason }));
  return c.change(async (tx) => {
    const d = await recordExemption(tx, { ...actionOn(c, open), reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('record-exemption'));
  });
}
