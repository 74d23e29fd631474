import { isDate } from '#platform/time.ts';
import { valueAt } from './condition.ts';
import type { Answers, AnswerValue, Fault, Field, Form, ValidationContext } from './form.ts';
import { rowParam } from './row-title.ts';
import { rowsOf } from './shown-fields.ts';
import { withOwnWords } from './with-own-words.ts';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2100-12-31';

/** What JSON Schema cannot say: dates against today and one another, places that exist. */
export function ownFaults(form: Form, data: Answers, context: ValidationContext): Fault[] {
  return form.fields.flatMap((field) => {
    if (field.widget !== 'group') return faultsOf(field, field.name, data, data, form, context);
    return rowsOf(data[field.name]).flatMap((row, index) =>
      field.fields.flatMap((each) =>
        faultsOf(each, `${field.name}[${index}].${each.name}`, row, data, form, context),
      ),
    );
  });
}

function faultsOf(
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
    withOwnWords(field, { field: at, code, params: { ...params, ...more } });
  if (field.widget === 'date' && typeof value === 'string' && isDate(value)) {
    const code = dateFault(field, value, context.today);
    if (code) return [fault(code)];
    return beforeFault(field, value, scope, data, form).map((other) => fault('notBefore', { other }));
  }
  if (field.widget === 'address' && isRecord(value)) {
    const part = placeFault(value, context);
    return part ? [fault('unit', { part }, `${name}.${part}`)] : [];
  }
  return [];
}

function dateFault(field: Field, date: string, today: string): string | undefined {
  if (date < FIRST_DAY || date > LAST_DAY) return 'range';
  if (field.ui.past && date > today) return 'past';
  if (field.ui.future && date < today) return 'future';
  return undefined;
}

function beforeFault(field: Field, date: string, scope: Answers, data: Answers, form: Form): string[] {
  const path = field.ui.notBefore;
  if (!path) return [];
  const inRow = scope !== data && Object.hasOwn(scope, path);
  const other = inRow ? scope[path] : valueAt(data, path);
  if (typeof other !== 'string' || !isDate(other) || date >= other) return [];
  return [titleOf(form, path)];
}

function titleOf(form: Form, name: string): string {
  const everywhere = form.fields.flatMap((field) => [field, ...field.fields]);
  return everywhere.find((field) => field.name === name)?.title ?? name;
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
