import type { Answers, Form } from './form.ts';
import { rowsOf } from './visible-fields.ts';

const ACTION = /^(?:(add):(\w{1,100})|(remove):(\w{1,100}):(\d{1,3})|(units))$/;

/** Whether the posted `_action` belongs to the form itself, so that the page is drawn again and nothing is sent. */
export function isFormAction(action: string): boolean {
  return ACTION.test(action);
}

/**
 * The answers after a button inside the form was pressed: `add:children`, `remove:children:1`, or `units` (which only draws
 * the page again, with the communes of the chosen province). An action that does not fit the form changes nothing.
 */
export function applyFormAction(form: Form, answers: Answers, action: string): Answers {
  const [, add, addTo = '', , removeFrom = '', index = ''] = ACTION.exec(action) ?? [];
  const group = form.field(add ? addTo : removeFrom);
  if (group?.widget !== 'group') return answers;
  const rows = rowsOf(answers[group.name]);
  if (add) return rows.length < group.maxItems ? { ...answers, [group.name]: [...rows, {}] } : answers;
  return { ...answers, [group.name]: rows.filter((_, at) => at !== Number(index)) };
}
