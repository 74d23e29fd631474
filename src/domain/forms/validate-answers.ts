import type { ErrorObject } from 'ajv';
import { ageFaults } from './ages.ts';
import { computeAnswers, waitingNames } from './compute-answers.ts';
import { contradictionFaults } from './contradictions.ts';
import { digitsAlone } from './digits-alone.ts';
import { faultsBeyondSchema } from './faults-beyond-schema.ts';
import type { Answers, Fault, Field, Form, ValidationContext } from './form.ts';
import { cccdFault, DATE_OR_YEAR } from './formats.ts';
import { keepVisible } from './keep-visible.ts';
import { holdsData } from './make-fields.ts';
import { rowParam } from './row-title.ts';
import { visibleFields } from './visible-fields.ts';
import { withOwnMessage } from './with-own-message.ts';

// The earlier in this list, the more a fault tells the person; of each field, one fault is shown.
const MOST_TELLING_FIRST = [
  'twice',
  'required',
  'type',
  'maxLength',
  'format',
  'unit',
  'pattern',
  'enum',
  'const',
];
/** The faults of what was typed, which the sentence quotes. */
const SHAPE = new Set(['type', 'format', 'pattern', 'enum']);
const COMBINING = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'not']);

/**
 * Checks answers against their form, the computed ones as they are on the day of filing. Hidden fields are left out and never required.
 * @returns the data as it is stored, or the faults in the order of the form, at most one for each field.
 */
export function validateAnswers(form: Form, answers: Answers, context: ValidationContext): Validated {
  const computed = computeAnswers(form, answers, context);
  const waiting = waitingNames(form, computed, context);
  const data = keepVisible(form, computed, context.units);
  const visible = visibleFields(form, data);
  const bySchema = form.schemaErrors(data).flatMap((error) => faultOf(form, error, data) ?? []);
  const relevant = bySchema.filter(
    (fault) =>
      fault.code !== 'required' || (isVisible(fault.field, visible, form) && !waiting.has(fault.field)),
  );
  const faulty = new Set(relevant.map((fault) => fault.field));
  const beyondSchema = [
    ...faultsBeyondSchema(form, data, context),
    ...ageFaults(form, data, context),
    ...contradictionFaults(form, data, context),
  ].filter((fault) => !faulty.has(fault.field));
  const errors = inFormOrder(form, onePerField([...relevant, ...beyondSchema]));
  return errors.length ? { ok: false, errors } : { ok: true, data };
}

function faultOf(form: Form, error: ErrorObject, data: Answers): Fault | undefined {
  if (COMBINING.has(error.keyword)) return undefined;
  const missing: string | undefined = error.params.missingProperty;
  // A row has no box of its own: what is wrong with a whole row is said at its group.
  const name = nameOf(error.instancePath, missing).replace(/\[\d+\]$/, '');
  const field = form.field(name);
  if (!field || !holdsData(field)) return undefined;
  const value = at(data, error.instancePath);
  const limit = error.params.limit;
  const params: Fault['params'] = { title: field.title, widget: field.widget, ...rowParam(form, name) };
  if (typeof limit === 'number') params['limit'] = limit;
  const part = name.split('.').at(-1) ?? '';
  if (field.widget === 'address' && part !== field.name) params['part'] = part;
  if (SHAPE.has(error.keyword) && typeof value === 'string') params['typed'] = value;
  if (field.schema.format === DATE_OR_YEAR) params['orYear'] = 1;
  if (error.keyword === 'const') params['allowed'] = allowedTitle(field, error.params.allowedValue);
  const digits = error.keyword === 'pattern' ? digitsAlone(field.schema.pattern) : undefined;
  if (digits) Object.assign(params, { fewestDigits: digits.from, mostDigits: digits.to });
  const code =
    error.keyword === 'type' && Array.isArray(value) && missing === undefined ? 'twice' : error.keyword;
  if (code === 'format' && field.widget === 'cccd' && typeof value === 'string')
    params['reason'] = cccdFault(value) ?? '';
  return withOwnMessage(field, { field: name, code: code === 'minProperties' ? 'required' : code, params });
}

/** The one answer that is taken, as the page calls it. */
function allowedTitle(field: Field, allowed: unknown): string {
  return field.choices.find((choice) => choice.const === allowed)?.title ?? String(allowed);
}

function nameOf(instancePath: string, missing: string | undefined): string {
  const path = instancePath
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  if (missing === undefined) return path;
  return path ? `${path}.${missing}` : missing;
}

function at(data: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data); // Ajv gave the path
}

function isVisible(name: string, visible: ReadonlySet<string>, form: Form): boolean {
  const field = form.field(name);
  return visible.has(
    field?.widget === 'address'
      ? name.replace(/\.(provinceCode|communeCode|detail)$/, '')
      : name.replace(/\[\d+\]$/, ''),
  );
}

function onePerField(faults: readonly Fault[]): Fault[] {
  const byField = new Map<string, Fault>();
  for (const fault of faults) {
    const former = byField.get(fault.field);
    if (!former || rank(fault.code) < rank(former.code)) byField.set(fault.field, fault);
  }
  return [...byField.values()];
}

function rank(code: string): number {
  const place = MOST_TELLING_FIRST.indexOf(code);
  return place < 0 ? MOST_TELLING_FIRST.length : place;
}

function inFormOrder(form: Form, faults: readonly Fault[]): Fault[] {
  const roots = form.fields.map((field) => field.name);
  const place = (fault: Fault): number[] => {
    const [, root = '', row = '-1', inner = ''] = /^([^.[]+)(?:\[(\d+)\])?\.?(.*)$/.exec(fault.field) ?? [];
    const rowNames = form.field(root)?.fields.map((field) => field.name) ?? [];
    return [roots.indexOf(root), Number(row), rowNames.indexOf(inner.split('.')[0] ?? '')];
  };
  return faults.toSorted((a, b) => {
    const [left, right] = [place(a), place(b)];
    const differing = left.findIndex((each, i) => each !== right[i]);
    return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
  });
}

export type Validated = { ok: true; data: Answers } | { ok: false; errors: Fault[] };
