import { type PasswordFault, readIdNumber, readPhone } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { emailSentence, idNumberSentence, phoneSentence } from '#views/typed-fault.ts';
import type { AccountErrors } from '../../words/account.ts';

const LONGEST_EMAIL = 254;
// letters with accents are of no use: few servers take them
const EMAIL = /^[!#-'*+\-./\w=?^`{|}~]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** The text of a field that must come once; it is an error when it comes twice with different words. */
export function fieldOnce(form: Form, name: string, errors: FieldErrors, e: AccountErrors): string {
  if (form.twice(name)) errors[name] = e.twice;
  return form.get(name).trim();
}

export function idNumberOf(form: Form, errors: FieldErrors, e: AccountErrors): string {
  const text = fieldOnce(form, 'idNumber', errors, e);
  const id = readIdNumber(text);
  if (!id) errors['idNumber'] ??= text ? idNumberSentence(e.typed, e.fields.idNumber, text) : e.idNumber;
  return id?.number ?? text;
}

export function phoneOf(form: Form, errors: FieldErrors, e: AccountErrors): string {
  const text = fieldOnce(form, 'phone', errors, e);
  const phone = readPhone(text);
  if (!phone) errors['phone'] ??= text ? phoneSentence(e.typed, e.fields.phone, text, true) : e.phone;
  return phone ?? text;
}

/** The e-mail address, which may be empty. */
export function emailOf(form: Form, errors: FieldErrors, e: AccountErrors): string {
  const text = fieldOnce(form, 'email', errors, e);
  if (text && (text.length > LONGEST_EMAIL || !EMAIL.test(text)))
    errors['email'] ??= text.length > LONGEST_EMAIL ? e.email : emailSentence(e.typed, e.fields.email, text);
  return text;
}

/**
 * The new password, which must be written twice; it is never trimmed and never shown again. `faultsOf` finds the rules that it breaks: they
 * are said together with a slip of the finger in the second box.
 */
export function newPasswordOf(
  form: Form,
  errors: FieldErrors,
  e: AccountErrors,
  faultsOf: (password: string) => readonly PasswordFault[],
): string {
  const password = form.get('password');
  if (form.twice('password')) errors['password'] = e.twice;
  else if (!password) errors['password'] = e.password;
  else {
    sayFaults(errors, faultsOf(password), e);
    if (password !== form.get('passwordAgain') || form.twice('passwordAgain'))
      errors['passwordAgain'] = e.passwordAgain;
  }
  return password;
}

/** All rules that a new password breaks, at its box; and that the second is to be filled again too, because both come back empty. */
export function sayFaults(
  errors: FieldErrors,
  faults: readonly (keyof AccountErrors['faults'])[],
  e: AccountErrors,
): void {
  if (faults.length === 0) return;
  errors['password'] = faults.map((fault) => e.faults[fault]).join('. ');
  errors['passwordAgain'] ??= e.passwordBoth;
}
