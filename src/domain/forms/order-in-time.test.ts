import { describe, expect, it } from 'vitest';
import {
  type Answers,
  compileForm,
  type FieldSchema,
  fieldText,
  readAnswers,
  validateAnswers,
} from '#domain/forms';
import { entriesOf } from '#testing/sample-form.ts';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import { FormSchemaError } from './compile-form.ts';

const date = (title: string, ui: FieldSchema['ui'] = {}): FieldSchema => ({
  type: 'string',
  format: 'date',
  title,
  ui: { widget: 'date', ...ui },
});
const year = (title: string, ui: FieldSchema['ui'] = {}): FieldSchema => ({
  type: 'integer',
  title,
  ui: { widget: 'year', ...ui },
});
const formOf = (properties: Record<string, FieldSchema>) =>
  compileForm({
    $id: 'thu-tu',
    type: 'object',
    title: 'Thứ tự',
    ui: { sections: [{ id: 'a', title: 'A', fields: Object.keys(properties) }] },
    properties,
  });
const form = formOf({
  born: date('Ngày sinh', { past: true }),
  mother: date('Ngày sinh của mẹ', { past: true, before: 'born' }),
  grandmother: {
    type: 'string',
    format: 'date-or-year',
    title: 'Ngày sinh của bà',
    ui: { widget: 'date', past: true, before: 'mother' },
  },
  fatherYear: year('Năm sinh của cha', { past: true, before: 'born' }),
  issued: date('Ngày cấp', { past: true, notBefore: 'born' }),
  group: {
    type: 'string',
    title: 'Nhóm tuổi',
    oneOf: [
      { const: 'lon', title: 'Từ đủ 14 tuổi' },
      { const: 'nho', title: 'Chưa đủ 14 tuổi' },
    ],
    ui: {
      widget: 'radio',
      computed: {
        of: 'born',
        steps: [
          { is: 'nho', says: 'Sinh {date}: nhỏ' },
          { is: 'lon', years: 14, says: 'Sinh {date}: lớn' },
        ],
        source: 'Một điều luật',
        verified: false,
      },
    },
  },
  stays: {
    type: 'array',
    title: 'Nơi ở',
    items: {
      type: 'object',
      properties: {
        from: year('Từ năm', { past: true, notBefore: 'born' }),
        to: year('Đến năm', { notBefore: 'from', future: true }),
      },
    },
    ui: { widget: 'group', rowTitle: 'Nơi', fields: ['from', 'to'] },
  },
});
const faultsOf = (answers: Answers): Record<string, string> => {
  const result = validateAnswers(form, answers, { today: '2026-11-19' });
  return result.ok ? {} : errorSentences(result.errors);
};

