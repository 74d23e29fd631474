import { describe, expect, it } from 'vitest';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import { compileForm, FormSchemaError } from './compile-form.ts';
import { computeAnswers, computedAnswers } from './compute-answers.ts';
import type { Answers } from './form.ts';
import type { ComputedRule, ComputedStep, FieldSchema } from './form-schema.ts';
import { validateAnswers } from './validate-answers.ts';

const SOURCE = { source: 'Một điều luật', verified: false };

const formWith = (steps: ComputedStep[], more: Record<string, FieldSchema> = {}) =>
  compileForm({
    $id: 'tinh',
    type: 'object',
    title: 'Tính',
    ui: { sections: [{ id: 'a', title: 'A', fields: ['born', 'group', ...Object.keys(more)] }] },
    properties: {
      born: {
        type: 'string',
        format: 'date-or-year',
        title: 'Ngày sinh',
        ui: { widget: 'date', past: true },
      },
      group: choice({ of: 'born', steps, ...SOURCE }),
      ...more,
    },
    required: ['born', 'group'],
  });

function choice(computed: ComputedRule): FieldSchema {
  const consts = ['x', 'y', 'z'];
  return {
    type: 'string',
    title: 'Nhóm',
    oneOf: consts.map((each) => ({ const: each, title: each })),
    ui: { widget: 'radio', computed },
  };
}

const byAge = formWith([
  { is: 'x', says: 'Sinh {date}: dưới 70' },
  { is: 'y', years: 70, says: 'Sinh {date}: từ 70' },
  { is: 'z', years: 75, says: 'Sinh {date}: từ 75' },
]);
const byDays = formWith([
  { is: 'x', says: 'Trong hạn' },
  { is: 'y', afterDays: 60, says: 'Quá hạn' },
]);
const on = (today: string) => ({ today });
const groupOf = (form: typeof byAge, answers: Answers, today: string) =>
  computeAnswers(form, answers, on(today))['group'];
const faults = (answers: Answers, today: string) => {
  const result = validateAnswers(byAge, answers, on(today));
  return result.ok ? {} : errorSentences(result.errors);
};

describe('an answer that a date gives', () => {
  it('changes on the birthday itself, and not a day before', () => {
    expect(groupOf(byAge, { born: '1956-11-20' }, '2026-11-19')).toBe('x');
    expect(groupOf(byAge, { born: '1956-11-20' }, '2026-11-20')).toBe('y');
    expect(groupOf(byAge, { born: '1951-11-20' }, '2026-11-19')).toBe('y');
    expect(groupOf(byAge, { born: '1951-11-20' }, '2026-11-20')).toBe('z');
  });

  it('changes after the last day of a period, of which the day after the event is the first', () => {
    expect(groupOf(byDays, { born: '2026-09-21' }, '2026-11-20')).toBe('x');
    expect(groupOf(byDays, { born: '2026-09-21' }, '2026-11-21')).toBe('y');
  });

  it('is never what somebody posted instead', () => {
    const result = validateAnswers(byAge, { born: '1956-11-20', group: 'z' }, on('2026-11-20'));
    expect(result).toEqual({ ok: true, data: { born: '1956-11-20', group: 'y' } });
  });

  it('is that of the day of filing when the answers are corrected later', () => {
    const context = { today: '2026-11-25', filedOn: '2026-11-19' };
    expect(computeAnswers(byAge, { born: '1956-11-20' }, context)['group']).toBe('x');
  });

  it('waits for the date, and what is wrong is said at the date alone', () => {
    expect(groupOf(byAge, { group: 'z' }, '2026-11-20')).toBeUndefined();
    expect(Object.keys(faults({ group: 'z' }, '2026-11-20'))).toEqual(['born']);
    expect(Object.keys(faults({ born: '31/02/1950' }, '2026-11-20'))).toEqual(['born']);
  });

  it('is told in a sentence with the date as it is written', () => {
    expect(computedAnswers(byAge, { born: '1956-11-20' }, on('2026-11-20')).get('group')).toEqual({
      state: 'known',
      choice: 'y',
      says: 'Sinh 20/11/1956: từ 70',
    });
  });
});

