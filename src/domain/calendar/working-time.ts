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

/** When a clock started at that instant begins to run: at once in office time, otherwise at the next opening. */
export function startOfClock(calendar: WorkCalendar, at: Date): Date {
  return isWorkingInstant(calendar, at) ? at : nextOpening(calendar, at);
}

/**
 * The instant after this many working milliseconds. When that is both the close of one period of office time and the opening of the
 * next, it is the close; with nothing to add it is the start of the clock.
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

/** The instant after this many working hours, which may be a fraction such as 7.5. */
export function addWorkingHours(calendar: WorkCalendar, start: Date, hours: number): Date {
  return addWorkingTime(calendar, start, Math.round(hours * HOUR_MS));
}

/** Working milliseconds from `a` to `b`; negative when `b` is earlier. Measures a pause, the time left or a delay. */
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
