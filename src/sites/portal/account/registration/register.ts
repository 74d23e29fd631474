import { findChallenge, leaveRegistration, type Registration, startRegistration } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { CSRF_COOKIE } from '#platform/http/csrf.ts';
import { forgetRefused } from '#platform/http/refused-page.ts';
import { localDate, vnDateOrYear } from '#platform/time.ts';
import { accountsOf, type C } from '../../../../deps.ts';
import { captchaFault, newCaptcha, wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';
import { nextPage } from '../sign-in/next-page.ts';
import { dropStep, keepStep, stepToken } from '../sign-in/step-cookie.ts';
import { type RegisterValues, RegisterView } from './register.view.tsx';
import { readRegistration } from './registration-form.ts';
import { forgetWayBack, keepWayBack } from './way-back.ts';

export async function get(c: C): Promise<Answer> {
  if (c.actor.kind === 'citizen') return redirect(nextPage(c.query.get('tiep')));
  keepWayBack(c);
  return show(c, {}, c.query.has('sua') ? await writtenBefore(c) : undefined);
}

export async function post(c: C): Promise<Answer> {
  if (wantsCaptcha(c)) return show(c, {});
  const e = c.words(accountWords).errors;
  const { state, errors } = readRegistration(
    c.form,
    { today: localDate(c.now), orYear: c.deps.config.yearOfBirthBy !== undefined },
    e,
  );
  const fault = await captchaFault(c);
  if (fault) errors['captcha'] = fault;
  if (c.form.get('terms') !== 'true') errors['terms'] = e.terms;
  if (Object.keys(errors).length > 0) return show(c, errors);
  const token = await c.deps.db.tx(async (tx) => {
    await leaveRegistration(tx, accountsOf(c), stepToken(c)); // what was written before it was corrected
    return startRegistration(tx, accountsOf(c), state);
  });
  keepStep(c, token);
  return redirect(accountPaths.registerCode());
}

/** Forgets what was written in this browser. */
export async function leave(c: C): Promise<Answer> {
  await c.deps.db.tx(async (tx) => {
    await leaveRegistration(tx, accountsOf(c), stepToken(c));
    await forgetRefused(tx, c.cookie(CSRF_COOKIE));
  });
  dropStep(c);
  forgetWayBack(c);
  return redirect(accountPaths.register());
}

/** What this browser wrote on this page before it came to the code, to be corrected. */
async function writtenBefore(c: C): Promise<RegisterValues | undefined> {
  const challenge = await findChallenge<Registration>(c.deps.db, accountsOf(c), 'register', stepToken(c));
  if (!challenge) return undefined;
  const { birthDate, ...written } = challenge.state;
  return { ...written, birthDate: vnDateOrYear(birthDate), terms: 'true' };
}

async function show(c: C, errors: FieldErrors, written?: RegisterValues): Promise<Answer> {
  const challenge = await newCaptcha(c);
  return formPage(RegisterView({ c, errors, over: c.query.has('het-han'), challenge, written }), errors);
}
