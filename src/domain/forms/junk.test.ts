import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  compileForm,
  diffAnswers,
  readAnswers,
  summarise,
  validateAnswers,
} from '#domain/forms';
import { entriesOf, sampleForm, sampleUnits } from '#testing/sample-form.ts';

const form = compileForm(sampleForm);
const context = { today: '2026-11-19', units: sampleUnits };

const names = form.fields.flatMap((field) => [
  field.name,
  `${field.name}-day`,
  `${field.name}.provinceCode`,
  `${field.name}[0]`,
  `${field.name}[0]._row`,
  ...field.fields.flatMap((each) => [`${field.name}[0].${each.name}`, `${field.name}[2].${each.name}`]),
]);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '__proto__.x',
    'children[__proto__].name',
    'children[-1].name',
  ),
  fc.string({ unit: 'binary' }),
);
const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u202e\u200b',
  '\ud800',
  'e\u0301'.repeat(50),
  '😀👨‍👩‍👧',
  "'; drop table dossiers; --",
  '<script>alert(1)</script>',
  '{"$gt":""}',
  '__proto__',
  'NaN',
  '-0',
  '1e999',
  '0x10',
  '9'.repeat(400),
  '31/02/2026',
  '29/02/2024',
  'x'.repeat(100_000),
  '(a'.repeat(50_000),
  ' '.repeat(100_000) + 'x',
  '1.'.repeat(50_000),
  'true',
  'khac',
  '01',
);
const text = fc.oneof(
  nasty,
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.string({ unit: 'grapheme' }),
);

describe('whatever is posted', () => {
  it('gives data or faults, and never an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, text), { maxLength: 40 }), (pairs) => {
        const answers = readAnswers(form, entriesOf(pairs));
        const result = validateAnswers(form, answers, context);
        if (result.ok) expect(validateAnswers(form, result.data, context)).toEqual(result);
        else for (const fault of result.errors) expect(form.field(fault.field)?.title).toBeTruthy();
        summarise(form, answers);
        expect(diffAnswers(form, answers, answers)).toEqual([]);
        // It must be possible to keep the draft as JSON and read it back.
        expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
      }),
      { numRuns: 400 },
    );
  });

  it('holds for any JSON too, as the API may send it', () => {
    const keys = fc.constantFrom(
      ...form.fields.map((field) => field.name),
      'provinceCode',
      'name',
      '__proto__',
    );
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308),
        text,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(keys, anything, { maxKeys: 12 }), (value) => {
        const answers = value as Answers; // on purpose: what comes in is not of this type
        const result = validateAnswers(form, answers, context);
        expect(result.ok || result.errors.length > 0).toBe(true);
        summarise(form, answers);
      }),
      { numRuns: 400 },
    );
  });
});
