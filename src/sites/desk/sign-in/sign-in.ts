import { checkOfficerPassword, FIRST_PASSWORD_HOURS, startOfficerSignIn } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { signInWords as w } from '../words/sign-in.ts';
import { nextPage, requestedPage } from './next-page.ts';
import { WRONG_PASSWORDS } from './session-ended.ts';
import { signInPaths } from './sign-in.paths.ts';
import { SignInView } from './sign-in.view.tsx';
import { keepStep, knownDevices } from './step-cookie.ts';

export function get(c: C): Answer {
  return c.actor.kind === 'officer' ? redirect(nextPage(c)) : show(c, {});
}

export async function post(c: C): Promise<Answer> {
  const errors: FieldErrors = {};
  const username = c.form.get('username').trim();
  const password = c.form.get('password');
  if (c.form.twice('username')) errors['username'] = w.sentTwice;
  else if (!username) errors['username'] = w.needUsername;
  if (c.form.twice('password')) errors['password'] = w.sentTwice;
  else if (!password) errors['password'] = w.needPassword;
  if (Object.keys(errors).length > 0) return show(c, errors);
  const d = accountsOf(c);
  const login = await checkOfficerPassword(c.deps.db, d, {
    username,
    password,
    ip: c.ip,
    devices: knownDevices(c),
  });
  if (!login) return show(c, { username: w.wrong });
  const next = await c.deps.db.tx((tx) => startOfficerSignIn(tx, d, login));
  if (next.step === 'wrong') return show(c, { username: w.wrong });
  if (next.step === 'disabled') return show(c, { username: w.disabled });
  if (next.step === 'ended') return show(c, { password: w.firstPasswordEnded(FIRST_PASSWORD_HOURS) });
  keepStep(c, next.token);
  return redirect(
    (next.step === 'enrol' ? signInPaths.enrol : signInPaths.code)({}, { tiep: requestedPage(c) }),
  );
}

function show(c: C, errors: FieldErrors): Answer {
  return formPage(SignInView({ c, errors, notice: noticeOf(c) }), errors);
}

function noticeOf(c: C): string | undefined {
  if (c.query.has('het-han')) return w.expired;
  if (c.query.has(WRONG_PASSWORDS)) return w.wrongPasswords;
  return c.query.has('da-ra') ? w.signedOut : undefined;
}
