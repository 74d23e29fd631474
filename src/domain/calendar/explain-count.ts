import { localDate } from '#platform/time.ts';
import { type OfficeHours, officeHoursOn, unverifiedYears } from './office-hours.ts';
import { type CountedLimit, isAfterCutOff, lastCalendarDay, promiseAt } from './promise-at.ts';
import {
  type DayKind,
  hoursOn,
  instantAt,
  isRestDay,
  placeOf,
  type SpecialDay,
  type WorkCalendar,
  weekdayOf,
} from './work-calendar.ts';
import { startOfClock } from './working-time.ts';

const SATURDAY = 6;

/**
 * How `promiseAt` comes to the end of a limit: from when it counts and why not earlier, every day that it passes over and why, and every
 * make-up day that it counts. Nothing else lies between the start and the end.
 * Refuses 'calendar.year-missing' as that does.
 */
export function explainCount(calendar: WorkCalendar, start: Date, limit: CountedLimit): ExplainedCount {
  const end = promiseAt(calendar, start, limit);
  const inCalendarTime = lastCalendarDay(start, limit);
  return {
    start,
    end,
    ...(inCalendarTime === undefined
      ? workingCount(calendar, start, end, limit)
      : calendarCount(calendar, start, end, inCalendarTime)),
    unverified: unverifiedYears(calendar, start, end),
  };
}

/** Why an agency is closed on a day all day long; undefined on a day on which it works. */
export function dayOff(calendar: WorkCalendar, day: number): DayOff | undefined {
  if (!isRestDay(calendar, day)) return undefined;
  const date = dateOf(day);
  const special = calendar.special.get(day);
  if (special && special.kind !== 'make-up') {
    const { kind: why, name } = special;
    return { date, why, name, ...groundOf(special) };
  }
  const why = weekdayOf(day) >= SATURDAY ? 'weekend' : 'closed';
  return { date, why, name: '', insteadOf: null, source: '', isDecided: true };
}

function workingCount(
  calendar: WorkCalendar,
  start: Date,
  end: Date,
  limit: CountedLimit,
): Omit<ExplainedCount, 'start' | 'end' | 'unverified'> {
  const { unit, amount } = limit;
  const from = startOfClock(calendar, start);
  const { day } = placeOf(from);
  const opens = hoursOn(calendar, day)[0]?.from === placeOf(from).ms;
  const isLate = isAfterCutOff(calendar, start, limit);
  const inHours = unit === 'working-hour' || (unit === 'working-day' && amount < 1);
  const isFromNext = unit === 'same-day' ? isLate : !opens;
  const days = daysBetween(placeOf(start).day, placeOf(end).day);
  return {
    from,
    moved: isLate
      ? 'after-cut-off'
      : from.getTime() === start.getTime()
        ? undefined
        : whyNot(calendar, start),
    ...(isLate && limit.cutOff ? { cutOff: limit.cutOff } : {}),
    ...(inHours ? {} : { firstDay: dateOf(nextWorkingDay(calendar, isFromNext ? day + 1 : day)) }),
    notCounted: days.flatMap((d) => dayOff(calendar, d) ?? []),
    ...exceptions(calendar, days),
  };
}

function calendarCount(
  calendar: WorkCalendar,
  start: Date,
  end: Date,
  last: number,
): Omit<ExplainedCount, 'start' | 'end' | 'unverified'> {
  const passed = daysBetween(last, placeOf(end).day).flatMap((d) => dayOff(calendar, d) ?? []);
  return {
    from: start,
    moved: undefined,
    firstDay: dateOf(placeOf(start).day + 1),
    ...(passed.length > 0 ? { lastDay: dateOf(last) } : {}),
    notCounted: passed,
    madeUp: [],
    short: [],
  };
}

// make-up days, and days of which only some hours are worked
function exceptions(calendar: WorkCalendar, days: number[]): Pick<ExplainedCount, 'madeUp' | 'short'> {
  const madeUp: ExplainedCount['madeUp'] = [];
  const short: ExplainedCount['short'] = [];
  for (const day of days) {
    const special = calendar.special.get(day);
    if (!special || isRestDay(calendar, day)) continue;
    const { kind, name } = special;
    if (kind === 'make-up') madeUp.push({ date: dateOf(day), name, ...groundOf(special) });
    else short.push({ date: dateOf(day), name, hours: officeHoursOn(calendar, instantAt(day, 0)) });
  }
  return { madeUp, short };
}

function groundOf({ insteadOf, source = '', verified }: SpecialDay): Ground {
  return { insteadOf: insteadOf ?? null, source, isDecided: verified !== false || source !== '' };
}

// `at` is outside office hours
function whyNot(calendar: WorkCalendar, at: Date): NotYet {
  const { day, ms } = placeOf(at);
  const hours = hoursOn(calendar, day);
  if (hours.length === 0) return 'day-off';
  if (ms < (hours[0]?.from ?? 0)) return 'before-hours';
  return hours.some((i) => ms < i.from) ? 'in-break' : 'after-hours';
}

function nextWorkingDay(calendar: WorkCalendar, day: number): number {
  let d = day;
  while (hoursOn(calendar, d).length === 0) d++;
  return d;
}

function daysBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function dateOf(day: number): string {
  return localDate(instantAt(day, 0));
}

/** What makes a day another than the week has it. */
export interface Ground {
  /** The other end of a swap. */
  insteadOf: string | null;
  /** The law or the decision; '' where none is known, and of a day of the week. */
  source: string;
  /** false: foreseen, and neither a law nor a decision is known that says it. */
  isDecided: boolean;
}

/** A day on which an agency is closed. `closed`: its own week has no hours on that day, which is no Saturday or Sunday. */
export interface DayOff extends Ground {
  date: string;
  why: Exclude<DayKind, 'make-up'> | 'weekend' | 'closed';
  /** Of a holiday and of a day in its stead. */
  name: string;
}

/** Why a limit does not count from the moment of its reception: the office was closed, or, for a limit of the day itself, it was too late in the day. */
export type NotYet = 'day-off' | 'before-hours' | 'in-break' | 'after-hours' | 'after-cut-off';

export interface ExplainedCount {
  /** When it was received. */
  start: Date;
  /** From when it counts. */
  from: Date;
  moved: NotYet | undefined;
  /** After what time of the day it was received, 'HH:mm', where that moved it. */
  cutOff?: string;
  /** The first day that counts; none where hours are counted. */
  firstDay?: string;
  /** The last calendar day, where the office was closed on it and the limit ended later. */
  lastDay?: string;
  /** The days passed over, in order. */
  notCounted: DayOff[];
  /** The days that count though the week has no hours on them. */
  madeUp: ({ date: string; name: string } & Ground)[];
  /** The days of which only these hours count. */
  short: { date: string; name: string; hours: OfficeHours[] }[];
  end: Date;
  /** The years between whose days no decision has confirmed. */
  unverified: number[];
}
