import type { Answers, Form } from '#domain/forms';
import { focusId } from '#views/e-form/field-id.ts';

/** The place in the form to return to: the new row, or the address whose province was chosen. */
export function placeOf(form: Form, action: string, before: Answers, after: Answers): string {
  const [verb, group = ''] = action.split(':');
  if (verb !== 'units') {
    const field = form.field(group);
    const rows = Array.isArray(after[group]) ? after[group].length : 0;
    const first = field?.fields[0]?.name;
    return verb === 'add' && first && rows > 0
      ? focusId(form, `${group}[${rows - 1}].${first}`)
      : focusId(form, group);
  }
  const province = (answers: Answers, name: string) => {
    const value = answers[name];
    return typeof value === 'object' && !Array.isArray(value) ? value.provinceCode : undefined;
  };
  const changed = form.fields.find(
    (each) => each.widget === 'address' && province(before, each.name) !== province(after, each.name),
  );
  return changed ? focusId(form, `${changed.name}.communeCode`) : '';
}
