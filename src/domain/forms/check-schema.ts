import { FILING } from './ages.ts';
import { type Condition, fieldsOf } from './condition.ts';
import { ACCOUNT_SEX } from './contradictions.ts';
import type { Field, Form } from './form.ts';
import type { ComputedStep, FormSchema } from './form-schema.ts';

const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;

/** What does not fit together in a form although each keyword is right by itself: sentences for the form's author. */
export function schemaProblems(schema: FormSchema, form: Pick<Form, 'fields'>): string[] {
  return [
    ...sectionProblems(schema),
    ...fieldProblems(form.fields, []),
    ...requiredProblems(schema),
    ...contradictionProblems(schema),
  ];
}

function contradictionProblems({ ui, properties }: FormSchema): string[] {
  return (ui.contradictions ?? []).flatMap(({ at, when }) =>
    [at, ...fieldsOf(when)]
      .filter((name) => name !== ACCOUNT_SEX && !Object.hasOwn(properties, name))
      .map((name) => `contradiction at "${at}" names "${name}", which is not a field`),
  );
}

function sectionProblems(schema: FormSchema): string[] {
  const problems: string[] = [];
  const placed = new Set<string>();
  for (const section of schema.ui.sections) {
    for (const name of section.fields) {
      if (!Object.hasOwn(schema.properties, name))
        problems.push(`section "${section.id}" names "${name}", which is not a field`);
      if (placed.has(name)) problems.push(`field "${name}" stands in two sections`);
      placed.add(name);
    }
  }
  for (const name of Object.keys(schema.properties)) {
    if (!placed.has(name)) problems.push(`field "${name}" stands in no section`);
  }
  const ids = schema.ui.sections.map((section) => section.id);
  for (const id of new Set(ids))
    if (ids.filter((each) => each === id).length > 1) problems.push(`two sections are called "${id}"`);
  return problems;
}

function fieldProblems(fields: readonly Field[], outer: readonly Field[]): string[] {
  const problems: string[] = [];
  const scope = [...fields, ...outer];
  const isKnown = (path: string) => scope.some((each) => each.name === path.split('.')[0]);
  for (const field of fields) {
    if (!FIELD_NAME.test(field.name))
      problems.push(`field "${field.name}" must be called by letters and digits, small letter first`);
    if (field.title.trim() === '') problems.push(`field "${field.name}" has no title`);
    if (['radio', 'select'].includes(field.widget) && field.choices.length === 0)
      problems.push(`field "${field.name}" has no choices (oneOf)`);
    for (const choice of field.choices)
      if (!choice.title) problems.push(`choice "${choice.const}" of "${field.name}" has no title`);
    for (const path of field.showWhen ? fieldsOf(field.showWhen) : []) {
      if (!isKnown(path)) problems.push(`showWhen of "${field.name}" reads "${path}", which is not a field`);
    }
    for (const path of field.ui.known ? fieldsOf(field.ui.known.when) : []) {
      if (!isKnown(path)) problems.push(`known of "${field.name}" reads "${path}", which is not a field`);
    }
    if (field.ui.known?.is && !field.choices.some((each) => each.const === field.ui.known?.is))
      problems.push(`known of "${field.name}" names "${field.ui.known.is}", which is not a choice`);
    if (field.ui.holder && field.widget !== 'cccd')
      problems.push(`holder of "${field.name}" stands at a field that is no number of an identity card`);
    if (field.widget === 'file' && !field.ui.part)
      problems.push(`file "${field.name}" does not say which part it is (ui.part)`);
    for (const [keyword, other] of Object.entries(comparedWith(field)))
      if (other !== undefined && !isKnown(other))
        problems.push(`${keyword} of "${field.name}" reads "${other}", which is not a field`);
    for (const on of (field.ui.aged ?? []).flatMap((bound) => bound.on))
      if (on !== FILING && !isKnown(on))
        problems.push(`aged of "${field.name}" reads "${on}", which is not a field`);
    if (field.ui.aged && field.widget !== 'date' && field.widget !== 'year')
      problems.push(`aged of "${field.name}" stands at a field that is no date and no year`);
    if (field.ui.openDay && (field.widget !== 'date' || outer.length > 0))
      problems.push(`openDay of "${field.name}" stands at no date of the form itself`);
    if (field.ui.afterResult && (field.widget !== 'date' || outer.length > 0))
      problems.push(`afterResult of "${field.name}" stands at no date of the form itself`);
    if (field.ui.atOffice && (field.widget !== 'address' || outer.length > 0))
      problems.push(`atOffice of "${field.name}" stands at no address of the form itself`);
    for (const other of field.ui.atOffice?.orAt ?? [])
      if (!isKnown(other))
        problems.push(`atOffice of "${field.name}" reads "${other}", which is not a field`);
    problems.push(...computedProblems(field, fields, outer.length > 0));
    if (field.widget === 'group') {
      if (field.fields.length === 0) problems.push(`group "${field.name}" has no fields`);
      if (field.fields.some((each) => each.widget === 'group'))
        problems.push(`group "${field.name}" has a group inside`);
      problems.push(...rowProblems(field), ...fieldProblems(field.fields, outer.length ? outer : fields));
    }
  }
  return [...problems, ...circularConditions(fields)];
}

