import { startRegistration } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../../deps.ts';
import { captchaFault, newCaptcha, wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { accountErrors } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';
import { accountsOf } from '../accounts-of.ts';
import { nextPage } from '../sign-in/next-page.ts';
import { keepStep } from '../sign-in/step-cookie.ts';
import { RegisterView } from './register.view.tsx';
import { readRegistration } from './registration-form.ts';
import { keepWayBack } from './way-back.ts';

export async function get(c: C): Promise<Answer> {
  if (c.actor.kind === 'citizen') return redirect(nextPage(c.query.get('tiep')));
  keepWayBack(c);
  return show(c, {});
}

export async function post(c: C): Promise<Answer> {
  if (wantsCaptcha(c)) return show(c, {});
  const { state, errors } = readRegistration(c.form, localDate(c.now));
  const fault = await captchaFault(c);
  if (fault) errors['captcha'] = fault;
  if (c.form.get('terms') !== 'true') errors['terms'] = accountErrors.terms;
  if (Object.keys(errors).length > 0) return show(c, errors);
  const token = await c.deps.db.tx((tx) => startRegistration(tx, accountsOf(c), state));
  keepStep(c, token);
  return redirect(accountPaths.registerCode());
}

async function show(c: C, errors: FieldErrors): Promise<Answer> {
  const challenge = await newCaptcha(c);
  return formPage(RegisterView({ c, errors, over: c.query.has('het-han'), challenge }), errors);
}
