import { lookUp } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import type { Answer } from '#platform/http/answer.ts';
import { page } from '#platform/http/answer.ts';
import { plainSigns } from '#platform/text.ts';
import type { C } from '../../../../deps.ts';
import { lookUpWords } from '../../words/look-up.ts';
import { officeToComeTo } from '../dossier/office-to-come-to.ts';
import { type Entered, LookUpView } from './look-up.view.tsx';
import { LookedUpView } from './looked-up.view.tsx';

/** Counts wrong combinations from one address; right ones are not counted. */
const FAILURES = { name: 'look-up.fail', max: 20, seconds: 600 };

/** The empty form, or the dossier at once when the address has number and secret, as the code on the receipt gives them. */
export async function get(c: C): Promise<Answer> {
  keepPrivate(c);
  const entered = { code: c.query.get('ma'), secret: c.query.get('khoa'), idNumber: '' };
  if (!entered.code || !entered.secret) return form(c, entered, {}, 200);
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
  const errors = errorsOf(c, entered);
  return Object.keys(errors).length > 0 ? form(c, entered, errors, 422) : answer(c, entered);
}

async function answer(c: C, entered: Entered): Promise<Answer> {
  const { db, keys, limiter } = c.deps;
  const lookedUp = await limiter.guess(FAILURES, c.ip, () => lookUp(db, keys, entered));
  if (!lookedUp) return form(c, entered, { '': c.words(lookUpWords).notFound }, 422);
  const office = await officeToComeTo(c, lookedUp.dossier);
  return page(LookedUpView({ c, lookedUp, office }), { onlyNow: true });
}

function form(c: C, entered: Entered, errors: FieldErrors, status: number): Answer {
  return page(LookUpView({ c, entered, errors }), { status });
}

// The address may hold the secret: no page, a refusal neither, sends it to anybody as a referrer.
function keepPrivate(c: C): void {
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex');
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
