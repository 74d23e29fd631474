import QRCode from 'qrcode';
import { type EnrolState, enrolOfficer, findEnrolment, totpUri } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { signInWords as w } from '../words/sign-in.ts';
import { accountsOf, visitOf } from './accounts-of.ts';
import { EnrolView } from './enrol.view.tsx';
import { readOwnPassword } from './own-password.tsx';
import { signInPaths } from './sign-in.paths.ts';
import { enterDesk, keepStep, stepToken } from './step-cookie.ts';

export async function get(c: C): Promise<Answer> {
  const enrolment = await findEnrolment(c.deps.db, accountsOf(c), stepToken(c));
  return enrolment ? show(c, enrolment, {}) : backToSignIn();
}

export async function post(c: C): Promise<Answer> {
  const d = accountsOf(c);
  const enrolment = await findEnrolment(c.deps.db, d, stepToken(c));
  if (!enrolment) return backToSignIn();
  const errors = faultsOf(c, enrolment);
  if (Object.keys(errors).length > 0) return show(c, enrolment, errors);
  const input = { code: c.form.get('code'), password: c.form.get('password') };
  const result = await c.deps.db.tx((tx) => enrolOfficer(tx, d, stepToken(c), input, visitOf(c)));
  switch (result.outcome) {
    case 'over':
      return backToSignIn();
    case 'wrong':
      return show(c, enrolment, { code: w.enrol.wrong });
    case 'fault':
      return show(c, enrolment, { password: w.faults[result.fault] });
    case 'in':
      enterDesk(c, result);
      keepStep(c, result.recovery);
      return redirect(signInPaths.codes());
  }
}

function faultsOf(c: C, enrolment: EnrolState): FieldErrors {
  const errors: FieldErrors = {};
  if (c.form.twice('code')) errors['code'] = w.sentTwice;
  else if (!/^\d{6}$/.test(c.form.get('code').replace(/\s/g, ''))) errors['code'] = w.code.need;
  if (enrolment.passwordOnce) readOwnPassword(c.form, errors);
  return errors;
}

async function show(c: C, enrolment: EnrolState, errors: FieldErrors): Promise<Answer> {
  const uri = totpUri({ issuer: w.enrol.issuer, username: enrolment.username, secret: enrolment.secret });
  const qr = await QRCode.toDataURL(uri, { margin: 2, width: 220, errorCorrectionLevel: 'M' });
  return formPage(EnrolView({ c, enrolment, qr, errors }), errors);
}

function backToSignIn(): Answer {
  return redirect(signInPaths.signIn({}, { 'het-han': 1 }));
}
