import { conditionHolds, fieldsOf, valueAt } from './condition.ts';
import type { Answers, Doubt, Fault, Form, ValidationContext } from './form.ts';
import type { Contradiction } from './form-schema.ts';
import { visibleFields } from './visible-fields.ts';

/** What the account says, beside the answers, in the condition of a contradiction. */
export const ACCOUNT_SEX = 'account.sex';

/** The answers that exclude one another or the chosen case, each said at the question that the form names. */
export function contradictionFaults(form: Form, data: Answers, context: ValidationContext): Fault[] {
  return holding(form, data, context)
    .filter((each) => !each.asks)
    .map((each) => ({
      field: each.at,
      code: 'contradiction',
      params: {},
      message: sentenceOf(form, data, each),
    }));
}

/** What the person is asked to look at again although the law leaves room for it. */
export function contradictionDoubts(form: Form, data: Answers, context: ValidationContext): Doubt[] {
  return holding(form, data, context)
    .filter((each) => each.asks)
    .map((each) => ({
      field: each.at,
      title: form.field(each.at)?.title ?? each.at,
      row: undefined,
      says: sentenceOf(form, data, each),
    }));
}

/** Whether anything of the account is held against the answers. */
export function asksAccount(form: Form): boolean {
  const rules = form.schema.ui.contradictions ?? [];
  return rules.some(({ when }) => fieldsOf(when).includes(ACCOUNT_SEX));
}

function sentenceOf(form: Form, data: Answers, { at, says }: Contradiction): string {
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
