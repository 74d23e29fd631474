import { officeAt } from '#domain/calendar';
import { instantOf, isDate, localDate, vnDate, vnDateTime } from '#platform/time.ts';
import type { Answers, Doubt, Form, ValidationContext } from './form.ts';
import { visibleFields } from './visible-fields.ts';

/** The days on which somebody means to come and the office is closed the whole day, with when it opens next. Of a year without a calendar nothing is said. */
export function closedDayDoubts(form: Form, answers: Answers, { calendar }: ValidationContext): Doubt[] {
  if (!calendar) return [];
  const visible = visibleFields(form, answers);
  return form.fields.flatMap((field) => {
    const { name, title } = field;
    const rule = field.ui.openDay;
    const day = answers[name];
    if (!rule || !visible.has(name) || typeof day !== 'string' || !isDate(day)) return [];
    const state = officeAt(calendar, instantOf(day));
    const next = state.open ? undefined : state.next;
    if (!next || localDate(next) === day) return [];
    const says = rule.says.replaceAll('{date}', vnDate(day)).replaceAll('{next}', vnDateTime(next));
    return [
      {
        field: name,
        title,
        row: undefined,
        says,
        closed: true,
        ...(state.expected ? { expected: true } : {}),
      },
    ];
  });
}

/** Whether the form needs the working time of the agency for a day on which somebody means to come. */
export function asksOpenDay(form: Form): boolean {
  return form.fields.some((field) => field.ui.openDay);
}
