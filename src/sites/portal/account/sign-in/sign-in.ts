import { checkPassword, findEnded, leaveRegistration, startSignIn } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../../deps.ts';
import { captchaFault, newCaptcha, wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { countFailure, isRisky } from '../../captcha/risk.ts';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';
import { idNumberOf, phoneOf } from '../registration/read-fields.ts';
import { nextPage } from './next-page.ts';
import { WRONG_PASSWORDS } from './session-ended.ts';
import { SignInView } from './sign-in.view.tsx';
import { endedTokens, keepStep, knownDevices, stepToken } from './step-cookie.ts';

export async function get(c: C): Promise<Answer> {
  return c.actor.kind === 'citizen' ? redirect(nextPage(c.query.get('tiep'))) : show(c, {});
}

export async function post(c: C): Promise<Answer> {
  if (wantsCaptcha(c)) return show(c, {});
  const errors: FieldErrors = {};
  const { errors: e, signIn: w } = c.words(accountWords);
  const idNumber = idNumberOf(c.form, errors, e);
  const password = c.form.get('password');
  if (c.form.twice('password')) errors['password'] = e.twice;
  else if (!password) errors['password'] = e.password;
  const phone = c.form.get('phone').trim() ? phoneOf(c.form, errors, e) : undefined;
  const fault = isRisky(c) ? await captchaFault(c) : undefined;
  if (fault) errors['captcha'] = fault;
  if (Object.keys(errors).length > 0) return show(c, errors);
  const d = accountsOf(c);
  const check = await checkPassword(c.deps.db, d, {
    idNumber,
    password,
    phone,
    ip: c.ip,
    devices: knownDevices(c),
  });
  if (check.outcome === 'wrong') {
    await countFailure(c);
    return show(c, { idNumber: w.wrong }, 'phone');
  }
  const next = nextPage(c.form.get('tiep'));
  const token = await c.deps.db.tx(async (tx) => {
    await leaveRegistration(tx, d, stepToken(c));
    return startSignIn(tx, d, check, next);
  });
  if (token === undefined) return show(c, { idNumber: w.wrong }, 'phone');
  keepStep(c, token);
  return redirect(accountPaths.signInCode());
}

// Most people are asked for no captcha: only where somebody in this network has failed too often. Nor for a telephone: only after a try
// that did not succeed, whoever has the number, so that the page tells nothing of it.
async function show(c: C, errors: FieldErrors, ask?: 'phone'): Promise<Answer> {
  const challenge = isRisky(c) ? await newCaptcha(c) : undefined;
  const asksPhone = ask === 'phone' || c.form.has('phone');
  return formPage(SignInView({ c, errors, notice: await noticeOf(c), challenge, asksPhone }), errors);
}

async function noticeOf(c: C): Promise<string | undefined> {
  const w = c.words(accountWords).signIn;
  if (c.query.has('het-han')) return w.over;
  if (c.query.has('da-ra')) return w.signedOut;
  if (c.query.has(WRONG_PASSWORDS)) return w.wrongPasswords;
  const isReset =
    c.query.has('da-doi') && (await findEnded(c.deps.db, accountsOf(c), 'reset', endedTokens(c)));
  return isReset ? w.passwordChanged : undefined;
}
