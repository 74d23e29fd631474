import type { Answers, Form } from './form.ts';
import { type AnswerRow, summarise, type ValueWords } from './summarise.ts';
import { allFields } from './visible-fields.ts';

/**
 * The fields whose answers differ, in the order of the form, both values as people read them ('' when absent). A hidden field counts as
 * absent, unless `hidden` ones are told too.
 */
export function diffAnswers(
  form: Form,
  mine: Answers,
  theirs: Answers,
  words?: ValueWords,
  o: { hidden?: 'too' } = {},
): AnswerDifference[] {
  const left = rowsByField(form, mine, words, o);
  const right = rowsByField(form, theirs, words, o);
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((field) => ({
      field,
      title: left.get(field)?.title ?? right.get(field)?.title ?? field,
      mine: left.get(field)?.value ?? '',
      theirs: right.get(field)?.value ?? '',
      ...((left.get(field) ?? right.get(field))?.isWritten ? { isWritten: true as const } : {}),
    }))
    .filter((row) => row.mine !== row.theirs);
}

function rowsByField(
  form: Form,
  answers: Answers,
  words: ValueWords | undefined,
  { hidden }: { hidden?: 'too' },
): Map<string, AnswerRow> {
  const rows = summarise(form, answers, words, hidden && allFields).flatMap((section) => section.rows);
  return new Map(rows.map((row) => [row.field, row]));
}

export interface AnswerDifference {
  field: string;
  title: string;
  mine: string;
  theirs: string;
  /** As of a row of the summary. */
  isWritten?: true;
}
