import { holds, valueAt } from './condition.ts';
import type { Answers, AnswerValue, Field, Form } from './form.ts';

/**
 * The posted names of the fields that are asked for these answers: `childName`, `children[0].name`.
 * The value of a hidden field counts as absent when another condition reads it.
 */
export function visibleFields(form: Form, answers: Answers): Set<string> {
  const shown = new Set<string>();
  const root = makeScope(form.fields, answers, undefined);
  for (const field of form.fields) {
    if (!root.shows(field.name)) continue;
    shown.add(field.name);
    for (const [index, row] of rowsOf(answers[field.name]).entries()) {
      const scope = makeScope(field.fields, row, root);
      for (const each of field.fields) {
        if (scope.shows(each.name)) shown.add(`${field.name}[${index}].${each.name}`);
      }
    }
  }
  return shown;
}

/** The rows of a group's answer; what is no row counts as an empty one, what is no list as none. */
export function rowsOf(value: AnswerValue | undefined): Answers[] {
  if (!Array.isArray(value)) return [];
  return value.map((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {}));
}

function makeScope(fields: readonly Field[], values: Answers, outer: Scope | undefined): Scope {
  const decided = new Map<string, boolean>();
  const scope: Scope = {
    shows(name) {
      const known = decided.get(name);
      if (known !== undefined) return known;
      const condition = fields.find((field) => field.name === name)?.showWhen;
      const answer = !condition || holds(condition, (path) => scope.value(path));
      decided.set(name, answer);
      return answer;
    },
    value(path) {
      const name = path.split('.')[0] ?? path;
      if (!fields.some((field) => field.name === name)) return outer?.value(path);
      return scope.shows(name) ? valueAt(values, path) : undefined;
    },
  };
  return scope;
}

interface Scope {
  shows(name: string): boolean;
  value(path: string): unknown;
}
