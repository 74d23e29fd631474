import {
  type Answers,
  type Condition,
  conditionHolds,
  type Field,
  type Form,
  fieldsOf,
  keepVisible,
  type Section,
  valueAt,
} from '#domain/forms';
import type { Sheet } from './field-view.ts';

/** What the fields of some sections are asked by and other pages ask: the path in a condition → its answer, undefined while there is none. */
export function elsewhere(
  form: Form,
  sections: readonly Section[],
  answers: Answers,
): ReadonlyMap<string, unknown> {
  const fields = sections.flatMap((section) => section.fields).flatMap((each) => [each, ...each.fields]);
  const here = new Set(fields.map((field) => field.name));
  const visibleAnswers = keepVisible(form, answers, undefined); // what is hidden counts as not answered
  const paths = fields.flatMap((field) => (field.showWhen ? fieldsOf(field.showWhen) : []));
  return new Map(
    paths.filter((path) => !here.has(rootOf(path))).map((path) => [path, valueAt(visibleAnswers, path)]),
  );
}

/** Whether a field is asked, where other pages alone decide; undefined where an answer of this page does too, or nothing decides. */
export function askedByOtherPages(field: Field, { elsewhere }: Sheet): boolean | undefined {
  const { showWhen } = field;
  if (!elsewhere || !showWhen || !fieldsOf(showWhen).every((path) => elsewhere.has(path))) return undefined;
  return holds(showWhen, elsewhere);
}

/** Controls that are not sent: they tell the page's script what other pages have answered. */
export function AskedElsewhere({ answers }: { answers: ReadonlyMap<string, unknown> }) {
  return (
    <>
      {[...answers].map(([path, value]) => (
        <input key={path} type="hidden" name={path} value={textOf(value)} disabled />
      ))}
    </>
  );
}

function holds(condition: Condition, answers: ReadonlyMap<string, unknown>): boolean {
  return conditionHolds(condition, (path) => answers.get(path));
}

// as a control would have it; of an address or of rows only that there are any
function textOf(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  return typeof value === 'object' ? 'true' : String(value);
}

function rootOf(path: string): string {
  return path.split(/[.[]/)[0] ?? path;
}
