import { isDate, vnDate } from '#platform/time.ts';
import type { Answers, AnswerValue, Doubt, Field, Form, ValidationContext } from './form.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * What the person is asked because of the office: a day on which something is to begin that needs the result, before the last day on which
 * that is due; a place that lies in another commune than the office that decides. Nothing is said of what is not known.
 */
export function officeDoubts(form: Form, answers: Answers, context: ValidationContext): Doubt[] {
  const visible = visibleFields(form, answers);
  return form.fields.flatMap((field) =>
    visible.has(field.name)
      ? [
          ...tooEarly(field, answers[field.name], context),
          ...placedElsewhere(field, answers[field.name], context),
        ]
      : [],
  );
}

function tooEarly(
  { ui, name, title }: Field,
  day: AnswerValue | undefined,
  { resultBy }: ValidationContext,
): Doubt[] {
  const { afterResult } = ui;
  if (!afterResult || !resultBy || typeof day !== 'string' || !isDate(day) || day >= resultBy.day) return [];
  const says = afterResult.says
    .replaceAll('{date}', vnDate(day))
    .replaceAll('{result}', vnDate(resultBy.day));
  return [{ field: name, title, row: undefined, says, ...(resultBy.expected ? { expected: true } : {}) }];
}

function placedElsewhere(
  { ui, name, title }: Field,
  place: AnswerValue | undefined,
  { office, units }: ValidationContext,
): Doubt[] {
  if (!ui.atOffice || !office?.communeCode || typeof place !== 'object' || Array.isArray(place)) return [];
  const { provinceCode, communeCode } = place;
  if (typeof provinceCode !== 'string' || communeCode === office.communeCode) return [];
  const commune = units?.communes(provinceCode).find((each) => each.code === communeCode);
  if (!commune) return [];
  const says = ui.atOffice.says.replaceAll('{place}', commune.name).replaceAll('{office}', office.name);
  return [{ field: `${name}.communeCode`, title, row: undefined, says }];
}

/** Whether the form asks when the result is due. */
export function asksResultDay(form: Form): boolean {
  return form.fields.some((field) => field.ui.afterResult);
}
