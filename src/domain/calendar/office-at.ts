import { hoursOn, instantAt, placeOf, type WorkCalendar, yearOf } from './work-calendar.ts';

/** Further ahead nobody is told an opening: a calendar without office hours has none. */
const MOST_DAYS = 366;

/**
 * Whether an office is open at an instant and until when, or when it opens next: office hours, holidays, days in lieu and make-up days as
 * in every count of time. The opening belongs to office time, the close does not.
 */
export function officeAt(calendar: WorkCalendar, at: Date): OfficeState {
  const { day, ms } = placeOf(at);
  const today = isYearEntered(calendar, day) ? hoursOn(calendar, day) : [];
  const now = today.find((i) => i.from <= ms && ms < i.to);
  if (now) return { open: true, until: instantAt(day, now.to), ...expectedIfUnconfirmed(calendar, day) };
  for (let d = day; d < day + MOST_DAYS && isYearEntered(calendar, d); d++) {
    const next = hoursOn(calendar, d).find((i) => d > day || i.from > ms);
    if (next)
      return { open: false, next: instantAt(d, next.from), ...expectedIfUnconfirmed(calendar, day, d) };
  }
  return { open: false, next: undefined };
}

// the days of a year that no decision has confirmed are what is expected
function expectedIfUnconfirmed(calendar: WorkCalendar, ...days: number[]): { expected?: true } {
  return days.some((day) => calendar.unverified.has(yearOf(day))) ? { expected: true } : {};
}

// of a year that nobody has entered no day is told to be open
function isYearEntered(calendar: WorkCalendar, day: number): boolean {
  return calendar.years.has(yearOf(day));
}

export type OfficeState =
  /** `expected`: told by days that no decision has confirmed yet. */
  | { open: true; until: Date; expected?: true }
  /** `next` is undefined where the year has not been entered yet. */
  | { open: false; next: Date | undefined; expected?: true };
