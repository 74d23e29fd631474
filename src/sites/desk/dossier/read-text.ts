import type { FieldErrors } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';

/** Reads what an officer wrote in a field. Text longer than `most` characters is not cut: it stays in the field, with an error. */
export function readText(c: C, field: string, most: number, errors: FieldErrors): string {
  const text = c.form.get(field).trim();
  if (text.length > most) errors[field] = deskWords.tooLong(most, text.length);
  return text;
}

export function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}
