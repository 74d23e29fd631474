import { recordExemption, recordPayment } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { vnd } from '#platform/money.ts';
import { printedForms } from '#views/forms/printed-forms.tsx';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { PaymentView } from './payment.view.tsx';

const w = deskWords.payment;

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'record-payment');
  if (open.fee?.state !== 'due') throw new Refusal('fee.not-due');
  return page(PaymentView({ c, open, errors: {} }));
}

/** Records a payment and goes to its receipt, or records why none is due. A second click or a second clerk cannot record it twice. */
export async function post(c: AtDossier) {
  if (c.form.get('method') === 'exempt') return exempt(c);
  const open = await openForVerb(c, 'record-payment');
  const errors: FieldErrors = {};
  const payer = readText(c, 'payer', 200, errors);
  const amount = /^[\d.\s]{1,15}$/.test(c.form.get('amount').trim())
    ? Number(c.form.get('amount').replace(/[.\s]/g, ''))
    : Number.NaN;
  if (!Number.isSafeInteger(amount) || amount <= 0) errors.amount = w.needAmount;
  if (hasErrors(errors)) return page(PaymentView({ c, open, errors }), { status: 422 });
  const method = c.form.get('method') === 'transfer' ? 'transfer' : 'cash';
  try {
    return await c.change(async (tx) => {
      await recordPayment(tx, { ...actionOn(c, open), method, amount, payer });
      return deskPaths.form(
        { code: open.dossier.code, form: printedForms['fee-receipt'].slug },
        confirmationQuery('record-payment'),
      );
    });
  } catch (e) {
    if (!(e instanceof Refusal) || !e.is('fee.wrong-amount')) throw e;
    errors.amount = w.wrongAmount(vnd(e.params.expected));
    return page(PaymentView({ c, open, errors }), { status: 422 });
  }
}

async function exempt(c: AtDossier) {
  const open = await openForVerb(c, 'record-exemption');
  const errors: FieldErrors = {};
  const reason = readText(c, 'reason', 1000, errors);
  if (!reason) errors.reason = w.needReason;
  if (hasErrors(errors)) return page(PaymentView({ c, open, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await recordExemption(tx, { ...actionOn(c, open), reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('record-exemption'));
  });
}
