import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FieldSchema, FormSchema } from './form-schema.ts';
import type { Tree, UiChecks } from './known-ui.ts';

/** What a form says in words that are unknown or in the wrong place: sentences for the form's author. */
export function keywordProblems(raw: Tree, checks: UiChecks): string[] {
  const schema = raw as Partial<FormSchema>; // every property is looked at before it is trusted
  const problems: string[] = [];
  if (schema.type !== 'object') problems.push('"type" must be "object"');
  if (!schema.title) problems.push('"title" is missing');
  if (typeof schema.properties !== 'object' || schema.properties === null)
    problems.push('"properties" is missing');
  if (!checks.root(schema.ui))
    problems.push(...(checks.root.errors ?? []).map((error) => `"ui" ${problemOf(error)}`));
  const checkFields = (fields: Record<string, FieldSchema>) => {
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field !== 'object' || field === null) problems.push(`field "${name}" is not an object`);
      else {
        if (field.ui !== undefined && !checks.field(field.ui))
          problems.push(`"ui" of field "${name}": ${problemOf(checks.field.errors?.[0])}`);
        if (typeof field.items?.properties === 'object') checkFields(field.items.properties);
      }
    }
  };
  checkFields(schema.properties ?? {});
  return problems;
}

function problemOf(error: ErrorObject | undefined): string {
  if (!error) return 'wrong';
  const extra = error.params.additionalProperty ?? error.params.allowedValues?.join(', ') ?? '';
  return `${error.instancePath} ${error.message ?? ''} ${extra}`.trim();
}
