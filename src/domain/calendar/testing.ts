// Weeks and instants for the tests of this room and of those that count office time.
import { instantOf, localDate, localTime } from '#platform/time.ts';
import type { SpecialDay, WeekHours } from './work-calendar.ts';

export { makeCalendar, type SpecialDay } from './work-calendar.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
export const EIGHT_HOURS = week(WEEKDAYS, ['07:00', '11:30'], ['13:30', '17:00']);
export const SEVEN_AND_A_HALF = week(WEEKDAYS, ['07:30', '11:30'], ['13:30', '17:00']);
export const WITH_SATURDAY_MORNING = [...EIGHT_HOURS, ...week([6], ['07:00', '11:30'])];
export const UNEVEN = [
  ...week([1, 3, 5], ['07:00', '11:30'], ['13:30', '17:00']),
  ...week([2, 4], ['08:00', '12:00'], ['13:00', '16:00']),
  ...week([6], ['08:30', '10:00']),
];
export const CULTURE_DAY: SpecialDay = { date: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' };
export const YEARS = [2025, 2026, 2027, 2028].map((year) => ({ year }));

/** The hours of some days of the week (1: Monday), valid since 2025. */
export function week(weekdays: number[], ...hours: [string, string][]): WeekHours[] {
  return weekdays.flatMap((weekday) =>
    hours.map(([from, to]) => ({ weekday, from, to, validFrom: '2025-01-01' })),
  );
}

/** '2026-11-19 09:00' as an instant. */
export function at(s: string): Date {
  return instantOf(s.slice(0, 10), s.slice(11));
}

/** An instant as '2026-11-19 09:00'. */
export function show(d: Date): string {
  return `${localDate(d)} ${localTime(d)}`;
}
