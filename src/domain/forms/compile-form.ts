import { createHash } from 'node:crypto';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { schemaProblems } from './check-schema.ts';
import { dataSchema } from './data-schema.ts';
import type { Field, Form } from './form.ts';
import type { FieldSchema, FormSchema, Rule } from './form-schema.ts';
import { formats } from './formats.ts';
import { makeFields } from './make-fields.ts';
import { fieldUiSchema, rootUiSchema } from './ui-keyword.ts';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
});
ajvFormats.default(ajv, ['email', 'uri', 'time']);
for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
ajv.addKeyword('ui');
const rootUi = ajv.compile(rootUiSchema);
const fieldUi = ajv.compile(fieldUiSchema);
const formByObject = new WeakMap<object, Form>();
const formByContent = new Map<string, Form>();

/**
 * Makes a schema ready for use: checks it, puts its fields in order and compiles its validator, once for each content.
 * @throws FormSchemaError listing everything that the author has to mend.
 */
export function compileForm(schema: unknown): Form {
  if (typeof schema !== 'object' || schema === null) throw new FormSchemaError('?', ['not an object']);
  const known = formByObject.get(schema);
  if (known) return known;
  const text = JSON.stringify(schema);
  const hash = createHash('sha256').update(text).digest('base64');
  // The copy keeps a later change of the caller's object from reaching a form in use.
  const form = formByContent.get(hash) ?? makeForm(JSON.parse(text));
  formByContent.set(hash, form);
  formByObject.set(schema, form);
  return form;
}

/** A form that cannot be used, with one English sentence for each thing to mend. */
export class FormSchemaError extends Error {
  readonly problems: readonly string[];
  constructor(id: string, problems: readonly string[]) {
    super(`form "${id}": ${problems.join('; ')}`);
    this.name = 'FormSchemaError';
    this.problems = problems;
  }
}

function makeForm(raw: unknown): Form {
  const id = String((raw as { $id?: unknown }).$id ?? '?'); // any object may be asked for $id
  const wrongKeywords = keywordProblems(raw);
  if (wrongKeywords.length) throw new FormSchemaError(id, wrongKeywords);
  const schema = raw as FormSchema; // keywordProblems has just checked this shape
  const byName = new Map(makeFields(schema).map((field) => [field.name, field]));
  const fields = schema.ui.sections.flatMap((section) =>
    section.fields.flatMap((name) => byName.get(name) ?? []),
  );
  const problems = schemaProblems(schema, { fields: [...byName.values()] });
  if (problems.length) throw new FormSchemaError(id, problems);
  const validate = compileOrRefuse(id, dataSchema(schema, fields));
  return {
    id,
    title: schema.title,
    schema,
    sections: schema.ui.sections.map((section) => ({
      id: section.id,
      title: section.title,
      hint: section.hint,
      fields: section.fields.flatMap((name) => byName.get(name) ?? []),
    })),
    fields,
    field: (name) => fieldNamed(byName, name),
    schemaErrors: (data) => (validate(data) ? [] : [...(validate.errors ?? [])]),
    requiredIf: (schema.allOf ?? []).flatMap((rule) => requiredIf(id, rule)),
  };
}

function keywordProblems(raw: unknown): string[] {
  const schema = raw as Partial<FormSchema>; // every property is looked at before it is trusted
  const problems: string[] = [];
  if (schema.type !== 'object') problems.push('"type" must be "object"');
  if (!schema.title) problems.push('"title" is missing');
  if (typeof schema.properties !== 'object' || schema.properties === null)
    problems.push('"properties" is missing');
  if (!rootUi(schema.ui)) problems.push(`"ui" ${ajv.errorsText(rootUi.errors, { dataVar: 'ui' })}`);
  const checkFields = (fields: Record<string, FieldSchema>) => {
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field !== 'object' || field === null) problems.push(`field "${name}" is not an object`);
      else {
        if (field.ui !== undefined && !fieldUi(field.ui))
          problems.push(`"ui" of field "${name}": ${firstError(fieldUi.errors)}`);
        if (typeof field.items?.properties === 'object') checkFields(field.items.properties);
      }
    }
  };
  checkFields(schema.properties ?? {});
  return problems;
}

function firstError(errors: readonly ErrorObject[] | null | undefined): string {
  const error = errors?.[0];
  if (!error) return 'wrong';
  const extra = error.params.additionalProperty ?? error.params.allowedValues?.join(', ') ?? '';
  return `${error.instancePath} ${error.message ?? ''} ${extra}`.trim();
}

function compileOrRefuse(id: string, schema: object): ValidateFunction {
  try {
    return ajv.compile(schema);
  } catch (error) {
    throw new FormSchemaError(id, [error instanceof Error ? error.message : String(error)]);
  }
}

function requiredIf(id: string, rule: Rule): Form['requiredIf'][number][] {
  const then = rule['then'] as { required?: string[] } | undefined; // Ajv has compiled the rule as part of the form
  if (!rule['if'] || !then?.required) return [];
  const validate = compileOrRefuse(id, rule['if'] as object); // likewise
  return [{ applies: (answers) => validate(answers) === true, required: then.required }];
}

function fieldNamed(byName: ReadonlyMap<string, Field>, name: string): Field | undefined {
  const [head = '', ...rest] = name.split('.');
  const field = byName.get(head.replace(/\[\d+\]$/, ''));
  if (field?.widget !== 'group' || rest.length === 0) return field;
  return field.fields.find((each) => each.name === rest[0]);
}
