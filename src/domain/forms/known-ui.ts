import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { fieldUiSchema, rootUiSchema } from './ui-keyword.ts';

/** What `ui` is checked by: at the root of a form, and at a field. */
export interface UiChecks {
  root: ValidateFunction;
  field: ValidateFunction;
}

/** The checks of `ui`, for a form's author and for what a stored form says. */
export function uiChecks(ajv: Ajv2020): UiChecks {
  return {
    root: ajv.compile(rootUiSchema),
    field: ajv.compile(fieldUiSchema),
  };
}

/** A copy of a form without what its `ui` says in words that this program does not know, as a later version may have written them. */
export function withKnownUi(schema: Tree, { root, field }: UiChecks): Tree {
  const { sections, ...rest } = isTree(schema['ui']) ? schema['ui'] : {};
  return {
    ...fieldsKnown(schema, field),
    ui: {
      ...rootKnown(rest, root),
      sections: Array.isArray(sections)
        ? sections.map((each) => (isTree(each) ? sectionKnown(each) : each))
        : sections,
    },
  };
}

// beside the sections; of a list, each entry by itself
function rootKnown(ui: Tree, check: ValidateFunction): Tree {
  const sections = [{ id: 'any', title: 'any', fields: ['any'] }];
  const says = (word: string, value: unknown) => check({ sections, [word]: value });
  const known = Object.entries(ui).map(([word, value]): [string, unknown] => [
    word,
    Array.isArray(value) ? value.filter((each) => says(word, [each])) : value,
  ]);
  return Object.fromEntries(known.filter(([word, value]) => says(word, value)));
}

function sectionKnown(section: Tree): Tree {
  const { properties } = rootUiSchema.properties.sections.items;
  return Object.fromEntries(Object.entries(section).filter(([word]) => Object.hasOwn(properties, word)));
}

function fieldKnown(schema: Tree, check: ValidateFunction): Tree {
  const { ui, items, ...rest } = schema;
  return {
    ...rest,
    ...(isTree(ui) ? { ui: wordsKnown(ui, check) } : {}),
    ...(items === undefined
      ? {}
      : { items: isTree(items) ? fieldsKnown(fieldKnown(items, check), check) : items }),
  };
}

function fieldsKnown(schema: Tree, check: ValidateFunction): Tree {
  const { properties } = schema;
  if (!isTree(properties)) return schema;
  const known = Object.entries(properties).map(([name, each]) => [
    name,
    isTree(each) ? fieldKnown(each, check) : each,
  ]);
  return { ...schema, properties: Object.fromEntries(known) };
}

// each word by itself: what one of them says in a new way does not take the others with it
function wordsKnown(ui: Tree, check: ValidateFunction): Tree {
  return Object.fromEntries(Object.entries(ui).filter(([word, value]) => check({ [word]: value })));
}

/** Whether this is an object of JSON and no list. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON whose shape nobody has checked yet. */
export type Tree = Record<string, unknown>;
