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
const SEPARATOR = '.';

export async function get(c: C): Promise<Answer> {
  const enrolment = await findEnrolment(c.deps.db, accountsOf(c), stepToken(c));
  if (!enrolment) return backToSignIn();
  const errors: FieldErrors = {};
  for (const field of FIELDS) {
    const sentences = c.query.get(field).split(SEPARATOR).flatMap(sentenceOf);
    if (sentences.length > 0) errors[field] = sentences.join('. ');
  }
  return show(c, enrolment, errors);
}

export async function post(c: C): Promise<Answer> {
  const d = accountsOf(c);
  const enrolment = await findEnrolment(c.deps.db, d, stepToken(c));
  if (!enrolment) return backToSignIn();
  const errors = faultsOf(c, enrolment);
  if (Object.keys(errors).length > 0) return refused(namesOf(errors));
  const input = { code: c.form.get('code'), password: c.form.get('password') };
  const result = await c.deps.db.tx((tx) =>
    enrolOfficer(tx, d, stepToken(c), input, visitOf(c, knownDevices(c))),
  );
  switch (result.outcome) {
    case 'over':
      return backToSignIn();
    case 'wrong':
      return refused({ code: ['wrong-code'] });
    case 'fault':
      return refused({ password: result.faults });
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

function refused(faults: Record<string, readonly string[]>): Answer {
  const names = Object.entries(faults).map(([field, ofField]) => [field, ofField.join(SEPARATOR)]);
  return redirect(signInPaths.enrol({}, { thieu: 1, ...Object.fromEntries(names) }));
}

function namesOf(errors: FieldErrors): Record<string, string[]> {
  const named = Object.entries(errors).map(([field, text]) => [
    field,
    Object.keys(FAULTS).filter((name) => FAULTS[name] === text),
  ]);
  return Object.fromEntries(named);
}

function sentenceOf(name: string): string[] {
  const sentence = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
  return sentence === undefined ? [] : [sentence];
}

async function show(c: C, enrolment: EnrolState, errors: FieldErrors): Promise<Answer> {
  const uri = totpUri({ issuer: w.enrol.issuer, username: enrolment.username, secret: enrolment.secret });
  const qr = await QRCode.toDataURL(uri, { margin: 2, width: 220, errorCorrectionLevel: 'M' });
  return formPage(EnrolView({ c, enrolment, qr, errors }), errors);
}

function backToSignIn(): Answer {
  return redirect(signInPaths.signIn({}, { 'het-han': 1 }));
}
