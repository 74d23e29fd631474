import type { Answers, Form } from './form.ts';

/** The names of the root fields that must be answered, given the answers so far (for the mark beside the title). */
export function requiredNames(form: Form, answers: Answers): Set<string> {
  const names = new Set(form.fields.filter((field) => field.required).map((field) => field.name));
  for (const rule of form.requiredIf) {
    const applies = rule.applies(answers);
    for (const name of rule.required) {
      // A field that is only displayed in its case may have the mark always: nobody sees it otherwise.
      if (applies || form.field(name)?.showWhen) names.add(name);
    }
  }
  return names;
}
