import type { Answers, AnswerValue, Form } from './form.ts';
import { rowsOf } from './visible-fields.ts';

/** A copy of the answers without the rows in which nothing was answered, wherever they stand, down to the rows that a group needs. */
export function withoutEmptyRows(form: Pick<Form, 'fields'>, answers: Answers): Answers {
  const copy = { ...answers };
  for (const group of form.fields) {
    const value = answers[group.name];
    if (group.widget !== 'group' || !Array.isArray(value)) continue;
    const rows = rowsOf(value);
    const filled = rows.filter((row) => Object.values(row).some(isAnswer));
    if (filled.length === rows.length) continue;
    const least = Math.min(group.minItems, rows.length);
    while (filled.length < least) filled.push({});
    copy[group.name] = filled;
  }
  return copy;
}

function isAnswer(value: AnswerValue | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false;
  return typeof value !== 'object' || Object.values(value).some(isAnswer);
}
