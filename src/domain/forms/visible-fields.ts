import { conditionHolds, valueAt } from './condition.ts';
import type { Answers, AnswerValue, Field, Form } from './form.ts';

/**
 * The posted names of the fields that are asked for these answers: `childName`, `children[0].name`.
 * The value of a hidden field counts as absent when another condition reads it.
 */
export function visibleFields(form: Form, answers: Answers): Set<string> {
  const visible = new Set<string>();
  const root = makeScope(form.fields, answers, undefined);
  for (const field of form.fields) {
    if (!root.isVisible(field.name)) continue;
    visible.add(field.name);
    for (const [index, row] of rowsOf(answers[field.name]).entries()) {
      const scope = makeScope(field.fields, row, root);
      for (const each of field.fields) {
        if (scope.isVisible(each.name)) visible.add(`${field.name}[${index}].${each.name}`);
      }
    }
  }
  return visible;
}

/** The same of all fields, asked or not: what a hidden one holds may stand on another page of the same form. */
export function allFields(form: Form, answers: Answers): Set<string> {
  return new Set(
    form.fields.flatMap((field) => [
      field.name,
      ...rowsOf(answers[field.name]).flatMap((_, index) =>
        field.fields.map((each) => `${field.name}[${index}].${each.name}`),
      ),
    ]),
  );
}

/** The rows of a group's answer; what is not a row counts as an empty row, what is not a list as no rows. */
export function rowsOf(value: AnswerValue | undefined): Answers[] {
  if (!Array.isArray(value)) return [];
  return value.map((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {}));
}

function makeScope(fields: readonly Field[], values: Answers, outer: Scope | undefined): Scope {
  const decided = new Map<string, boolean>();
  const scope: Scope = {
    isVisible(name) {
      const known = decided.get(name);
      if (known !== undefined) return known;
      const condition = fields.find((field) => field.name === name)?.showWhen;
      const answer = !condition || conditionHolds(condition, (path) => scope.value(path));
      decided.set(name, answer);
      return answer;
    },
    value(path) {
      const name = path.split('.')[0] ?? path;
      if (!fields.some((field) => field.name === name)) return outer?.value(path);
      return scope.isVisible(name) ? valueAt(values, path) : undefined;
    },
  };
  return scope;
}

interface Scope {
  isVisible(name: string): boolean;
  value(path: string): unknown;
}
