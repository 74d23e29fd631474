import type { Form } from './form.ts';

/** The parts of the dossier to which the form's fields of widget `file` point: field name → part id. */
export function fileParts(form: Form): { field: string; part: string }[] {
  return form.fields
    .filter((field) => field.widget === 'file')
    .map((field) => ({ field: field.name, part: field.ui.part ?? '' }));
}
