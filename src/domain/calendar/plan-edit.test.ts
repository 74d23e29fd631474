import { describe, expect, test } from 'vitest';
import type { CalendarDay } from './calendar.store.ts';
import {
  type CalendarEdit,
  type CalendarState,
  type EditedDay,
  planEdit,
  type YearEdit,
} from './plan-edit.ts';
import { EIGHT_HOURS } from './testing.ts';

const TODAY = '2026-11-19'; // a Thursday
const holiday: EditedDay = { kind: 'holiday', name: 'Lễ', source: 'QĐ 1', note: '', insteadOf: null };
const day = (date: string, o: Partial<CalendarDay> = {}): CalendarDay => ({
  date,
  kind: 'holiday',
  hours: null,
  insteadOf: null,
  name: 'Lễ',
  source: 'QĐ 1',
  verified: true,
  note: '',
  ...o,
});
const year = (n: number, o = {}) => ({
  year: n,
  usable: true,
  verified: true,
  note: '',
  decidedBy: '',
  decidedOn: null,
  told: '',
  ...o,
});
const state: CalendarState = {
  revision: 'r',
  years: [year(2025), year(2026), year(2027, { verified: false })],
  days: [
    day('2026-11-24'),
    day('2026-11-27', { kind: 'swap-off', insteadOf: '2026-12-05' }),
    day('2026-12-05', { kind: 'make-up', insteadOf: '2026-11-27' }),
    day('2027-01-01'),
  ],
  hours: EIGHT_HOURS,
};
const plan = (edit: CalendarEdit) => planEdit(state, edit, TODAY);
const add = (from: string, o: Partial<EditedDay> = {}, to = from) =>
  plan({ what: 'add', from, to, day: { ...holiday, ...o } });
const datesOf = (p: ReturnType<typeof plan>, which: 'removed' | 'put') =>
  'fault' in p ? p : p[which].map((d) => d.date);

describe('a day that is added', () => {
  test('is confirmed with its year, and only foreseen in a year that is', () => {
    expect(add('2026-12-31')).toMatchObject({ removed: [], put: [{ date: '2026-12-31', verified: true }] });
    expect(add('2027-02-11', { source: '' })).toMatchObject({ put: [{ verified: false, source: '' }] });
  });

  test('may be one of many in a row, also over the new year, and those belong to their own years', () => {
    const over = add('2026-12-30', {}, '2027-01-01');
    expect(over).toEqual({ fault: 'already', date: '2027-01-01' });
    expect(datesOf(add('2026-12-30', {}, '2026-12-31'), 'put')).toEqual(['2026-12-30', '2026-12-31']);
    expect(add('2027-12-31', {}, '2028-01-02')).toEqual({ fault: 'year-missing', date: '2028-01-01' });
    expect(datesOf(add('2027-03-01', {}, '2027-03-31'), 'put')).toHaveLength(31);
    expect(add('2027-03-01', {}, '2027-04-01')).toMatchObject({ fault: 'too-many' });
    expect(add('2027-03-02', {}, '2027-03-01')).toMatchObject({ fault: 'backwards' });
  });

  test('is not there already, has its document where the year is decided, and its year is entered', () => {
    expect(add('2026-11-24')).toEqual({ fault: 'already', date: '2026-11-24' });
    expect(add('2026-12-31', { source: '' })).toMatchObject({ fault: 'no-source' });
    expect(add('2030-01-01')).toMatchObject({ fault: 'year-missing' });
  });

  test('in a year that has passed is taken like any other: it moves nothing that has passed', () => {
    expect(datesOf(add('2025-12-31'), 'put')).toEqual(['2025-12-31']);
  });

  test('in lieu lies on a day of work, a holiday on any', () => {
    expect(add('2027-05-03', { kind: 'day-in-lieu' })).toMatchObject({ put: [{ kind: 'day-in-lieu' }] });
    expect(add('2027-05-02', { kind: 'day-in-lieu' })).toMatchObject({ fault: 'rests-already' });
    expect(add('2027-05-02')).toMatchObject({ put: [{ kind: 'holiday' }] });
  });
});

describe('a swap', () => {
  const swap = { kind: 'swap-off', insteadOf: '2026-12-26' } as const; // a Saturday

  test('has both ends, whichever is entered', () => {
    const ends = [
      { date: '2026-12-24', kind: 'swap-off', insteadOf: '2026-12-26' },
      { date: '2026-12-26', kind: 'make-up', insteadOf: '2026-12-24' },
    ];
    expect(add('2026-12-24', swap)).toMatchObject({ put: ends });
    const from = add('2026-12-26', { kind: 'make-up', insteadOf: '2026-12-24' });
    expect(from).toMatchObject({ put: [ends[1], ends[0]] });
  });

  test('is made up on a day of rest alone, and rests on a day of work', () => {
    expect(add('2026-12-24', { ...swap, insteadOf: '2026-12-25' })).toEqual({
      fault: 'works-already',
      date: '2026-12-25',
    });
    expect(add('2026-12-27', swap)).toMatchObject({ fault: 'rests-already', date: '2026-12-27' });
    expect(add('2026-12-24', { ...swap, insteadOf: '2026-12-05' })).toMatchObject({ fault: 'already' });
    expect(add('2026-12-24', { ...swap, insteadOf: null })).toMatchObject({ fault: 'no-other-end' });
    expect(add('2026-12-23', swap, '2026-12-24')).toMatchObject({ fault: 'swap-of-many' });
    expect(add('2026-12-26', { kind: 'make-up', insteadOf: '2026-12-26' })).toMatchObject({
      fault: 'already',
    });
  });

  test('goes as a whole, and moves as a whole', () => {
    for (const date of ['2026-11-27', '2026-12-05'])
      expect(datesOf(plan({ what: 'remove', date }), 'removed')).toEqual(['2026-11-27', '2026-12-05']);
    const moved = plan({ what: 'change', date: '2026-11-27', day: { ...holiday, ...swap } });
    expect(datesOf(moved, 'removed')).toEqual(['2026-11-27', '2026-12-05']);
    expect(datesOf(moved, 'put')).toEqual(['2026-11-27', '2026-12-26']);
    expect(plan({ what: 'remove', date: '2026-11-26' })).toMatchObject({ fault: 'gone' });
  });
});

describe('a year', () => {
  const wanted = (n: number, o: Partial<YearEdit> = {}) =>
    plan({
      what: 'year',
      year: n,
      state: 'confirmed',
      decidedBy: 'QĐ 9',
      decidedOn: '2026-11-18',
      told: '',
      ...o,
    });

  test('is confirmed by a document and its day, and what was told while it was foreseen is over', () => {
    expect(wanted(2027)).toMatchObject({
      year: { verified: true, usable: true, decidedBy: 'QĐ 9', decidedOn: '2026-11-18', told: '' },
    });
    expect(wanted(2027, { decidedBy: '' })).toMatchObject({ fault: 'no-source' });
    expect(wanted(2027, { decidedOn: null })).toMatchObject({ fault: 'no-source' });
  });

  test('that is added is not counted with before it has days, and one that is counted with stays so', () => {
    expect(wanted(2028, { state: 'not-usable' })).toMatchObject({ year: { usable: false, verified: false } });
    expect(wanted(2028, { state: 'expected' })).toMatchObject({ fault: 'year-empty' });
    expect(wanted(2027, { state: 'not-usable' })).toMatchObject({ fault: 'year-in-use' });
    expect(wanted(2035, { state: 'not-usable' })).toMatchObject({ fault: 'year-range' });
    expect(wanted(2024, { state: 'not-usable' })).toMatchObject({ fault: 'year-range' });
  });
});
