import { type Registration, readIdNumber } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { isPersonName, readPersonName } from '#platform/person-name.ts';
import { parseVnDate, parseVnDateOrYear } from '#platform/time.ts';
import { dateSentence, nameSentence, quoted } from '#views/typed-fault.ts';
import type { AccountErrors } from '../../words/account.ts';
import { emailOf, fieldOnce, idNumberOf, phoneOf } from './read-fields.ts';

const LONGEST_NAME = 80;
const OLDEST = '1900-01-01';

/** Reads the first page of registering, the data of the card and the contact, with the errors of its fields. */
export function readRegistration(
  form: Form,
  o: { today: string; orYear: boolean },
  e: AccountErrors,
): { state: Registration; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const idNumber = idNumberOf(form, errors, e);
  const fullName = nameOf(form, errors, e);
  const birthDate = birthDateOf(form, errors, { ...o, idNumber }, e);
  const phone = phoneOf(form, errors, e);
  const email = emailOf(form, errors, e);
  return { state: { idNumber, fullName, birthDate, phone, ...(email ? { email } : {}) }, errors };
}

function nameOf(form: Form, errors: FieldErrors, e: AccountErrors): string {
  const name = readPersonName(fieldOnce(form, 'fullName', errors, e)).toLocaleUpperCase('vi');
  if (name.length > LONGEST_NAME) errors['fullName'] ??= e.fullNameLong;
  else if (!isPersonName(name))
    errors['fullName'] ??= name ? nameSentence(e.typed, e.fields.fullName, name) : e.fullName;
  return name;
}

function birthDateOf(
  form: Form,
  errors: FieldErrors,
  o: { today: string; orYear: boolean; idNumber: string },
  e: AccountErrors,
): string {
  const typed = fieldOnce(form, 'birthDate', errors, e);
  const date = o.orYear ? parseVnDateOrYear(typed) : parseVnDate(typed);
  if (!date) {
    errors['birthDate'] ??= typed ? dateSentence(e.typed, e.fields.birthDate, typed, o.orYear) : e.birthDate;
    return '';
  }
  if (date < OLDEST.slice(0, date.length)) errors['birthDate'] ??= e.birthDateOld(quoted(e.typed, typed));
  // of a year alone, this year is not to come
  const known = o.today.slice(0, date.length);
  if (date > known || date === o.today) errors['birthDate'] ??= e.birthDateFuture;
  const year = readIdNumber(o.idNumber)?.birthYear;
  if (year && year !== Number(date.slice(0, 4))) errors['birthDate'] ??= e.birthYear;
  return date;
}
