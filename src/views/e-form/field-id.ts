import type { Form } from '#domain/forms';

const PREFIX = 'f-';

/** The id of a field's control: `children[0].name` → `f-children-0-name`. */
export function fieldId(name: string, prefix: string = PREFIX): string {
  return prefix + name.replace(/\[(\d+)\]/g, '-$1').replaceAll('.', '-');
}

/** The id to which a link about a field leads: its control, or the first one of several. */
export function focusId(form: Form, name: string, prefix?: string): string {
  const isWholeAddress =
    form.field(name)?.widget === 'address' && !/\.(provinceCode|communeCode|detail)$/.test(name);
  return fieldId(isWholeAddress ? `${name}.provinceCode` : name, prefix);
}
