import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import { ageDoubts } from './ages.ts';
import { compileForm, FormSchemaError } from './compile-form.ts';
import type { Answers, Form } from './form.ts';
import type { AgeBound, FieldSchema } from './form-schema.ts';
import { validateAnswers } from './validate-answers.ts';

const TODAY = '2026-11-19';
const bound = (of: Partial<AgeBound>): AgeBound => ({
  on: ['filing'],
  says: 'mới {age} tuổi',
  source: '',
  verified: false,
  ...of,
});
const born = (title: string, aged: AgeBound[]): FieldSchema => ({
  type: 'string',
  format: 'date-or-year',
  title,
  ui: { widget: 'date', past: true, aged },
});
const formOf = (properties: Record<string, FieldSchema>) =>
  compileForm({
    $id: 'tuoi',
    type: 'object',
    title: 'Tuổi',
    ui: { sections: [{ id: 'a', title: 'A', fields: Object.keys(properties) }] },
    properties,
  });
const seed = (name: string): Form =>
  compileForm(
    JSON.parse(readFileSync(new URL(`../../../seed/forms/${name}.schema.json`, import.meta.url), 'utf8')),
  );
const faults = (form: Form, answers: Answers, more: object = {}): Record<string, string> => {
  const result = validateAnswers(form, answers, { today: TODAY, ...more });
  if (result.ok) return {};
  return errorSentences(result.errors.filter((fault) => fault.code === 'age'));
};
const doubts = (form: Form, answers: Answers) =>
  ageDoubts(form, answers, { today: TODAY }).map((each) => ('says' in each ? [each.field, each.says] : []));

describe('an age that is too low or too high', () => {
  const form = formOf({
    child: { type: 'string', format: 'date', title: 'Con', ui: { widget: 'date', past: true } },
    mother: born('Mẹ', [bound({ on: ['child'], least: 12, most: 70, asks: true, says: '{age}' })]),
    groom: born('Nam', [bound({ on: ['day', 'filing'], least: 20 })]),
    day: { type: 'string', format: 'date', title: 'Ngày ký', ui: { widget: 'date', future: true } },
    people: {
      type: 'array',
      title: 'Người',
      items: { type: 'object', properties: { born: born('Ngày sinh', [bound({ least: 18 })]) } },
      ui: { widget: 'group', fields: ['born'], rowTitle: 'Người' },
    },
  });
  it.each<[string, Answers, string[]]>([
    ['a mother of one year', { child: '2026-11-05', mother: '2025' }, ['1']],
    ['one of twelve on the very day', { child: '2026-11-05', mother: '2014-11-05' }, []],
    ['one a day younger', { child: '2026-11-05', mother: '2014-11-06' }, ['11']],
    ['one who may be twelve by her year alone', { child: '2026-11-05', mother: '2014' }, []],
    ['one of seventy', { child: '2026-11-05', mother: '1955-11-06' }, []],
    ['one of seventy-one', { child: '2026-11-05', mother: '1955-11-05' }, ['71']],
    ['one who may be seventy by her year alone', { child: '2026-11-05', mother: '1955' }, []],
    [
      'one born after the child, which is no matter of age',
      { child: '2026-11-05', mother: '2026-11-06' },
      [],
    ],
    ['a child without a date', { mother: '2025' }, []],
    ['a date that is none', { child: '31/02/2026', mother: '2025' }, []],
  ])('is asked about: %s', (_, answers, sentences) => {
    expect(doubts(form, answers).map(([, says]) => says)).toEqual(sentences);
  });

  it.each<[string, Answers, Record<string, string>]>([
    ['nineteen on the day of filing', { groom: '2006-11-20' }, { groom: 'mới 19 tuổi' }],
    ['twenty on it', { groom: '2006-11-19' }, {}],
    ['twenty on the day that is planned', { groom: '2006-11-25', day: '2026-11-25' }, {}],
    ['nineteen on that day too', { groom: '2006-11-26', day: '2026-11-25' }, { groom: 'mới 19 tuổi' }],
    [
      'born on 29 February: not before 1 March',
      { groom: '2008-02-29', day: '2028-02-28' },
      { groom: 'mới 19 tuổi' },
    ],
    [
      'in a row',
      { people: [{ born: '1990' }, { born: '2010' }] },
      { 'people[1].born': 'mới 16 tuổi (Người 2)' },
    ],
  ])('is refused where the law leaves no room: %s', (_, answers, sentences) => {
    expect(faults(form, answers)).toEqual(sentences);
  });

  it('counts on the day on which it was filed, when it is corrected later', () => {
    expect(faults(form, { groom: '2006-11-19' }, { filedOn: '2026-11-18' })).toEqual({
      groom: 'mới 19 tuổi',
    });
  });

  it('is compared only with what is there, and stands only at a date or a year', () => {
    const problems = (field: FieldSchema) => {
      try {
        formOf({ a: field });
        return '';
      } catch (error) {
        return error instanceof FormSchemaError ? error.problems.join('\n') : String(error);
      }
    };
    expect(problems(born('A', [bound({ on: ['b'], least: 1 })]))).toContain('aged of "a" reads "b"');
    expect(problems(born('A', [bound({})]))).toContain('"ui" of field "a"');
    expect(problems({ type: 'string', title: 'A', ui: { aged: [bound({ least: 1 })] } })).toContain(
      'stands at a field that is no date and no year',
    );
  });
});

describe('the forms of the seed', () => {
  it('a marriage: a man from 20 and a woman from 18 on, by the law that is named (Luật HN&GĐ 2014, Điều 8)', () => {
    const form = seed('ket-hon');
    const at = (husbandBirthDate: string, wifeBirthDate: string) =>
      faults(form, { husbandBirthDate, wifeBirthDate });
    expect(at('2006-11-19', '2008-11-19')).toEqual({});
    const young = at('2006-11-20', '2008-11-20');
    expect(Object.keys(young)).toEqual(['husbandBirthDate', 'wifeBirthDate']);
    expect(young['husbandBirthDate']).toContain('bên nam mới 19 tuổi. Nam từ đủ 20 tuổi');
    expect(young['wifeBirthDate']).toContain('bên nữ mới 17 tuổi. Nữ từ đủ 18 tuổi');
  });

  it.each([
    [
      'khai-sinh',
      { childBirthDate: '2026-11-05', motherDeclared: 'co', fatherDeclared: 'co' },
      ['motherBirthDate', 'fatherBirthDate'],
      '2025',
    ],
    ['ho-chieu', { birthDate: '2000-01-02' }, ['motherBirthDate', 'fatherBirthDate'], '1995'],
    ['ly-lich-tu-phap', { birthDate: '2000-01-02' }, ['motherBirthYear', 'fatherBirthYear'], 1995],
  ] as const)(
    '%s: parents of twelve to seventy years when their child was born',
    (name, child, fields, young) => {
      for (const field of fields) {
        const form = seed(name);
        expect(doubts(form, { ...child, [field]: young }).map(([at]) => at)).toEqual([field]);
        expect(doubts(form, { ...child, [field]: typeof young === 'number' ? 1970 : '1970-01-01' })).toEqual(
          [],
        );
      }
    },
  );
});
