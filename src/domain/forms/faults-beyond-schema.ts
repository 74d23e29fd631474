import { addDays, isDateOrYear, vnDateOrYear } from '#platform/time.ts';
import { valueAt } from './condition.ts';
import type { Answers, AnswerValue, Fault, Field, Form, ValidationContext } from './form.ts';
import { rowParam } from './row-title.ts';
import { rowsOf } from './visible-fields.ts';
import { withOwnMessage } from './with-own-message.ts';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2100-12-31';

/** What JSON Schema cannot check: dates and years against today and against one another, whether places exist. */
export function faultsBeyondSchema(form: Form, data: Answers, context: ValidationContext): Fault[] {
  return form.fields.flatMap((field) => {
    if (field.widget !== 'group') return faultsOfField(field, field.name, data, data, form, context);
    return rowsOf(data[field.name]).flatMap((row, index) =>
      field.fields.flatMap((each) =>
        faultsOfField(each, `${field.name}[${index}].${each.name}`, row, data, form, context),
      ),
    );
  });
}

function faultsOfField(
  field: Field,
  name: string,
  scope: Answers,
  data: Answers,
  form: Form,
  context: ValidationContext,
): Fault[] {
  const value = scope[field.name];
  if (value === undefined) return [];
  const params = { title: field.title, widget: field.widget, ...rowParam(form, name) };
  const fault = (code: string, more: Fault['params'] = {}, at = name): Fault =>
    withOwnMessage(field, { field: at, code, params: { ...params, ...more } });
  const read = (path: string) =>
    scope !== data && Object.hasOwn(scope, path) ? scope[path] : valueAt(data, path);
  const time = timeOf(field, value);
  if (time) {
    const code = timeFault(field, time, context.today);
    const faultParams = {
      typed: vnDateOrYear(time),
      ...(field.ui.past ? { past: 1 } : {}),
      ...(code === 'daysAhead' ? { limit: field.ui.daysAhead ?? 0 } : {}),
    };
    if (code) return [fault(code, faultParams)];
    const order = orderFault(field, time, read);
    const against = order && { other: titleOf(form, order.path), at: vnDateOrYear(String(read(order.path))) };
    return against ? [fault(order.code, against)] : [];
  }
  if (field.widget === 'address' && isRecord(value)) {
    const part = placeFault(value, context);
    return part ? [fault('unit', { part }, `${name}.${part}`)] : [];
  }
  return [];
}

/** A stored date, as far as it is known, or a year of four digits; all can be compared as texts, as far as both go. */
function timeOf(field: Field, value: AnswerValue): string | undefined {
  if (field.widget === 'date' && typeof value === 'string' && isDateOrYear(value)) return value;
  return field.widget === 'year' && typeof value === 'number' ? String(value) : undefined;
}

function timeFault(field: Field, time: string, today: string): string | undefined {
  const now = today.slice(0, time.length);
  if (field.ui.past && time > now) return 'past';
  if (field.widget === 'date' && (time < FIRST_DAY.slice(0, time.length) || time > LAST_DAY)) return 'range';
  if (field.ui.future && time < now) return 'future';
  const { daysAhead } = field.ui;
  if (daysAhead && field.widget === 'date' && time > addDays(today, daysAhead)) return 'daysAhead';
  return undefined;
}

// Of a date and a year only the years are compared, of a date and a month only year and month.
function orderFault(
  field: Field,
  time: string,
  read: (path: string) => unknown,
): { code: 'before' | 'notBefore'; path: string } | undefined {
  const { before, notBefore } = field.ui;
  const later = before && comparableTime(read(before), time);
  if (before && later && time.slice(0, later.length) >= later) return { code: 'before', path: before };
  const earlier = notBefore && comparableTime(read(notBefore), time);
  if (notBefore && earlier && time.slice(0, earlier.length) < earlier)
    return { code: 'notBefore', path: notBefore };
  return undefined;
}

function comparableTime(value: unknown, time: string): string | undefined {
  const other = typeof value === 'number' ? String(value) : value;
  return typeof other === 'string' && isDateOrYear(other) ? other.slice(0, time.length) : undefined;
}

function titleOf(form: Form, name: string): string {
  const allFields = form.fields.flatMap((field) => [field, ...field.fields]);
  return allFields.find((field) => field.name === name)?.title ?? name;
}

function placeFault(address: Answers, context: ValidationContext): string | undefined {
  if (!context.units) return undefined;
  const { provinceCode, provinceName, communeCode, communeName } = address;
  if (provinceCode !== undefined && provinceName === undefined) return 'provinceCode';
  if (communeCode !== undefined && communeName === undefined) return 'communeCode';
  return undefined;
}

function isRecord(value: AnswerValue): value is Answers {
  return typeof value === 'object' && !Array.isArray(value);
}
