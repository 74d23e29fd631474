import type { FieldErrors } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';

/** What an officer wrote in a field. It is never cut: longer than `most` characters is an error at the field, and the words stay. */
export function written(c: C, field: string, most: number, errors: FieldErrors): string {
  const text = c.form.get(field).trim();
  if (text.length > most) errors[field] = deskWords.tooLong(most, text.length);
  return text;
}

export function isWrong(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}
