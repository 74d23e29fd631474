import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CalendarSeed } from './import-calendar.ts';
import { type OfficeState, officeAt } from './office-at.ts';
import { at, EIGHT_HOURS, show, WITH_SATURDAY_MORNING, YEARS } from './testing.ts';
import { makeCalendar, type WorkCalendar } from './work-calendar.ts';

const seed: CalendarSeed = JSON.parse(
  readFileSync(new URL('../../../seed/calendar.json', import.meta.url), 'utf8'),
);
const days = seed.years.flatMap((y) => y.days);
const province = makeCalendar({ hours: EIGHT_HOURS, days, years: YEARS });
const withSaturday = makeCalendar({ hours: WITH_SATURDAY_MORNING, days, years: YEARS });

const textOf = (state: OfficeState) =>
  state.open ? `open until ${show(state.until)}` : `next ${state.next ? show(state.next) : 'not known'}`;
const office = (calendar: WorkCalendar, when: string) => textOf(officeAt(calendar, at(when)));

describe('an office', () => {
  test.each([
    ['a working morning', '2026-11-19 09:00', 'open until 2026-11-19 11:30'],
    ['the minute of the opening', '2026-11-19 07:00', 'open until 2026-11-19 11:30'],
    ['a minute before it', '2026-11-19 06:59', 'next 2026-11-19 07:00'],
    ['the minute of the close at noon', '2026-11-19 11:30', 'next 2026-11-19 13:30'],
    ['the last minute of the day', '2026-11-19 16:59', 'open until 2026-11-19 17:00'],
    ['the close of the day', '2026-11-19 17:00', 'next 2026-11-20 07:00'],
    ['the minute before midnight', '2026-11-19 23:59', 'next 2026-11-20 07:00'],
    ['midnight', '2026-11-20 00:00', 'next 2026-11-20 07:00'],
    ['the close of a Friday', '2026-11-20 17:00', 'next 2026-11-23 07:00'],
    ['a Saturday morning', '2026-11-28 09:00', 'next 2026-11-30 07:00'],
    ['the evening before a holiday', '2026-11-23 18:00', 'next 2026-11-25 07:00'],
    ['a holiday', '2026-11-24 09:00', 'next 2026-11-25 07:00'],
    ['the Friday before Tết', '2026-02-13 17:00', 'next 2026-02-23 07:00'],
    ['the first day of Tết', '2026-02-17 09:00', 'next 2026-02-23 07:00'],
    ['a day taken off for a make-up day', '2026-01-02 09:00', 'next 2026-01-05 07:00'],
    ['a Saturday on which it is made up', '2026-01-10 09:00', 'open until 2026-01-10 11:30'],
    ['the evening before that Saturday', '2026-01-09 17:00', 'next 2026-01-10 07:00'],
    ['the evening of that Saturday', '2026-01-10 17:00', 'next 2026-01-12 07:00'],
    ['the last evening of a year, with a holiday after it', '2026-12-31 17:00', 'next 2027-01-04 07:00'],
  ])('on %s', (_, when, expected) => {
    expect(office(province, when)).toBe(expected);
  });

  test('with office hours on Saturday mornings is open then', () => {
    expect(office(withSaturday, '2026-11-28 09:00')).toBe('open until 2026-11-28 11:30');
    expect(office(withSaturday, '2026-11-27 17:00')).toBe('next 2026-11-28 07:00');
    expect(office(withSaturday, '2026-11-28 11:30')).toBe('next 2026-11-30 07:00');
  });

  test('says no opening in a year that nobody has entered, and fails nowhere', () => {
    const short = makeCalendar({ hours: EIGHT_HOURS, days, years: [{ year: 2026 }] });
    expect(office(short, '2026-12-31 16:00')).toBe('open until 2026-12-31 17:00');
    expect(office(short, '2026-12-31 17:00')).toBe('next not known');
    expect(office(short, '2027-01-05 09:00')).toBe('next not known');
    const closed = makeCalendar({ hours: [], days: [], years: YEARS });
    expect(office(closed, '2026-11-19 09:00')).toBe('next not known');
  });
});
