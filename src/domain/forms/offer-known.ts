import { isDeepStrictEqual } from 'node:util';
import { evaluateCondition } from './condition.ts';
import type { Answers, Form } from './form.ts';
import { knownOf, type PrefillAccount } from './prefill-answers.ts';

/**
 * The answers with what is known once somebody has just given another answer: "Mẹ" says that what is asked about the mother is asked about
 * whoever files. What is written already stays. When that answer is taken back, what it had brought goes with it, unless it was changed.
 */
export function offerKnown(
  form: Form,
  o: { before: Answers; after: Answers; account: PrefillAccount },
): Answers {
  const answers = { ...o.after };
  for (const field of form.fields) {
    const { known } = field.ui;
    if (!known || !isTurned(form, field.name, o)) continue;
    const value = known.from ? knownOf(field, known.from, o.account) : known.is;
    if (value === undefined || value === '') continue;
    if (evaluateCondition(known.when, o.after)) answers[field.name] ??= value;
    else if (isDeepStrictEqual(answers[field.name], value)) delete answers[field.name];
  }
  return answers;
}

/** Whether answers that have changed say now that something is known, or no longer. */
export function turnsKnown(form: Form, o: { before: Answers; after: Answers }): boolean {
  return form.fields.some((field) => isTurned(form, field.name, o));
}

function isTurned(form: Form, name: string, { before, after }: { before: Answers; after: Answers }): boolean {
  const when = form.field(name)?.ui.known?.when;
  return when !== undefined && evaluateCondition(when, before) !== evaluateCondition(when, after);
}
