import { isPeriodOver } from '#domain/calendar';
import { isDateOrYear, vnDateOrYear } from '#platform/time.ts';
import { firstDay, lastDay } from './days-of.ts';
import { faultsBeyondSchema } from './faults-beyond-schema.ts';
import type { Answers, AnswerValue, Fault, Field, Form, ValidationContext } from './form.ts';
import type { ComputedRule, ComputedStep } from './form-schema.ts';
import { rowsOf } from './visible-fields.ts';

/**
 * A copy of the answers in which a date gives what it answers by itself, whatever was posted for it: the age that somebody has on the day
 * of filing, whether a period is over; and the rows of a group, whether what they add up to is over a mark. Where a paper has only a year and both could be true, the person's own answer stays if it is one
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
  if (rule?.product) return computedBySum(rule, rule.product, answers[rule.of]);
  const date = rule && answers[rule.of];
  if (!rule || typeof date !== 'string' || !isDateOrYear(date)) return { state: 'waits' };
  const stepOfDay = (day: string) =>
    rule.steps.findLastIndex((step) => holds(step, day, context.filedOn ?? context.today, context));
  const [first, last] = [firstDay(date), lastDay(date)];
  // the later somebody was born, the earlier is the step
  const among = rule.steps.slice(stepOfDay(last), stepOfDay(first) + 1);
  const [only, other] = among;
  if (!only || other) return { state: 'asked', among: among.map((step) => step.is) };
  return { state: 'known', choice: only.is, says: only.says.replaceAll('{date}', vnDateOrYear(date)) };
}

// while a row has no such number, there is no sum
function computedBySum(
  rule: ComputedRule,
  product: string[],
  group: AnswerValue | undefined,
): ComputedAnswer {
  const rows = rowsOf(group).map((row) => product.map((name) => row[name]));
  const numbers = rows.map((row) => row.filter((each) => typeof each === 'number'));
  if (rows.length === 0 || numbers.some((row) => row.length < product.length)) return { state: 'waits' };
  const sum = numbers.reduce((so, row) => so + row.reduce((times, each) => times * each, 1), 0);
  const step = rule.steps.findLast(({ over }) => over === undefined || sum > over);
  if (!step) return { state: 'waits' };
  return { state: 'known', choice: step.is, says: step.says.replaceAll('{count}', String(sum)) };
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
  /** There is a date that cannot be (it is still to come): only that is said of it. */
  | { state: 'wrong'; fault: Fault }
  | { state: 'known'; choice: string; says: string }
  /** Only a year is known, or month and year, and any of these could be true. */
  | { state: 'asked'; among: string[] };
