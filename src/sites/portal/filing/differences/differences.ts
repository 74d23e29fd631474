import { type AnswerDifference, type Answers, diffAnswers, type Form, type UnitLookup } from '#domain/forms';
import type { Form as Posted } from '#platform/http/form.ts';
import { valueWords } from '#views/e-form/value-words.ts';
import { withNames } from '../with-names.ts';

/** Before a field's name: the choice between two states of it. */
export const CHOICE = 'filing-keep-';

/**
 * The differences between two states of one step, one for each top-level field, both as people read them; with `hidden` also of fields
 * that one of the states, or both, does not ask for.
 */
export function differences(
  sheets: readonly Sheet[],
  units: UnitLookup,
  o: { hidden?: 'too' } = {},
): Difference[] {
  return sheets.flatMap(({ form, mine, theirs }) => {
    const words = valueWords[form.language];
    const rows = diffAnswers(form, withNames(form, mine, units), withNames(form, theirs, units), words, o);
    // what a date answers by itself follows the date that is chosen
    const notComputed = rows.filter((row) => !form.field(row.field)?.computed);
    const byField = Map.groupBy(notComputed, (row) => rootOf(row.field));
    return [...byField].map(([field, parts]) => differenceOf(field, parts));
  });
}

/** The difference of one field, which need not be of an e-form. */
export function differenceOf(field: string, parts: AnswerDifference[]): Difference {
  return { field, choice: CHOICE + field, parts };
}

/** Whether the person chose the stored words for a field. */
export function prefersStored(posted: Posted, field: string): boolean {
  return posted.get(CHOICE + field) === 'theirs';
}

/** Whether a posted name belongs to the page of differences itself. */
export function isChoice(name: string): boolean {
  return name.startsWith(CHOICE);
}

function rootOf(field: string): string {
  return field.split(/[.[]/)[0] ?? field;
}

interface Sheet {
  form: Form;
  mine: Answers;
  theirs: Answers;
}

export interface Difference {
  field: string;
  /** The name under which the choice is posted. */
  choice: string;
  parts: AnswerDifference[];
}
