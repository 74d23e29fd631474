import { isDateOrYear } from '#platform/time.ts';
import { firstDay, lastDay } from './days-of.ts';
import type { Answers, Doubt, Fault, Field, Form, ValidationContext } from './form.ts';
import type { AgeBound } from './form-schema.ts';
import { rowParam, rowTitle } from './row-title.ts';
import { rowsOf, visibleFields } from './visible-fields.ts';

/** In `on` of an age: the day of filing. */
export const FILING = 'filing';

/**
 * Whoever is too young or too old for what the answers say of them, where the law leaves no room: said at their date of birth. Of a date
 * of which only a year or a month is known, only what is so on each of its days.
 */
export function ageFaults(form: Form, answers: Answers, context: ValidationContext): Fault[] {
  return broken(form, answers, context)
    .filter(({ bound }) => !bound.asks)
    .map(({ name, message }) => ({ field: name, code: 'age', params: rowParam(form, name), message }));
}

/** The same where it is mostly a slip and may yet be right: the person is asked to look again. */
export function ageDoubts(form: Form, answers: Answers, context: ValidationContext): Doubt[] {
  return broken(form, answers, context)
    .filter(({ bound }) => bound.asks)
    .map(({ field, name, row, message }) => ({ field: name, title: field.title, row, says: message }));
}

function broken(form: Form, answers: Answers, context: ValidationContext): Broken[] {
  const visible = visibleFields(form, answers);
  return form.fields.flatMap((field) => {
    if (!visible.has(field.name)) return [];
    if (field.widget !== 'group')
      return brokenAt({ field, name: field.name, scope: answers, answers, context });
    return rowsOf(answers[field.name]).flatMap((scope, index) =>
      field.fields.flatMap((each) => {
        const name = `${field.name}[${index}].${each.name}`;
        const row = rowTitle(field, index);
        return visible.has(name) ? brokenAt({ field: each, name, scope, answers, context, row }) : [];
      }),
    );
  });
}

function brokenAt({ field, name, scope, answers, context, row }: Place): Broken[] {
  const born = timeOf(scope[field.name]);
  if (!born) return [];
  for (const bound of field.ui.aged ?? []) {
    const day = bound.on
      .map((on) =>
        on === FILING
          ? (context.filedOn ?? context.today)
          : timeOf(Object.hasOwn(scope, on) ? scope[on] : answers[on]),
      )
      .find((each) => each !== undefined);
    // who is not born yet on that day is no matter of age: `before` says so
    if (!day || born.slice(0, day.length) > day.slice(0, born.length)) continue;
    const age = ageOutside(bound, { born, day });
    if (age !== undefined)
      return [{ field, name, row, bound, message: bound.says.replaceAll('{age}', String(age)) }];
  }
  return [];
}

// the age that is nearest to what the bound allows, when even that is outside
function ageOutside(
  { least, most }: AgeBound,
  { born, day }: { born: string; day: string },
): number | undefined {
  const oldest = yearsFrom(firstDay(born), lastDay(day));
  const youngest = Math.max(yearsFrom(lastDay(born), firstDay(day)), 0);
  if (least !== undefined && oldest < least) return Math.max(oldest, 0);
  return most !== undefined && youngest > most ? youngest : undefined;
}

/** Full years from one day to another; a birthday of 29 February is on 1 March in other years. */
function yearsFrom(day: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(day.slice(0, 4));
  return until.slice(4) < day.slice(4) ? years - 1 : years;
}

function timeOf(value: unknown): string | undefined {
  const time = typeof value === 'number' ? String(value) : value;
  return typeof time === 'string' && isDateOrYear(time) ? time : undefined;
}

interface Place {
  field: Field;
  name: string;
  /** The answers of the row, or of the form. */
  scope: Answers;
  answers: Answers;
  context: ValidationContext;
  row?: string;
}

interface Broken extends Pick<Place, 'field' | 'name'> {
  row: string | undefined;
  bound: AgeBound;
  message: string;
}
