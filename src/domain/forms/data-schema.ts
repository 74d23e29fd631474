import type { Field } from './form.ts';
import type { FieldSchema, FormSchema } from './form-schema.ts';
import { holdsData } from './make-fields.ts';

/** No text may be longer, whatever the form allows. */
export const LONGEST_TEXT = 10_000;
const LONGEST_LINE = 300;
export const LONGEST_DETAIL = 200;
const FORMAT_OF: Partial<Record<Field['widget'], string>> = {
  cccd: 'cccd',
  phone: 'vn-phone',
  email: 'email',
  date: 'date',
  'person-name': 'person-name',
};

/**
 * The JSON Schema by which data is checked: the form's own, with what its widgets imply (formats, the longest
 * text, choices as a plain list, the shape of an address) and without what is only displayed.
 */
export function dataSchema(schema: FormSchema, fields: readonly Field[]): object {
  const { $schema, $id, ui, title, description, ...rest } = schema;
  return { ...rest, properties: propertiesOf(fields), additionalProperties: false };
}

function propertiesOf(fields: readonly Field[]): Record<string, object> {
  const answerable = fields.filter((field) => holdsData(field));
  return Object.fromEntries(answerable.map((field) => [field.name, fieldDataSchema(field)]));
}

function fieldDataSchema(field: Field): object {
  const { ui, oneOf, title, description, ...schema } = field.schema;
  if (oneOf) return { ...schema, enum: oneOf.map((choice) => choice.const) };
  switch (field.widget) {
    case 'group':
      return {
        ...schema,
        type: 'array',
        maxItems: field.maxItems,
        items: {
          ...withoutUi(schema.items ?? {}),
          type: 'object',
          properties: propertiesOf(field.fields),
          additionalProperties: false,
          // Where a row requires something, the sentence for that says more than "not empty".
          ...(schema.items?.required?.length ? {} : { minProperties: 1 }),
        },
      };
    case 'address':
      return addressSchema(schema);
    case 'checkbox':
      return { ...schema, type: 'boolean' };
    case 'money':
    case 'integer':
      return { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, ...schema, type: 'integer' };
    case 'year':
      return { minimum: 1900, maximum: 2100, ...schema, type: 'integer' };
    case 'number':
      return { ...schema, type: 'number' };
    default:
      return textSchema(field, schema);
  }
}

function textSchema(field: Field, schema: FieldSchema): object {
  const format = schema.format ?? FORMAT_OF[field.widget];
  const { pattern, ...rest } = schema;
  // For these two, the format is stricter than a pattern and gives the better sentence.
  const keepPattern = pattern !== undefined && field.widget !== 'cccd' && field.widget !== 'phone';
  return {
    ...rest,
    ...(keepPattern ? { pattern } : {}),
    ...(format ? { format } : {}),
    type: 'string',
    maxLength: longestText(field),
  };
}

/** How many letters the text of a field may have. */
export function longestText(field: Field): number {
  const usual = field.widget === 'textarea' ? LONGEST_TEXT : LONGEST_LINE;
  return Math.min(field.schema.maxLength ?? usual, LONGEST_TEXT);
}

function addressSchema(schema: Omit<FieldSchema, 'ui' | 'title' | 'oneOf' | 'description'>): object {
  const place = { type: 'string', maxLength: 100 };
  return {
    type: 'object',
    properties: {
      provinceCode: place,
      communeCode: place,
      provinceName: place,
      communeName: place,
      detail: { type: 'string', maxLength: schema.properties?.['detail']?.maxLength ?? LONGEST_DETAIL },
    },
    required: schema.required ?? ['provinceCode', 'communeCode'],
    additionalProperties: false,
  };
}

function withoutUi(schema: FieldSchema): object {
  const { ui, title, description, ...rest } = schema;
  return rest;
}
