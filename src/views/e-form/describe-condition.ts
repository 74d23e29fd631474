import type { Condition, Field } from '#domain/forms';
import type { Language } from '#platform/language.ts';
import { eFormWords } from '../words/e-form.ts';

/** A condition in words, for those who see a field that may not concern them. */
export function describeCondition(
  condition: Condition,
  fields: readonly Field[],
  language: Language = 'vi',
): string {
  const words = eFormWords[language].condition;
  const describeEach = (each: Condition) => describeCondition(each, fields, language);
  if ('all' in condition) return condition.all.map(describeEach).join(words.and);
  if ('any' in condition) return condition.any.map(describeEach).join(words.or);
  if ('not' in condition) return words.not(describeEach(condition.not));
  const field = fields.find((each) => each.name === condition.field.split('.')[0]);
  const title = field?.title ?? condition.field;
  if (condition.equals === true) return words.ticked(title);
  if (condition.equals === false) return words.notTicked(title);
  const values = condition.in ?? (condition.equals === undefined ? [] : [condition.equals]);
  if (values.length === 0) return words.answered(title);
  const titleOf = (value: string | number) =>
    field?.choices.find((choice) => choice.const === value)?.title ?? String(value);
  const quoted = values.map((value) => words.value(titleOf(value)));
  const last = quoted.pop() ?? '';
  return (field?.computed ? words.holds : words.is)(
    title,
    quoted.length > 0 ? quoted.join(', ') + words.or + last : last,
  );
}
