import { expect, it } from 'vitest';
import { isPeriodOver } from './deadlines.ts';
import { CULTURE_DAY, EIGHT_HOURS, YEARS } from './testing.ts';
import { makeCalendar } from './work-calendar.ts';

const november = makeCalendar({ hours: EIGHT_HOURS, days: [CULTURE_DAY], years: YEARS });
const over = (from: string, on: string, calendar = november) =>
  isPeriodOver(calendar, { from, days: 60, on });

it('counts from the day after the event, and the last day belongs to the period', () => {
  // the 60th day is Friday 20 November 2026
  expect(over('2026-09-21', '2026-09-21')).toBe(false);
  expect(over('2026-09-21', '2026-11-20')).toBe(false);
  expect(over('2026-09-21', '2026-11-21')).toBe(true);
});

it('a period that would end on a rest day ends with the next working day', () => {
  // Saturday 21 November
  expect(over('2026-09-22', '2026-11-23')).toBe(false);
  expect(over('2026-09-22', '2026-11-24')).toBe(true);
  // Tuesday 24 November, the Culture Day
  expect(over('2026-09-25', '2026-11-25')).toBe(false);
  expect(over('2026-09-25', '2026-11-26')).toBe(true);
});

it('is over since long where it ended in a year that nobody has entered', () => {
  expect(over('1980-02-03', '2026-11-20')).toBe(true);
});

it('a year without its days has the rest days of the usual week', () => {
  // the 60th day is Saturday 1 January 2033
  expect(over('2032-11-02', '2033-01-03')).toBe(false);
  expect(over('2032-11-02', '2033-01-04')).toBe(true);
});
