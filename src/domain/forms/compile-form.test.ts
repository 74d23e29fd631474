import { describe, expect, it } from 'vitest';
import { compileForm, type FormSchema } from '#domain/forms';
import { sampleForm } from '#testing/sample-form.ts';
import { FormSchemaError } from './compile-form.ts';

const changed = (change: (schema: FormSchema) => void): FormSchema => {
  const schema = structuredClone(sampleForm);
  change(schema);
  return schema;
};
const problemsOf = (schema: unknown): string => {
  try {
    compileForm(schema);
    return '';
  } catch (error) {
    if (error instanceof FormSchemaError) return error.problems.join('\n');
    throw error;
  }
};

describe('compileForm', () => {
  it('puts the fields in the order of the sections', () => {
    const form = compileForm(sampleForm);
    expect(form.sections.map((section) => section.id)).toEqual(['person', 'request', 'family']);
    expect(form.fields.slice(0, 3).map((field) => field.name)).toEqual(['fullName', 'idNumber', 'birthDate']);
    expect(form.field('children[1].born')?.title).toBe('Ngày sinh của con');
    expect(form.field('home.detail')?.widget).toBe('address');
    expect(form.field('__proto__')).toBeUndefined();
  });

  it('compiles the same content once, and does not follow later changes of the object', () => {
    const schema = structuredClone(sampleForm);
    const form = compileForm(schema);
    expect(compileForm(structuredClone(sampleForm))).toBe(form);
    schema.title = 'Khác';
    expect(form.title).toBe('Tờ khai mẫu');
  });

  it.each<[string, (schema: FormSchema) => void, string]>([
    [
      'an unknown widget',
      (s) => Object.assign(s.properties['email']?.ui ?? {}, { widget: 'slider' }),
      'slider|allowed values',
    ],
    [
      'an unknown ui keyword',
      (s) => Object.assign(s.properties['email']?.ui ?? {}, { colour: 'red' }),
      'colour',
    ],
    [
      'an unknown keyword of JSON Schema',
      (s) => Object.assign(s.properties['email'] ?? {}, { minLenght: 3 }),
      'minLenght',
    ],
    [
      'a section that names a missing field',
      (s) => s.ui.sections[0]?.fields.push('ghost'),
      'section "person" names "ghost"',
    ],
    [
      'a field in two sections',
      (s) => s.ui.sections[1]?.fields.push('email'),
      '"email" stands in two sections',
    ],
    ['a field in no section', (s) => s.ui.sections[0]?.fields.shift(), '"fullName" stands in no section'],
    ['a field without a title', (s) => delete s.properties['email']?.title, '"email" has no title'],
    [
      'a condition on a missing field',
      (s) =>
        Object.assign(s.properties['otherKind']?.ui ?? {}, { showWhen: { field: 'ghost', equals: 'x' } }),
      'reads "ghost"',
    ],
    [
      'a condition that asks nothing',
      (s) => Object.assign(s.properties['otherKind']?.ui ?? {}, { showWhen: { field: 'kind' } }),
      'showWhen',
    ],
    [
      'a condition that depends on itself',
      (s) =>
        Object.assign(s.properties['kind']?.ui ?? {}, { showWhen: { field: 'otherKind', notEmpty: true } }),
      'depends on itself',
    ],
    ['radios without choices', (s) => delete s.properties['sex']?.oneOf, '"sex" has no choices'],
    ['a required field that does not exist', (s) => s.required?.push('ghost'), '"required" names "ghost"'],
    ['a row order that forgets a field', (s) => s.properties['children']?.ui?.fields?.pop(), '"school"'],
    [
      'a row order that names a missing field',
      (s) => s.properties['children']?.ui?.fields?.push('ghost'),
      '"ghost"',
    ],
    [
      'a field name with brackets',
      (s) => Object.assign(s.properties, { 'a[0]': { type: 'string', title: 'A' } }),
      'letters and digits',
    ],
  ])('refuses %s and says which', (_, change, words) => {
    expect(problemsOf(changed(change))).toMatch(new RegExp(words.replace(/[[\]]/g, '\\$&')));
  });

  it.each([null, 5, 'x', [], {}, { type: 'object', title: 'A', properties: { a: 1 }, ui: { sections: [] } }])(
    'refuses %j, which is no form at all',
    (schema) => expect(problemsOf(schema)).not.toBe(''),
  );
});
