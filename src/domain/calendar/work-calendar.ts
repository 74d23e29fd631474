import { Refusal } from '#platform/errors.ts';
import { VN_OFFSET_MS } from '#platform/time.ts';

export const DAY_MS = 86_400_000;

/**
 * Prepares a calendar for counting. While an agency's own hours are valid they replace the province's whole week; an agency's own
 * special day replaces the province's on the same date. A make-up day without its own hours has the hours of the weekday it makes up
 * for, or else of a Monday. Dates are 'YYYY-MM-DD' and times 'HH:mm' of Việt Nam.
 */
export function makeCalendar(o: CalendarInput): WorkCalendar {
  const weeks = weekPeriods(o.hours, o.ownHours ?? []);
  const days = new Map<number, readonly Interval[]>();
  const special = new Map<number, SpecialDay>();
  for (const d of [...o.days, ...(o.ownDays ?? [])]) {
    const usual = d.insteadOf ?? mondayOf(d.date);
    const working = d.hours?.length
      ? d.hours.map(interval).sort(byStart)
      : d.kind === 'make-up'
        ? weekHours(weeks, dayOf(usual))
        : [];
    days.set(dayOf(d.date), working);
    special.set(dayOf(d.date), d);
  }
  return {
    weeks,
    days,
    special,
    years: new Set(o.years.map((y) => y.year)),
    unverified: new Set(o.years.filter((y) => y.verified === false).map((y) => y.year)),
  };
}

/**
 * The periods of office time on a day (counted from 1970), in order, in milliseconds since midnight; empty on a rest day.
 * Refuses 'calendar.year-missing' for a year that nobody has entered: it is never assumed to have no holidays.
 */
export function hoursOn(calendar: WorkCalendar, day: number): readonly Interval[] {
  refuseMissingYear(calendar, yearOf(day));
  return calendar.days.get(day) ?? weekHours(calendar.weeks, day);
}

/** Refuses 'calendar.year-missing' {year} for a year that nobody has entered. */
export function refuseMissingYear(calendar: WorkCalendar, year: number): void {
  if (!calendar.years.has(year)) throw new Refusal('calendar.year-missing', { year }, 422);
}

/** Whether the agency is closed all day; the days of a year that nobody has entered are those of its usual week. */
export function isRestDay(calendar: WorkCalendar, day: number): boolean {
  return (calendar.days.get(day) ?? weekHours(calendar.weeks, day)).length === 0;
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Working milliseconds of the agency's usual day in the week of `day`: the most frequent length or, of two equally frequent ones, the longer. */
export function usualDayLength(calendar: WorkCalendar, day: number): number {
  const count = new Map<number, number>();
  for (let d = 0; d < 7; d++) {
    const length = lengthOf(weekHours(calendar.weeks, day - weekdayOf(day) + 1 + d));
    if (length > 0) count.set(length, (count.get(length) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The day number and the millisecond of the day of an instant in Việt Nam. */
export function placeOf(at: Date): Place {
  const local = at.getTime() + VN_OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  return { day, ms: local - day * DAY_MS };
}

export function instantAt(day: number, ms: number): Date {
  return new Date(day * DAY_MS + ms - VN_OFFSET_MS);
}

export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function lengthOf(hours: readonly Interval[]): number {
  return hours.reduce((sum, i) => sum + i.to - i.from, 0);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1; // day 0 was a Thursday
}

function mondayOf(date: string): string {
  const day = dayOf(date);
  return new Date((day - weekdayOf(day) + 1) * DAY_MS).toISOString().slice(0, 10);
}

function weekHours(weeks: readonly WeekPeriod[], day: number): readonly Interval[] {
  return weeks.findLast((w) => w.from <= day)?.days[weekdayOf(day) - 1] ?? [];
}

function weekPeriods(usual: readonly WeekHours[], own: readonly WeekHours[]): WeekPeriod[] {
  const starts = new Set<number>();
  for (const h of [...usual, ...own]) {
    starts.add(dayOf(h.validFrom));
    if (h.validTo) starts.add(dayOf(h.validTo) + 1);
  }
  return [...starts]
    .sort((a, b) => a - b)
    .map((from) => {
      const ownNow = own.filter(validOn(from));
      const now = ownNow.length ? ownNow : usual.filter(validOn(from));
      const ofWeekday = (w: number) =>
        now
          .filter((h) => h.weekday === w)
          .map((h) => interval([h.from, h.to]))
          .sort(byStart);
      return { from, days: [1, 2, 3, 4, 5, 6, 7].map(ofWeekday) };
    });
}

function validOn(day: number) {
  return (h: WeekHours) => dayOf(h.validFrom) <= day && (!h.validTo || day <= dayOf(h.validTo));
}

function interval([from, to]: readonly [string, string]): Interval {
  return { from: msOf(from), to: msOf(to) };
}

/** 'HH:mm' in milliseconds since midnight. */
export function msOf(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
}

function byStart(a: Interval, b: Interval): number {
  return a.from - b.from;
}

/** holiday: nghỉ lễ · day-in-lieu: nghỉ bù · swap-off: nghỉ hoán đổi · make-up: làm bù. A day off with hours is a half day. */
export type DayKind = 'holiday' | 'day-in-lieu' | 'swap-off' | 'make-up';

export interface WeekHours {
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  from: string;
  to: string;
  validFrom: string;
  /** The last valid day; absent while the hours are still valid. */
  validTo?: string | null;
}

export interface SpecialDay {
  date: string;
  kind: DayKind;
  name: string;
  /** The hours worked on that day, such as ['07:00', '11:30']. */
  hours?: readonly (readonly [string, string])[] | null;
  /** The other end of a swap. */
  insteadOf?: string | null;
  /** The law or the decision that makes it so; '' where none is known. */
  source?: string;
  /** false while no decision has confirmed it. */
  verified?: boolean;
}

export interface CalendarInput {
  hours: readonly WeekHours[];
  ownHours?: readonly WeekHours[];
  days: readonly SpecialDay[];
  ownDays?: readonly SpecialDay[];
  /** Those that can be counted with. Of one that is not verified no decision about its rest days is known yet. */
  years: readonly { year: number; verified?: boolean }[];
}

/** One agency's working time, as a plain value; the first argument of every counting function. */
export interface WorkCalendar {
  readonly weeks: readonly WeekPeriod[];
  readonly days: ReadonlyMap<number, readonly Interval[]>;
  /** Why those days have other hours than the week. */
  readonly special: ReadonlyMap<number, SpecialDay>;
  /** The years that have been entered. */
  readonly years: ReadonlySet<number>;
  /** Those of them whose days no decision has confirmed yet. */
  readonly unverified: ReadonlySet<number>;
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface Place {
  readonly day: number;
  readonly ms: number;
}

interface WeekPeriod {
  readonly from: number;
  readonly days: readonly (readonly Interval[])[];
}
