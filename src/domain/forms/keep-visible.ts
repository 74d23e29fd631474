import type { Answers, AnswerValue, Field, Form, UnitLookup } from './form.ts';
import { holdsData } from './make-fields.ts';
import { ADDRESS_PARTS } from './read-answers.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * A copy of the answers with what the form asks and nothing else: hidden and unknown fields, empty words, unset
 * ticks and empty last rows are left out; addresses get the names of their places.
 */
export function keepVisible(form: Form, answers: Answers, units: UnitLookup | undefined): Answers {
  return keepFields(form.fields, answers, '', { shown: visibleFields(form, answers), units });
}

function keepFields(fields: readonly Field[], answers: Answers, prefix: string, scope: Scope): Answers {
  const kept: Answers = {};
  for (const field of fields) {
    const name = prefix + field.name;
    if (!holdsData(field) || !scope.shown.has(name) || !Object.hasOwn(answers, field.name)) continue;
    const value = keepValue(field, answers[field.name], name, scope);
    if (value !== undefined) kept[field.name] = value;
  }
  return kept;
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
  ) as Answers[]; // a row of another type is kept for the schema to refuse
  while (rows.length > field.minItems && isEmptyRow(rows.at(-1))) rows.pop();
  return rows.length ? rows : undefined;
}

function keepAddress(value: Answers, units: UnitLookup | undefined): Answers | undefined {
  const kept: Answers = {};
  for (const part of ADDRESS_PARTS) {
    const text = value[part];
    if (Object.hasOwn(value, part) && text !== undefined && text !== '') kept[part] = structuredClone(text);
  }
  if (Object.keys(kept).length === 0) return undefined;
  const province = units?.provinces.find((unit) => unit.code === kept['provinceCode']);
  const commune =
    province && units?.communes(province.code).find((unit) => unit.code === kept['communeCode']);
  if (province) kept['provinceName'] = province.name;
  if (commune) kept['communeName'] = commune.name;
  return kept;
}

function isEmptyRow(row: Answers | undefined): boolean {
  return isRecord(row) && Object.keys(row).length === 0;
}

function isRecord(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Scope {
  shown: ReadonlySet<string>;
  units: UnitLookup | undefined;
}
