import type { Field } from './form.ts';
import type { ComputedRule, FieldSchema, FormSchema, Widget } from './form-schema.ts';
import { DATE_OR_YEAR } from './formats.ts';

const MOST_ROWS = 50;
const RADIOS_UP_TO = 6;

/** The fields of a schema, each with its widget, its choices and whether it is required. */
export function makeFields(schema: Pick<FormSchema, 'properties' | 'required'>): Field[] {
  return Object.entries(schema.properties).map(([name, field]) =>
    makeField(name, field, schema.required ?? []),
  );
}

/** Whether a field holds an answer; a note and a file do not. */
export function holdsData(field: Pick<Field, 'widget'>): boolean {
  return field.widget !== 'note' && field.widget !== 'file';
}

function makeField(name: string, schema: FieldSchema, required: readonly string[]): Field {
  const ui = schema.ui ?? {};
  const widget = ui.widget ?? widgetFor(schema);
  const minItems = schema.minItems ?? 0;
  return {
    name,
    title: schema.title ?? '',
    hint: ui.hint,
    widget,
    required: holdsData({ widget }) && (required.includes(name) || (widget === 'group' && minItems > 0)),
    showWhen: ui.showWhen,
    choices: schema.oneOf ?? [],
    computed: ui.computed ?? computedByAge(schema),
    ui,
    schema,
    fields: widget === 'group' ? rowFields(schema) : [],
    minItems,
    maxItems: Math.min(schema.maxItems ?? MOST_ROWS, MOST_ROWS),
  };
}

function computedByAge({ ui, oneOf }: FieldSchema): ComputedRule | undefined {
  if (!ui?.age) return undefined;
  const { of, years, from, under } = ui.age;
  const says = (choice: string) => oneOf?.find((each) => each.const === choice)?.title ?? choice;
  const steps = [
    { is: under, says: says(under) },
    { is: from, years, says: says(from) },
  ];
  return { of, steps, source: '', verified: false };
}

function widgetFor(schema: FieldSchema): Widget {
  if (schema.oneOf) return schema.oneOf.length > RADIOS_UP_TO ? 'select' : 'radio';
  if (schema.format === 'date' || schema.format === DATE_OR_YEAR) return 'date';
  if (schema.format === 'email') return 'email';
  if (schema.format === 'cccd') return 'cccd';
  if (schema.format === 'vn-phone') return 'phone';
  if (schema.format === 'person-name') return 'person-name';
  switch (schema.type) {
    case 'boolean':
      return 'checkbox';
    case 'integer':
    case 'number':
      return schema.type;
    case 'object':
      return 'address';
    case 'array':
      return 'group';
    case 'string':
      return 'text';
    default:
      return 'note';
  }
}

function rowFields(schema: FieldSchema): Field[] {
  const row = schema.items ?? {};
  const made = makeFields({ properties: row.properties ?? {}, required: row.required ?? [] });
  const order = schema.ui?.fields ?? row.ui?.fields;
  return order ? order.flatMap((name) => made.find((field) => field.name === name) ?? []) : made;
}
