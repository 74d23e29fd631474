import {
  DAY_MS,
  dayOf,
  hoursOn,
  instantAt,
  msOf,
  type Place,
  placeOf,
  refuseMissingYear,
  usualDayLength,
  type WorkCalendar,
  yearOf,
} from './work-calendar.ts';
import { addWorkingHours, addWorkingTime, startOfClock } from './working-time.ts';

const MINUTE_MS = 60_000;

/**
 * When a limit that starts at `start` ends.
 *
 * Working hours are hours of office time. Working days are days on which the agency works, however long: the limit ends at the hour
 * of the reception. When the office is closed, both count from the next opening. A limit that would end at the opening of a day ends at
 * the close of the working day before instead: in working time the two are the same instant, so only one of them is ever given.
 *
 * Calendar days and months count from the day after the event (BLDS 2015 Đ147 k2). They end at the hour of the event, moved into office
 * hours, and on the next working day when the last day is a rest day (Đ148 k5). In a month without that date they end with its last day
 * (Đ148 k3). Half a month is 15 days (Đ146 k1).
 *
 * The same day is the working day on which the office receives it, to its close; what comes after the limit's cut-off, where it has one,
 * has the next working day (certified copies: after 15:00, NĐ 23/2015 Đ7). Its amount says how many such days, the first among them.
 *
 * Refuses 'calendar.year-missing' when a day in between belongs to a year without a calendar.
 */
export function promiseAt(calendar: WorkCalendar, start: Date, limit: CountedLimit): Date {
  const { amount, unit } = limit;
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`${amount} ${unit} is not a time limit`);
  switch (unit) {
    case 'working-hour':
      return addWorkingHours(calendar, start, amount);
    case 'working-day':
      return afterWorkingDays(calendar, startOfClock(calendar, start), amount);
    case 'day':
      return inOfficeHours(calendar, start, new Date(start.getTime() + Math.round(amount * DAY_MS)), false);
    case 'month':
      return afterMonths(calendar, start, amount);
    case 'same-day':
      return atCloseOf(calendar, start, limit);
  }
}

/**
 * Whether what is received at that instant, before the close of a working day, is too late in it for a limit that is the day itself. The
 * whole minute of the cut-off is in time: the paper says no seconds, and one that says 15:00 may not promise by another rule than 15:00.
 */
export function isAfterCutOff(calendar: WorkCalendar, at: Date, { unit, cutOff }: CountedLimit): boolean {
  if (unit !== 'same-day' || !cutOff) return false;
  const { day, ms } = placeOf(at);
  const close = hoursOn(calendar, day).at(-1)?.to ?? 0;
  return ms >= msOf(cutOff) + MINUTE_MS && ms < close;
}

function atCloseOf(calendar: WorkCalendar, start: Date, limit: CountedLimit): Date {
  const { day } = placeOf(startOfClock(calendar, start));
  const first = isAfterCutOff(calendar, start, limit) ? day + 1 : day;
  return closeOf(calendar, nthWorkingDay(calendar, first, Math.max(Math.ceil(limit.amount), 1) - 1));
}

function afterWorkingDays(calendar: WorkCalendar, start: Date, amount: number): Date {
  const whole = Math.floor(amount + 1e-9);
  const part = amount - whole;
  const { day, ms } = placeOf(start);
  const opened = hoursOn(calendar, day)[0]?.from === ms;
  if (part < 1e-9) {
    if (whole === 0) return start;
    if (opened) return closeOf(calendar, nthWorkingDay(calendar, day, whole - 1));
    return clamped(calendar, { day: nthWorkingDay(calendar, day, whole), ms });
  }
  const landed = nthWorkingDay(calendar, day, whole);
  const base = opened ? openingOf(calendar, landed) : clamped(calendar, { day: landed, ms });
  return addWorkingTime(calendar, base, Math.round(part * usualDayLength(calendar, day)));
}

/** The day on which a limit of calendar days or months ends, before a rest day moves it on; undefined of any other limit. */
export function lastCalendarDay(start: Date, { amount, unit }: CountedLimit): number | undefined {
  if (unit === 'day') return placeOf(new Date(start.getTime() + Math.round(amount * DAY_MS))).day;
  return unit === 'month' ? placeOf(monthsAfter(start, amount).end).day : undefined;
}

function afterMonths(calendar: WorkCalendar, start: Date, amount: number): Date {
  const { end, isLastOfMonth } = monthsAfter(start, amount);
  return inOfficeHours(calendar, start, end, isLastOfMonth);
}

// a month without the date of the start ends the limit with its last day
function monthsAfter(start: Date, amount: number): { end: Date; isLastOfMonth: boolean } {
  const whole = Math.floor(amount);
  const { day, ms } = placeOf(start);
  const from = new Date(day * DAY_MS);
  const wanted = from.getUTCDate();
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + whole, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const landed = dayOf(first.toISOString().slice(0, 10)) + Math.min(wanted, lastDate) - 1;
  const extra = Math.round((amount - whole) * 30);
  return { end: instantAt(landed + extra, ms), isLastOfMonth: wanted > lastDate };
}

// A limit in calendar time never moves back. With `wholeDay` it ends at the close of the day, not at an hour of it.
function inOfficeHours(calendar: WorkCalendar, start: Date, end: Date, wholeDay: boolean): Date {
  refuseMissingYears(calendar, start, end);
  const { day, ms } = placeOf(end);
  const landed = nthWorkingDay(calendar, day, 0);
  return wholeDay ? closeOf(calendar, landed) : clamped(calendar, { day: landed, ms });
}

function refuseMissingYears(calendar: WorkCalendar, start: Date, end: Date): void {
  for (let year = yearOf(placeOf(start).day); year <= yearOf(placeOf(end).day); year++)
    refuseMissingYear(calendar, year);
}

// n = 0: the day itself, or the first working day after it
function nthWorkingDay(calendar: WorkCalendar, day: number, n: number): number {
  let left = n;
  for (let d = day; ; d++) {
    if (hoursOn(calendar, d).length === 0) continue;
    if (left-- === 0) return d;
  }
}

// before the opening: the opening; in a break: the end of the break; after the close: the close
function clamped(calendar: WorkCalendar, at: Place): Date {
  const hours = hoursOn(calendar, at.day);
  const next = hours.find((i) => at.ms <= i.to);
  return next ? instantAt(at.day, Math.max(at.ms, next.from)) : closeOf(calendar, at.day);
}

// `day` is a working day
function openingOf(calendar: WorkCalendar, day: number): Date {
  return instantAt(day, hoursOn(calendar, day)[0]?.from ?? 0);
}

function closeOf(calendar: WorkCalendar, day: number): Date {
  return instantAt(day, hoursOn(calendar, day).at(-1)?.to ?? 0);
}

/** A limit given as a number. A procedure may instead describe its limit in words, and then nothing can be counted. */
export interface CountedLimit {
  amount: number;
  unit: 'working-hour' | 'working-day' | 'day' | 'month' | 'same-day';
  /** Of the same day: what is received later than this 'HH:mm' has the next working day. Without it, the day is open to its close. */
  cutOff?: string;
}
