import { conditionHolds, valueAt } from './condition.ts';
import type { Answers, Fault, Form, ValidationContext } from './form.ts';
import type { Contradiction } from './form-schema.ts';
import { visibleFields } from './visible-fields.ts';

/** What the account says, beside the answers, in the condition of a contradiction. */
export const ACCOUNT_SEX = 'account.sex';

/** The answers that exclude one another or the chosen case, each said at the question that the form names. */
export function contradictionFaults(form: Form, data: Answers, context: ValidationContext): Fault[] {
  return holding(form, data, context)
    .filter((each) => !each.asks)
    .map((each) => ({ field: each.at, code: 'contradiction', params: {}, message: says(form, data, each) }));
}

/** What the person is asked to look at again although the law leaves room for it, one sentence each. */
export function doubtsAbout(form: Form, data: Answers, context: ValidationContext): string[] {
  return holding(form, data, context).flatMap((each) => (each.asks ? says(form, data, each) : []));
}

function says(form: Form, data: Answers, { at, says }: Contradiction): string {
  const chosen = form.field(at)?.choices.find((each) => each.const === data[at]);
  return says.replaceAll('{answer}', chosen?.title ?? '');
}

function holding(form: Form, data: Answers, context: ValidationContext): Contradiction[] {
  const rules = form.schema.ui.contradictions ?? [];
  if (rules.length === 0) return [];
  const visible = visibleFields(form, data);
  const read = (path: string) =>
    path === ACCOUNT_SEX ? context.account?.sex : visible.has(path) ? valueAt(data, path) : undefined;
  return rules.filter(
    ({ cases, when }) =>
      (!cases || cases.some((each) => each === context.filingCase)) && conditionHolds(when, read),
  );
}
