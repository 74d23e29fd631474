import { payTicket } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { plainSigns } from '#platform/text.ts';
import type { C } from '../../../../deps.ts';
import { wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { lookUpWords } from '../../words/look-up.ts';
import { officeToComeTo } from '../dossier/office-to-come-to.ts';
import { findEntered, keepPrivate, lookUpForm } from './find-entered.ts';
import type { Entered } from './look-up.view.tsx';
import { LookedUpView } from './looked-up.view.tsx';

/** The empty form, or the dossier at once when the address has number and secret, as the code on the receipt gives them. */
export async function get(c: C): Promise<Answer> {
  keepPrivate(c);
  const entered = { code: c.query.get('ma'), secret: c.query.get('khoa'), idNumber: '' };
  if (!entered.code || !entered.secret) return lookUpForm(c, entered, {}, 200);
  return answer(c, entered);
}

/**
 * The form filled in by hand, answered without a redirect so that no address holds the secret, and nothing shows the dossier to whoever
 * goes back on a computer that others use too: from there one looks it up again.
 */
export async function post(c: C): Promise<Answer> {
  keepPrivate(c);
  const entered = {
    code: c.form.get('code'),
    secret: c.form.get('secret'),
    idNumber: c.form.get('idNumber'),
  };
  if (wantsCaptcha(c)) return lookUpForm(c, entered, {}, 200);
  const errors = errorsOf(c, entered);
  return Object.keys(errors).length > 0 ? lookUpForm(c, entered, errors, 422) : answer(c, entered);
}

async function answer(c: C, entered: Entered): Promise<Answer> {
  const found = await findEntered(c, entered);
  if ('answer' in found) return found.answer;
  const { lookedUp } = found;
  const { db, keys, gateways } = c.deps;
  const office = await db.reads((r) => officeToComeTo(r, lookedUp.dossier, c.now));
  const sum = gateways.length > 0 ? lookedUp.toPay : undefined;
  const pay = sum === undefined ? undefined : { sum, ticket: payTicket(keys, lookedUp.dossier, c.now) };
  return page(LookedUpView({ c, lookedUp, office, pay }), { onlyNow: true });
}

function errorsOf(c: C, entered: Entered): FieldErrors {
  const errors: FieldErrors = {};
  const w = c.words(lookUpWords);
  if (!entered.code.trim() || c.form.twice('code')) errors.code = w.needCode;
  if (!entered.secret.trim() || c.form.twice('secret')) errors.secret = w.needSecret;
  const digits = plainSigns(entered.idNumber).replace(/[ .-]/g, '');
  if ((digits && !/^\d{9}(\d{3})?$/.test(digits)) || c.form.twice('idNumber'))
    errors.idNumber = w.badIdNumber;
  return errors;
}