describe('what happened has its order', () => {
  it.each<[string, Answers, Record<string, string>]>([
    ['a mother born the day before', { born: '2000-01-02', mother: '2000-01-01' }, {}],
    [
      'a mother born the same day',
      { born: '2000-01-02', mother: '2000-01-02' },
      { mother: 'Nhập ngày sinh của mẹ sớm hơn “Ngày sinh” (02/01/2000)' },
    ],
    ['a mother alone', { mother: '2000-01-02' }, {}],
    [
      'a mother born tomorrow',
      { mother: '2026-11-20' },
      { mother: 'Nhập ngày sinh của mẹ không muộn hơn hôm nay: “20/11/2026” chưa đến' },
    ],
    ['a father of the year before', { born: '2000-01-02', fatherYear: 1999 }, {}],
    [
      'a father of the same year',
      { born: '2000-01-02', fatherYear: 2000 },
      { fatherYear: 'Nhập năm sinh của cha sớm hơn “Ngày sinh” (02/01/2000)' },
    ],
    ['a father of this year', { fatherYear: 2026 }, {}],
    [
      'a father of next year',
      { fatherYear: 2027 },
      { fatherYear: 'Nhập năm sinh của cha không muộn hơn năm nay: “2027” chưa đến' },
    ],
    ['a card given at birth', { born: '2000-01-02', issued: '2000-01-02' }, {}],
    [
      'a card given before',
      { born: '2000-01-02', issued: '2000-01-01' },
      { issued: 'Nhập ngày cấp không sớm hơn “Ngày sinh” (02/01/2000)' },
    ],
    [
      'a wrong date beside',
      { born: '31/02/2000', issued: '2000-01-01', fatherYear: 2000 },
      { born: 'Xem lại ngày sinh: “31/02/2000” là ngày không có trong lịch, tháng 2/2000 có 29 ngày' },
    ],
    ['a stay that ends after it began', { born: '2000-01-02', stays: [{ from: 2000, to: 2026 }] }, {}],
    [
      'a stay before birth',
      { born: '2000-01-02', stays: [{ from: 1999 }] },
      { 'stays[0].from': 'Nhập từ năm không sớm hơn “Ngày sinh” (02/01/2000) (Nơi 1)' },
    ],
    [
      'a stay that ends before it began',
      { stays: [{ from: 2026, to: 2025 }] },
      { 'stays[0].to': 'Nhập đến năm không sớm hơn năm nay: “2025” đã qua (Nơi 1)' },
    ],
  ])('%s', (_, answers, faults) => {
    expect(faultsOf(answers)).toEqual(faults);
  });
});

it('refuses a form that compares with what is not there', () => {
  const problems = (properties: Record<string, FieldSchema>) => {
    try {
      formOf(properties);
      return '';
    } catch (error) {
      return error instanceof FormSchemaError ? error.problems.join('\n') : String(error);
    }
  };
  expect(problems({ a: date('A', { before: 'b' }) })).toContain(
    'before of "a" reads "b", which is not a field',
  );
  expect(problems({ a: date('A', { notBefore: 'b' }) })).toContain('notBefore of "a" reads "b"');
});

describe('a date of which a paper has only a year, or a month and a year', () => {
  it.each<[string, Answers, string[]]>([
    ['a year before', { mother: '1970-05-06', grandmother: '1948' }, []],
    ['a month before', { mother: '1970-05-06', grandmother: '1970-04' }, []],
    ['the same month', { mother: '1970-05-06', grandmother: '1970-05' }, ['grandmother']],
    ['the same year', { mother: '1970-05-06', grandmother: '1970' }, ['grandmother']],
    ['this year', { grandmother: '2026' }, []],
    ['a year to come', { grandmother: '2027' }, ['grandmother']],
    ['a month to come', { grandmother: '2026-12' }, ['grandmother']],
    ['the first year that is taken', { grandmother: '1900' }, []],
    ['a year before it', { grandmother: '1899' }, ['grandmother']],
    ['a month that is not', { grandmother: '1948-13' }, ['grandmother']],
    ['a year where a day is asked for', { mother: '1970' }, ['mother']],
  ])('is held to its order: %s', (_what, answers, wrong) => {
    expect(Object.keys(faultsOf(answers))).toEqual(wrong);
  });

  it('is read from one box and from three, and stands in its box as it was written', () => {
    const field = form.field('grandmother');
    const read = (...pairs: [string, string][]) => readAnswers(form, entriesOf(pairs))['grandmother'];
    for (const [written, date] of [
      ['1948', '1948'],
      ['11/1948', '1948-11'],
      ['05.11.1948', '1948-11-05'],
      ['khoảng 1948', 'khoảng 1948'],
    ] as const)
      expect(read(['grandmother', written])).toBe(date);
    expect(read(['grandmother-year', '1948'])).toBe('1948');
    expect(read(['grandmother-month', '11'], ['grandmother-year', '1948'])).toBe('1948-11');
    expect(read(['grandmother-day', '5'], ['grandmother-year', '1948'])).toBe('5//1948');
    expect(field && fieldText(field, '1948-11')).toBe('11/1948');
    expect(field && fieldText(field, '1948')).toBe('1948');
  });
});
