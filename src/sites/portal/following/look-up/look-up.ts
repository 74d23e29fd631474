import { codeIn, lookUp } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import type { Answer } from '#platform/http/answer.ts';
import { page } from '#platform/http/answer.ts';
import { plainSigns } from '#platform/text.ts';
import { CAPTCHA } from '#views/captcha-field.tsx';
import type { C } from '../../../../deps.ts';
import { captchaFault, newCaptcha, wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { lookUpWords } from '../../words/look-up.ts';
import { officeToComeTo } from '../dossier/office-to-come-to.ts';
import { isGuessedAt, isSuspect, lookFor } from './guesses.ts';
import { type Entered, LookUpView } from './look-up.view.tsx';
import { LookedUpView } from './looked-up.view.tsx';

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
  if (wantsCaptcha(c)) return form(c, entered, {}, 200);
  const errors = errorsOf(c, entered);
  return Object.keys(errors).length > 0 ? form(c, entered, errors, 422) : answer(c, entered);
}

// Many people share the network of a mobile provider: where many were wrong there, whoever names a dossier that was guessed at passes a
// check first, and the right secret of any other is answered as ever.
async function answer(c: C, entered: Entered): Promise<Answer> {
  const { db, keys } = c.deps;
  const code = codeIn(entered.code);
  if (isSuspect(c) && isGuessedAt(c, code)) {
    if (!c.form.has(CAPTCHA.token)) return form(c, entered, {}, 422, c.words(lookUpWords).checkedFirst);
    const captcha = await captchaFault(c);
    if (captcha) return form(c, entered, { captcha }, 422);
  }
  const lookedUp = await lookFor(c, code, () => lookUp(db, keys, entered));
  if (!lookedUp) return form(c, entered, { '': c.words(lookUpWords).notFound }, 422);
  const office = await db.reads((r) => officeToComeTo(r, lookedUp.dossier, c.now));
  return page(LookedUpView({ c, lookedUp, office }), { onlyNow: true });
}

async function form(
  c: C,
  entered: Entered,
  errors: FieldErrors,
  status: number,
  notice?: string,
): Promise<Answer> {
  const challenge = isSuspect(c) ? await newCaptcha(c) : undefined;
  return page(LookUpView({ c, entered, errors, notice, challenge }), { status });
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
