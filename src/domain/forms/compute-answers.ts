import { isPeriodOver } from '#domain/calendar';
import { isDateOrYear, vnDateOrYear } from '#platform/time.ts';
import { firstDay, lastDay } from './days-of.ts';
import { faultsBeyondSchema } from './faults-beyond-schema.ts';
import type { Answers, Fault, Field, Form, ValidationContext } from './form.ts';
import type { ComputedStep } from './form-schema.ts';

/**
 * A copy of the answers in which a date gives what it answers by itself, whatever was posted for it: the age that somebody has on the day
 * of filing, whether a period is over. Where a paper has only a year and both could be true, the person's own answer stays if it is one
 * of the two; while there is no date, or one that cannot be, there is no answer.
 */
export function computeAnswers(form: Form, answers: Answers, context: ValidationContext): Answers {
  const computed: Answers = { ...answers };
  for (const [name, found] of computedAnswers(form, answers, context)) {
    if (found.state === 'known') computed[name] = found.choice;
    else if (found.state !== 'asked' || !found.among.some((choice) => choice === computed[name]))
      delete computed[name];
  }
  return computed;
}

/** What is known of each answer that is computed, by the name of its field. */
export function computedAnswers(
  form: Form,
  answers: Answers,
  context: ValidationContext,
): Map<string, ComputedAnswer> {
  const computed = form.fields.filter((field) => field.computed);
  if (computed.length === 0) return new Map();
  const faults = faultsBeyondSchema(form, answers, context);
  return new Map(
    computed.map((field) => {
      const fault = faults.find((each) => each.field === field.computed?.of);
      return [field.name, fault ? { state: 'wrong', fault } : computedAnswer(field, answers, context)];
    }),
  );
}

/** Whether the form needs the working time of the agency: a period of days that ends on a rest day is longer. */
export function countsDays(form: Form): boolean {
  return form.fields.some((field) => field.computed?.steps.some((step) => step.afterDays !== undefined));
}

/** The fields whose answer waits for a date; what is wrong is said at the date. */
export function waitingNames(form: Form, answers: Answers, context: ValidationContext): Set<string> {
  const all = [...computedAnswers(form, answers, context)];
  return new Set(
    all.filter(([, found]) => found.state === 'waits' || found.state === 'wrong').map(([name]) => name),
  );
}

function computedAnswer(field: Field, answers: Answers, context: ValidationContext): ComputedAnswer {
  const rule = field.computed;
  const date = rule && answers[rule.of];
  if (!rule || typeof date !== 'string' || !isDateOrYear(date)) return { state: 'waits' };
  const held = (day: string) =>
    rule.steps.findLastIndex((step) => holds(step, day, context.filedOn ?? context.today, context));
  const [first, last] = [firstDay(date), lastDay(date)];
  // the later somebody was born, the earlier is the step
  const among = rule.steps.slice(held(last), held(first) + 1);
  const [only, other] = among;
  if (!only || other) return { state: 'asked', among: among.map((step) => step.is) };
  return { state: 'known', choice: only.is, says: only.says.replaceAll('{date}', vnDateOrYear(date)) };
}

function holds(step: ComputedStep, date: string, on: string, { calendar }: ValidationContext): boolean {
  if (step.years !== undefined) {
    const year = Number(date.slice(0, 4)) + step.years;
    return on >= `${String(year).padStart(4, '0')}${date.slice(4)}`;
  }
  return step.afterDays === undefined || isPeriodOver(calendar, { from: date, days: step.afterDays, on });
}

export type ComputedAnswer =
  /** There is no date yet that it could be computed from. */
  | { state: 'waits' }
  /** There is one that cannot be (it is still to come): nothing is told of it but that. */
  | { state: 'wrong'; fault: Fault }
  | { state: 'known'; choice: string; says: string }
  /** Only a year is known, or month and year, and any of these could be true. */
  | { state: 'asked'; among: string[] };
