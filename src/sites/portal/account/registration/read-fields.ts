import { readIdNumber, readPhone } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { accountErrors as e } from '../../words/account.ts';

const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** A field that is asked once: its text, or a sentence when it came twice with different words. */
export function once(form: Form, name: string, errors: FieldErrors): string {
  if (form.twice(name)) errors[name] = e.twice;
  return form.get(name).trim();
}

export function idNumberOf(form: Form, errors: FieldErrors): string {
  const text = once(form, 'idNumber', errors);
  const read = readIdNumber(text);
  if (!read) errors['idNumber'] ??= e.idNumber;
  return read?.number ?? text;
}

export function phoneOf(form: Form, errors: FieldErrors): string {
  const text = once(form, 'phone', errors);
  const phone = readPhone(text);
  if (!phone) errors['phone'] ??= e.phone;
  return phone ?? text;
}

/** '' is allowed. */
export function emailOf(form: Form, errors: FieldErrors): string {
  const text = once(form, 'email', errors);
  if (text && (text.length > LONGEST_EMAIL || !EMAIL.test(text))) errors['email'] ??= e.email;
  return text;
}

/** A new password written twice. Never trimmed and never shown again. */
export function newPasswordOf(form: Form, errors: FieldErrors): string {
  const password = form.get('password');
  if (form.twice('password')) errors['password'] = e.twice;
  else if (!password) errors['password'] = e.password;
  else if (password !== form.get('passwordAgain') || form.twice('passwordAgain'))
    errors['passwordAgain'] = e.passwordAgain;
  return password;
}
