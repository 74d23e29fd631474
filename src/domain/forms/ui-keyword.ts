import { prefillPaths, widgets } from './form-schema.ts';

const text = { type: 'string', minLength: 1 } as const;
const names = { type: 'array', items: text, minItems: 1, uniqueItems: true } as const;
const scalar = { type: ['string', 'number', 'boolean'] } as const;

const leaf = {
  field: text,
  equals: scalar,
  in: { type: 'array', items: { type: ['string', 'number'] }, minItems: 1 },
  notEmpty: { const: true },
} as const;

/** A condition and lists of conditions, whose leaves may say no more than this. */
function conditionsOf(properties: object) {
  const more = { additionalProperties: false };
  const condition = {
    type: 'object',
    oneOf: [
      { properties, required: ['field'], minProperties: 2, ...more },
      { properties: { all: { $ref: '#/$defs/conditions' } }, required: ['all'], ...more },
      { properties: { any: { $ref: '#/$defs/conditions' } }, required: ['any'], ...more },
      { properties: { not: { $ref: '#/$defs/condition' } }, required: ['not'], ...more },
    ],
  };
  return { condition, conditions: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } } };
}

const computedStep = {
  type: 'object',
  properties: {
    is: text,
    years: { type: 'integer', minimum: 1, maximum: 150 },
    afterDays: { type: 'integer', minimum: 1, maximum: 36_500 },
    over: { type: 'integer', minimum: 1 },
    says: text,
  },
  required: ['is', 'says'],
  maxProperties: 3,
  additionalProperties: false,
} as const;

const asked = {
  type: 'object',
  properties: { says: text, source: { type: 'string' }, verified: { type: 'boolean' } },
  required: ['says', 'source', 'verified'],
  additionalProperties: false,
} as const;

/** What `ui` may say at the root of a form. */
export const rootUiSchema = {
  type: 'object',
  properties: {
    sections: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', pattern: '^[a-z][A-Za-z0-9-]*$' },
          title: text,
          hint: text,
          fields: names,
        },
        required: ['id', 'title', 'fields'],
        additionalProperties: false,
      },
    },
    english: {
      type: 'object',
      properties: {
        source: text,
        texts: { type: 'object', additionalProperties: text },
        own: { const: true },
      },
      required: ['source', 'texts'],
      additionalProperties: false,
    },
    contradictions: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          at: text,
          cases: names,
          when: { $ref: '#/$defs/condition' },
          says: text,
          asks: { const: true },
          source: { type: 'string' },
          verified: { type: 'boolean' },
        },
        required: ['at', 'when', 'says', 'source', 'verified'],
        additionalProperties: false,
      },
    },
  },
  required: ['sections'],
  additionalProperties: false,
  // the browser shows and hides by showWhen, and knows no other field's answer there
  $defs: conditionsOf({ ...leaf, sameAs: text, moreThan: text, over: { type: 'number' } }),
} as const;

/** What `ui` may say at a field. */
export const fieldUiSchema = {
  type: 'object',
  properties: {
    widget: { enum: widgets },
    hint: text,
    text,
    prefill: { enum: prefillPaths },
    known: {
      type: 'object',
      properties: { when: { $ref: '#/$defs/condition' }, from: { enum: prefillPaths }, is: text },
      required: ['when'],
      minProperties: 2,
      maxProperties: 2,
      additionalProperties: false,
    },
    autocomplete: text,
    width: { enum: [2, 3, 4, 5, 10, 20] },
    rows: { type: 'integer', minimum: 2, maximum: 30 },
    upper: { type: 'boolean' },
    inline: { type: 'boolean' },
    unit: text,
    part: text,
    showWhen: { $ref: '#/$defs/condition' },
    past: { type: 'boolean' },
    future: { type: 'boolean' },
    daysAhead: { type: 'integer', minimum: 1 },
    before: text,
    notBefore: text,
    age: {
      type: 'object',
      properties: { of: text, years: { type: 'integer', minimum: 1, maximum: 150 }, from: text, under: text },
      required: ['of', 'years', 'from', 'under'],
      additionalProperties: false,
    },
    computed: {
      type: 'object',
      properties: {
        of: text,
        product: names,
        steps: { type: 'array', items: computedStep, minItems: 2 },
        source: { type: 'string' },
        verified: { type: 'boolean' },
      },
      required: ['of', 'steps', 'source', 'verified'],
      additionalProperties: false,
    },
    aged: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          on: names,
          least: { type: 'integer', minimum: 1, maximum: 150 },
          most: { type: 'integer', minimum: 1, maximum: 150 },
          says: text,
          asks: { const: true },
          source: { type: 'string' },
          verified: { type: 'boolean' },
        },
        anyOf: [{ required: ['least'] }, { required: ['most'] }],
        required: ['on', 'says', 'source', 'verified'],
        additionalProperties: false,
      },
    },
    openDay: {
      type: 'object',
      properties: { says: text },
      required: ['says'],
      additionalProperties: false,
    },
    afterResult: asked,
    atOffice: {
      ...asked,
      properties: { ...asked.properties, within: { const: 'province' }, orAt: names },
    },
    orYear: {
      type: 'object',
      properties: { source: { type: 'string' }, verified: { type: 'boolean' } },
      required: ['source', 'verified'],
      additionalProperties: false,
    },
    holder: {
      type: 'object',
      properties: { birthDate: text, sex: text, isOf: { enum: ['nam', 'nu'] } },
      minProperties: 1,
      additionalProperties: false,
    },
    fields: names,
    rowTitle: text,
    addText: text,
    errors: { type: 'object', additionalProperties: text },
  },
  additionalProperties: false,
  $defs: conditionsOf(leaf),
} as const;
