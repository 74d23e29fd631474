import { describe, expect, it } from 'vitest';
import { checkForms, compileForm, compileStoredForm, type FormSchema } from '#domain/forms';
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

describe('checkForms', () => {
  it('says of several forms everything that their authors have to mend', () => {
    const one = changed((s) => Object.assign(s, { $id: 'mot', title: '' }));
    const two = changed((s) => {
      Object.assign(s, { $id: 'hai' });
      s.required?.push('ghost');
      s.ui.sections[1]?.fields.push('email');
    });
    let problems: readonly string[] = [];
    try {
      checkForms([one, sampleForm, two]);
    } catch (error) {
      if (error instanceof FormSchemaError) problems = error.problems;
    }
    expect(problems).toEqual([
      'form "mot": "title" is missing',
      'form "hai": field "email" stands in two sections',
      'form "hai": "required" names "ghost", which is not a field',
    ]);
  });
});

describe('compileStoredForm', () => {
  const stored = (change: (ui: Record<string, object>, schema: FormSchema) => void) =>
    compileStoredForm(
      changed((s) => {
        const ui = Object.entries(s.properties).map(([name, field]) => [name, field.ui ?? {}]);
        change(Object.fromEntries(ui), s);
      }),
    );

  it('is what compileForm makes when every word is known', () => {
    const { schema, fields, sections } = compileForm(sampleForm);
    expect(compileStoredForm(sampleForm)).toMatchObject({ schema, fields, sections });
  });

  it('leaves out the words that it does not know, and keeps what stands beside them', () => {
    const form = stored((ui, s) => {
      Object.assign(ui['email'] ?? {}, { colour: 'red', hint: 'Thư gửi về đây' });
      Object.assign(s.properties['children']?.items?.properties?.['born']?.ui ?? {}, { colour: 'red' });
      Object.assign(s.ui, { tone: 'warm' });
      Object.assign(s.ui.sections[0] ?? {}, { folded: true });
    });
    expect(form.field('email')?.ui).toEqual({
      ...sampleForm.properties['email']?.ui,
      hint: 'Thư gửi về đây',
    });
    expect(JSON.stringify(form.schema.ui)).toBe(JSON.stringify(sampleForm.ui));
    expect(form.field('children[0].born')?.ui).toEqual(compileForm(sampleForm).field('children[0].born')?.ui);
  });

  it('leaves out a known word that says something in a new way, so that the field is shown and asked', () => {
    const form = stored((ui) =>
      Object.assign(ui['otherKind'] ?? {}, { showWhen: { field: 'kind', over: 3 } }),
    );
    expect(form.field('otherKind')?.showWhen).toBeUndefined();
  });

  it('keeps each contradiction that it knows, and leaves out the one that it cannot read', () => {
    const known = {
      at: 'kind',
      when: { field: 'kind', equals: 'x' },
      says: 'Không được',
      source: '',
      verified: false,
    };
    const form = stored((_, s) =>
      Object.assign(s.ui, { contradictions: [known, { ...known, when: { field: 'kind', unlike: 'x' } }] }),
    );
    expect(form.schema.ui.contradictions).toEqual([known]);
  });

  it('gives a field of an unknown widget the plain one of its type', () => {
    const form = stored((ui, s) => {
      for (const name of ['email', 'sex', 'home']) Object.assign(ui[name] ?? {}, { widget: 'slider' });
      Object.assign(s.properties['email'] ?? {}, { format: undefined });
    });
    const widgets = ['email', 'sex', 'home'].map((name) => form.field(name)?.widget);
    expect(widgets).toEqual(['text', 'radio', 'address']);
  });

  it('does not check formats and keywords of JSON Schema that it does not know', () => {
    const form = stored((_, s) =>
      Object.assign(s.properties['fullName'] ?? {}, { format: 'full-name-2030', startsWith: 'N' }),
    );
    expect(form.schemaErrors({ fullName: 'xy' }).filter((e) => e.instancePath === '/fullName')).toEqual([]);
    const long = { fullName: 'x'.repeat(400) };
    expect(form.schemaErrors(long).map((e) => e.instancePath)).toContain('/fullName');
  });

  it.each([null, 5, 'x', [], {}, { type: 'object', title: 'A', properties: { a: 1 }, ui: { sections: [] } }])(
    'refuses %j, which is no form at all',
    (schema) => expect(() => compileStoredForm(schema)).toThrow(FormSchemaError),
  );
});
