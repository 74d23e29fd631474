import type { Answers, AnswerValue, Field, Form, UnitLookup } from './form.ts';
import { holdsData } from './make-fields.ts';
import { ADDRESS_PARTS } from './read-answers.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * A copy of the answers with what the form asks and nothing else: hidden and unknown fields, empty texts, checkboxes that are
 * not ticked and empty last rows are left out; addresses get the names of their places.
 */
export function keepVisible(form: Form, answers: Answers, units: UnitLookup | undefined): Answers {
  return keepFields(form.fields, answers, '', { visible: visibleFields(form, answers), units });
}

function keepFields(fields: readonly Field[], answers: Answers, prefix: string, scope: Scope): Answers {
  const copy: Answers = {};
  for (const field of fields) {
    const name = prefix + field.name;
    if (!holdsData(field) || !scope.visible.has(name) || !Object.hasOwn(answers, field.name)) continue;
    const value = keepValue(field, answers[field.name], name, scope);
    if (value !== undefined) copy[field.name] = value;
  }
  return copy;
}

function keepValue(
  field: Field,
  value: AnswerValue | undefined,
  name: string,
  scope: Scope,
): AnswerValue | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (field.widget === 'checkbox' && value === false) return undefined;
  if (field.widget === 'group') return keepRows(field, value, name, scope);
  if (field.widget === 'address' && isRecord(value)) return keepAddress(value, scope.units);
  return structuredClone(value);
}

function keepRows(field: Field, value: AnswerValue, name: string, scope: Scope): AnswerValue | undefined {
  if (!Array.isArray(value)) return structuredClone(value);
  const rows = value.map((row, index) =>
    isRecord(row) ? keepFields(field.fields, row, `${name}[${index}].`, scope) : row,
  ) as Answers[]; // a row of another type stays, so that the schema refuses it
  while (rows.length > field.minItems && isEmptyRow(rows.at(-1))) rows.pop();
  return rows.length ? rows : undefined;
}

function keepAddress(value: Answers, units: UnitLookup | undefined): Answers | undefined {
  const copy: Answers = {};
  for (const part of ADDRESS_PARTS) {
    const text = value[part];
    if (Object.hasOwn(value, part) && text !== undefined && text !== '') copy[part] = structuredClone(text);
  }
  if (Object.keys(copy).length === 0) return undefined;
  const province = units?.provinces.find((unit) => unit.code === copy['provinceCode']);
  const commune =
    province && units?.communes(province.code).find((unit) => unit.code === copy['communeCode']);
  if (province) copy['provinceName'] = province.name;
  if (commune) copy['communeName'] = commune.name;
  return copy;
}

function isEmptyRow(row: Answers | undefined): boolean {
  return isRecord(row) && Object.keys(row).length === 0;
}

function isRecord(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Scope {
  visible: ReadonlySet<string>;
  units: UnitLookup | undefined;
}
