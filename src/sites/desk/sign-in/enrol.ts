import QRCode from 'qrcode';
import { type EnrolState, enrolOfficer, findEnrolment, totpUri } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C, visitOf } from '../../../deps.ts';
import { CHANGED } from '../own-login/own-login.paths.ts';
import { signInWords as w } from '../words/sign-in.ts';
import { EnrolView } from './enrol.view.tsx';
import { readOwnPassword } from './own-password.tsx';
import { signInPaths } from './sign-in.paths.ts';
import { enterDesk, keepStep, knownDevices, stepToken } from './step-cookie.ts';

// What can be wrong, by the name that the address of the page says it by. This page has the key of the application in it and is kept
// nowhere: whoever is refused asks for it anew.
const FAULTS: Record<string, string> = {
  ...w.faults,
  twice: w.sentTwice,
  'no-code': w.code.need,
  'wrong-code': w.enrol.wrong,
  'no-password': w.needPassword,
  'not-again': w.enrol.again,
};
const FIELDS = ['code', 'password', 'passwordAgain'];

export async function get(c: C): Promise<Answer> {
  const enrolment = await findEnrolment(c.deps.db, accountsOf(c), stepToken(c));
  if (!enrolment) return backToSignIn();
  const errors: FieldErrors = {};
  for (const field of FIELDS) {
    const fault = c.query.oneOf(field, FAULTS);
    if (fault) errors[field] = FAULTS[fault] ?? '';
  }
  return show(c, enrolment, errors);
}

export async function post(c: C): Promise<Answer> {
  const d = accountsOf(c);
  const enrolment = await findEnrolment(c.deps.db, d, stepToken(c));
  if (!enrolment) return backToSignIn();
  const errors = faultsOf(c, enrolment);
  if (Object.keys(errors).length > 0) return refused(errors);
  const input = { code: c.form.get('code'), password: c.form.get('password') };
  const result = await c.deps.db.tx((tx) =>
    enrolOfficer(tx, d, stepToken(c), input, visitOf(c, knownDevices(c))),
  );
  switch (result.outcome) {
    case 'over':
      return backToSignIn();
    case 'wrong':
      return refused({ code: w.enrol.wrong });
    case 'fault':
      return refused({ password: w.faults[result.fault] });
    case 'in':
      enterDesk(c, result);
      keepStep(c, result.recovery);
      return redirect(signInPaths.codes({}, { [CHANGED]: result.changed ? 1 : undefined }));
  }
}

function faultsOf(c: C, enrolment: EnrolState): FieldErrors {
  const errors: FieldErrors = {};
  if (c.form.twice('code')) errors['code'] = w.sentTwice;
  else if (!/^\d{6}$/.test(c.form.get('code').replace(/\s/g, ''))) errors['code'] = w.code.need;
  if (enrolment.passwordOnce) readOwnPassword(c.form, errors);
  return errors;
}

function refused(errors: FieldErrors): Answer {
  const said = Object.entries(errors).map(([field, text]) => [
    field,
    Object.keys(FAULTS).find((name) => FAULTS[name] === text),
  ]);
  return redirect(signInPaths.enrol({}, { thieu: 1, ...Object.fromEntries(said) }));
}

async function show(c: C, enrolment: EnrolState, errors: FieldErrors): Promise<Answer> {
  const uri = totpUri({ issuer: w.enrol.issuer, username: enrolment.username, secret: enrolment.secret });
  const qr = await QRCode.toDataURL(uri, { margin: 2, width: 220, errorCorrectionLevel: 'M' });
  return formPage(EnrolView({ c, enrolment, qr, errors }), errors);
}

function backToSignIn(): Answer {
  return redirect(signInPaths.signIn({}, { 'het-han': 1 }));
}
