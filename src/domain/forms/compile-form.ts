import { createHash } from 'node:crypto';
import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { keywordProblems } from './check-keywords.ts';
import { schemaProblems } from './check-schema.ts';
import { dataSchema } from './data-schema.ts';
import { fieldsByName } from './fields-by-name.ts';
import type { Form } from './form.ts';
import { withoutEnglish } from './form-in.ts';
import type { FormSchema, Rule } from './form-schema.ts';
import { formats } from './formats.ts';
import { isTree, type Tree, uiChecks, withKnownUi } from './known-ui.ts';
import { makeFields } from './make-fields.ts';

/** A form as its author writes it: everything must be right. */
const written: Reading = {
  ajv: makeAjv({ strict: true }),
  prepare: (raw) => raw,
  look: englishProblems,
  ...newReadingCache(),
};
const checks = uiChecks(written.ajv);
/** A form of the database, which a later version may have written: keywords and formats that are not known are passed over. */
const stored: Reading = {
  ajv: makeAjv({ strict: false, logger: false }),
  prepare: (raw) => withKnownUi(raw, checks),
  look: () => [],
  ...newReadingCache(),
};

/**
 * Makes a form ready that is imported, or made by the program itself: checks it, puts its fields in order and compiles its validator,
 * once for each content.
 * @throws FormSchemaError listing everything that the author has to mend.
 */
export function compileForm(schema: unknown): Form {
  return compileOnce(schema, written);
}

/**
 * Makes a form of the database ready. What its `ui` says in words that this version of the program does not know is left out, a field of
 * an unknown widget gets the plain one of its type, and an unknown format is not checked.
 * @throws FormSchemaError when it cannot be used even so.
 */
export function compileStoredForm(schema: unknown): Form {
  return compileOnce(schema, stored);
}

/** @throws FormSchemaError when one of the forms cannot be used, listing what is to be mended in all of them. */
export function checkForms(schemas: readonly unknown[]): void {
  const problems = schemas.flatMap((schema) => {
    try {
      compileForm(schema);
      return [];
    } catch (error) {
      if (error instanceof FormSchemaError) return error.problems;
      throw error;
    }
  });
  if (problems.length) throw new FormSchemaError(problems);
}

/** Forms that cannot be used, with one English sentence for each thing to mend. */
export class FormSchemaError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('; '));
    this.name = 'FormSchemaError';
    this.problems = problems;
  }
}

interface Reading {
  ajv: Ajv2020;
  prepare(raw: Tree): Tree;
  /** What is to be mended in a form that can be used. */
  look(form: Form): string[];
  byObject: WeakMap<object, Form>;
  byContent: Map<string, Form>;
}

function makeAjv(o: Options): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    ...o,
  });
  ajvFormats.default(ajv, ['email', 'uri', 'time']);
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
  ajv.addKeyword('ui');
  return ajv;
}

function newReadingCache(): Pick<Reading, 'byObject' | 'byContent'> {
  return { byObject: new WeakMap(), byContent: new Map() };
}

function compileOnce(schema: unknown, reading: Reading): Form {
  if (!isTree(schema)) return refuse('?', ['not an object']);
  const cached = reading.byObject.get(schema);
  if (cached) return cached;
  const text = JSON.stringify(schema);
  const hash = createHash('sha256').update(text).digest('base64');
  // The copy keeps a later change of the caller's object from reaching a form in use.
  const form = reading.byContent.get(hash) ?? makeForm(reading.prepare(JSON.parse(text)), reading);
  reading.byContent.set(hash, form);
  reading.byObject.set(schema, form);
  return form;
}

function refuse(id: string, problems: readonly string[]): never {
  throw new FormSchemaError(problems.map((problem) => `form "${id}": ${problem}`));
}

function makeForm(raw: Tree, { ajv, look }: Reading): Form {
  const id = String(raw['$id'] ?? '?');
  const wrongKeywords = keywordProblems(raw, checks);
  if (wrongKeywords.length) return refuse(id, wrongKeywords);
  const schema = raw as unknown as FormSchema; // keywordProblems has just checked this shape
  const byName = new Map(makeFields(schema).map((field) => [field.name, field]));
  const fields = schema.ui.sections.flatMap((section) =>
    section.fields.flatMap((name) => byName.get(name) ?? []),
  );
  const problems = schemaProblems(schema, { fields: [...byName.values()] });
  if (problems.length) return refuse(id, problems);
  const compile = (part: object) => compileOrRefuse(id, part, ajv);
  const validate = compile(dataSchema(schema, fields));
  const form: Form = {
    id,
    language: 'vi',
    title: schema.title,
    schema,
    sections: schema.ui.sections.map((section) => ({
      id: section.id,
      title: section.title,
      hint: section.hint,
      fields: section.fields.flatMap((name) => byName.get(name) ?? []),
    })),
    fields,
    field: fieldsByName(byName),
    schemaErrors: (data) => (validate(data) ? [] : [...(validate.errors ?? [])]),
    requiredIf: (schema.allOf ?? []).flatMap((rule) => requiredIf(rule, compile)),
  };
  const furtherProblems = look(form);
  return furtherProblems.length ? refuse(id, furtherProblems) : form;
}

function englishProblems(form: Form): string[] {
  return withoutEnglish(form).map((text) => `"ui.english" has no text for "${text}"`);
}

function compileOrRefuse(id: string, schema: object, ajv: Ajv2020): ValidateFunction {
  try {
    return ajv.compile(schema);
  } catch (error) {
    return refuse(id, [error instanceof Error ? error.message : String(error)]);
  }
}

function requiredIf(rule: Rule, compile: (part: object) => ValidateFunction): Form['requiredIf'][number][] {
  const then = rule['then'] as { required?: string[] } | undefined; // Ajv has compiled the rule as part of the form
  if (!rule['if'] || !then?.required) return [];
  const validate = compile(rule['if'] as object); // likewise
  return [{ applies: (answers) => validate(answers) === true, required: then.required }];
}
