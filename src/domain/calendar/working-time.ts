import { hoursOn, instantAt, placeOf, type WorkCalendar } from './work-calendar.ts';

const HOUR_MS = 3_600_000;

/** Whether the office is open at that instant. The opening belongs to office time, the close does not. */
export function isWorkingInstant(calendar: WorkCalendar, at: Date): boolean {
  const { day, ms } = placeOf(at);
  return hoursOn(calendar, day).some((i) => i.from <= ms && ms < i.to);
}

/** The first opening (of a morning or an afternoon) at or after an instant. */
export function nextOpening(calendar: WorkCalendar, at: Date): Date {
  const { day, ms } = placeOf(at);
  for (let d = day; ; d++) {
    const open = hoursOn(calendar, d).find((i) => d > day || i.from >= ms);
    if (open) return instantAt(d, open.from);
  }
}

/** When a clock started at that instant really begins to run: at once in office time, else at the next opening. */
export function startOfClock(calendar: WorkCalendar, at: Date): Date {
  return isWorkingInstant(calendar, at) ? at : nextOpening(calendar, at);
}

/**
 * The instant after so many working milliseconds. It ends on the close of a stretch of office time rather than on the
 * opening of the next; with nothing to add it is the start of the clock.
 */
export function addWorkingTime(calendar: WorkCalendar, start: Date, workingMs: number): Date {
  const from = placeOf(startOfClock(calendar, start));
  if (workingMs <= 0) return instantAt(from.day, from.ms);
  let left = workingMs;
  for (let d = from.day; ; d++) {
    for (const i of hoursOn(calendar, d)) {
      const begin = d === from.day ? Math.max(i.from, from.ms) : i.from;
      if (begin >= i.to) continue;
      if (left <= i.to - begin) return instantAt(d, begin + left);
      left -= i.to - begin;
    }
  }
}

/** The instant after so many working hours, 7.5 included. */
export function addWorkingHours(calendar: WorkCalendar, start: Date, hours: number): Date {
  return addWorkingTime(calendar, start, Math.round(hours * HOUR_MS));
}

/** Working milliseconds from `a` to `b`; negative when `b` is the earlier. What a pause lasted, what is left, what is late. */
export function workingTimeBetween(calendar: WorkCalendar, a: Date, b: Date): number {
  if (b < a) return 0 - workingTimeBetween(calendar, b, a);
  const from = placeOf(a);
  const to = placeOf(b);
  let sum = 0;
  for (let d = from.day; d <= to.day; d++) {
    for (const i of hoursOn(calendar, d)) {
      const begin = d === from.day ? Math.max(i.from, from.ms) : i.from;
      const end = d === to.day ? Math.min(i.to, to.ms) : i.to;
      sum += Math.max(0, end - begin);
    }
  }
  return sum;
}
