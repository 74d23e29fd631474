import type { Fault, Field, Form } from './form.ts';

/** The heading of one row of a group: "Con 2". */
export function rowTitle(group: Field, index: number): string {
  return `${group.ui.rowTitle ?? group.title} ${index + 1}`;
}

/** The heading of the row in which a field stands, as a parameter of a fault; empty for a field outside groups. */
export function rowParam(form: Form, name: string): Fault['params'] {
  const [, group = '', index] = /^(\w+)\[(\d+)\]/.exec(name) ?? [];
  const field = index === undefined ? undefined : form.fields.find((each) => each.name === group);
  return field ? { row: rowTitle(field, Number(index)) } : {};
}