function comparedWith({ ui, computed }: Field): Record<string, string | undefined> {
  return {
    before: ui.before,
    notBefore: ui.notBefore,
    computed: computed?.of,
    'holder.birthDate': ui.holder?.birthDate,
    'holder.sex': ui.holder?.sex,
  };
}

function computedProblems(field: Field, fields: readonly Field[], inGroup: boolean): string[] {
  const rule = field.computed;
  if (!rule) return [];
  const problems = rule.steps
    .filter((step) => !field.choices.some((each) => each.const === step.is))
    .map((step) => `computed of "${field.name}" names "${step.is}", which is not a choice`);
  if (inGroup) problems.push(`computed of "${field.name}" stands in a group`);
  const of = fields.find((each) => each.name === rule.of);
  if (of && !rule.product && of.widget !== 'date')
    problems.push(`computed of "${field.name}" reads "${rule.of}", which is not a date`);
  for (const name of rule.product ?? [])
    if (of?.fields.find((each) => each.name === name)?.widget !== 'integer')
      problems.push(
        `computed of "${field.name}" multiplies "${name}", which is no whole number in a row of "${rule.of}"`,
      );
  const mark = (step: ComputedStep) => (rule.product ? step.over : (step.years ?? step.afterDays));
  const [first, ...later] = rule.steps.map(mark);
  if (first !== undefined || later.some((each) => each === undefined))
    problems.push(`computed of "${field.name}": every step but the first says after how much time it holds`);
  for (const unit of ['years', 'afterDays', 'over'] as const) {
    const times = rule.steps.flatMap((step) => step[unit] ?? []);
    if (times.some((time, i) => time <= (times[i - 1] ?? 0)))
      problems.push(`computed of "${field.name}": its steps stand in the order of time`);
  }
  return problems;
}

/** Fields that are shown or hidden by their own answer. */
function circularConditions(fields: readonly Field[]): string[] {
  const reads = new Map(fields.map((field) => [field.name, namesIn(field.showWhen)]));
  return fields
    .filter((field) => reaches(field.name, field.name, reads, new Set()))
    .map((field) => `showWhen of "${field.name}" depends on itself`);
}

function namesIn(condition: Condition | undefined): string[] {
  return condition ? fieldsOf(condition).map((path) => path.split('.')[0] ?? path) : [];
}

function reaches(from: string, to: string, reads: Map<string, string[]>, seen: Set<string>): boolean {
  return (reads.get(from) ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, to, reads, seen);
  });
}

function requiredProblems(schema: FormSchema): string[] {
  const byRules = (schema.allOf ?? []).flatMap(
    (rule) => (rule['then'] as { required?: string[] } | undefined)?.required ?? [],
  ); // JSON Schema says so
  return [...(schema.required ?? []), ...byRules]
    .filter((name) => !Object.hasOwn(schema.properties, name))
    .map((name) => `"required" names "${name}", which is not a field`);
}

function rowProblems(group: Field): string[] {
  const own = Object.keys(group.schema.items?.properties ?? {});
  const order = group.schema.ui?.fields ?? group.schema.items?.ui?.fields ?? own;
  return [
    ...order
      .filter((name) => !own.includes(name))
      .map((name) => `group "${group.name}" names "${name}", which is not a field of its rows`),
    ...own
      .filter((name) => !order.includes(name))
      .map((name) => `group "${group.name}" leaves out "${name}" from "ui.fields"`),
    ...(group.schema.items?.required ?? [])
      .filter((name) => !own.includes(name))
      .map((name) => `"required" of group "${group.name}" names "${name}", which is not a field`),
  ];
}