describe('where a paper has only a year, or a month and a year', () => {
  it('the answer is computed when it is the same for all days of it', () => {
    expect(groupOf(byAge, { born: '1950' }, '2026-11-20')).toBe('z');
    expect(groupOf(byAge, { born: '1955' }, '2026-12-31')).toBe('y');
    expect(groupOf(byAge, { born: '1956-10' }, '2026-11-20')).toBe('y');
    expect(groupOf(byAge, { born: '1956-12' }, '2026-11-20')).toBe('x');
  });

  it('the person is asked when it is not, and what cannot be true is not taken', () => {
    expect(faults({ born: '1956' }, '2026-11-20')).toEqual({ group: 'Chọn nhóm' });
    expect(faults({ born: '1956', group: 'y' }, '2026-11-20')).toEqual({});
    expect(faults({ born: '1956', group: 'x' }, '2026-11-20')).toEqual({});
    expect(Object.keys(faults({ born: '1956', group: 'z' }, '2026-11-20'))).toEqual(['group']);
    // as long as its last day has not come
    expect(faults({ born: '1956-11' }, '2026-11-20')).toEqual({ group: 'Chọn nhóm' });
    expect(faults({ born: '1956-11' }, '2026-11-30')).toEqual({});
    expect(faults({ born: '1956' }, '2026-12-30')).toEqual({ group: 'Chọn nhóm' });
  });
});

it('a version that said an age in the former words is computed in the same way', () => {
  const { computed, ...ui } = choice({ of: 'born', steps: [], ...SOURCE }).ui ?? {};
  const former = compileForm({
    $id: 'cu',
    type: 'object',
    title: 'Cũ',
    ui: { sections: [{ id: 'a', title: 'A', fields: ['born', 'group'] }] },
    properties: {
      born: { type: 'string', format: 'date', title: 'Ngày sinh', ui: { widget: 'date' } },
      group: {
        ...choice({ of: 'born', steps: [], ...SOURCE }),
        ui: { ...ui, age: { of: 'born', years: 14, from: 'x', under: 'y' } },
      },
    },
  });
  expect(computed).toBeDefined();
  expect(computeAnswers(former, { born: '2012-11-20' }, on('2026-11-19'))['group']).toBe('y');
  expect(computeAnswers(former, { born: '2012-11-20' }, on('2026-11-20'))['group']).toBe('x');
});

it('refuses a rule that cannot be right', () => {
  const problems = (steps: ComputedStep[]) => {
    try {
      formWith(steps);
      return '';
    } catch (error) {
      return error instanceof FormSchemaError ? error.problems.join('\n') : String(error);
    }
  };
  const says = '';
  const step = (is: string, more: Partial<ComputedStep> = {}) => ({ is, says: says || is, ...more });
  expect(problems([step('x'), step('nobody', { years: 5 })])).toContain('names "nobody"');
  expect(problems([step('x'), step('y')])).toContain('says after how much time it holds');
  expect(problems([step('x', { years: 3 }), step('y', { years: 5 })])).toContain('says after how much time');
  expect(problems([step('x'), step('y', { years: 5 }), step('z', { years: 4 })])).toContain('order of time');
  expect(problems([step('x')])).toContain('"ui" of field "group"');
});

describe('an answer that the rows of a group give', () => {
  const integer: FieldSchema = { type: 'integer', title: 'Số', minimum: 1, ui: { widget: 'integer' } };
  const byRows = (product: string[]) =>
    compileForm({
      $id: 'dem',
      type: 'object',
      title: 'Đếm',
      ui: { sections: [{ id: 'a', title: 'A', fields: ['papers', 'group'] }] },
      properties: {
        papers: {
          type: 'array',
          title: 'Giấy tờ',
          items: { type: 'object', properties: { pages: integer, copies: integer } },
          ui: { widget: 'group', fields: ['pages', 'copies'] },
        },
        group: choice({
          of: 'papers',
          product,
          steps: [
            { is: 'x', says: '{count} trang' },
            { is: 'y', over: 10, says: '{count} trang, nhiều' },
          ],
          ...SOURCE,
        }),
      },
      required: ['papers', 'group'],
    });
  const form = byRows(['pages', 'copies']);

  it('is of all rows together, and changes only over the mark', () => {
    const papers = (last: number) => [
      { pages: 2, copies: 3 },
      { pages: last, copies: 1 },
    ];
    expect(groupOf(form, { papers: papers(4) }, '2026-11-19')).toBe('x');
    expect(groupOf(form, { papers: papers(5), group: 'x' }, '2026-11-19')).toBe('y');
    expect(computedAnswers(form, { papers: papers(5) }, on('2026-11-19')).get('group')).toMatchObject({
      says: '11 trang, nhiều',
    });
  });

  it('waits while a row says no number, and while there is no row', () => {
    for (const papers of [[], [{ pages: 2, copies: 3 }, { pages: 4 }], [{ pages: 2, copies: 'ba' }]])
      expect(groupOf(form, { papers, group: 'x' }, '2026-11-19')).toBeUndefined();
  });

  it('refuses to multiply what is no whole number of a row', () => {
    expect(() => byRows(['pages', 'words'])).toThrow('multiplies "words"');
  });
});
