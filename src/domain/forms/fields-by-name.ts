import type { Field, Form } from './form.ts';

/** Finds the field at a posted name. */
export function fieldsByName(byName: ReadonlyMap<string, Field>): Form['field'] {
  return (name) => {
    const [head = '', ...rest] = name.split('.');
    const field = byName.get(head.replace(/\[\d+\]$/, ''));
    if (field?.widget !== 'group' || rest.length === 0) return field;
    return field.fields.find((each) => each.name === rest[0]);
  };
}
