import {
  isWorkingInstant,
  missingYear,
  type OfficeHours,
  officeHoursOn,
  type WorkCalendar,
} from '#domain/calendar';
import { localDate } from '#platform/time.ts';

const FURTHEST_MS = 3 * 366 * 86_400_000;

/** Why a clerk's own promise cannot be made; undefined when it can. The office's closing time counts as inside its hours. */
export function promiseFault(calendar: WorkCalendar, at: Date, now: Date): PromiseFault | undefined {
  if (at <= now) return { why: localDate(at) < localDate(now) ? 'past-day' : 'past-time' };
  const until = new Date(now.getTime() + FURTHEST_MS);
  if (at > until) return { why: 'too-far', until };
  const year = missingYear(calendar, at);
  if (year !== undefined) return { why: 'year-missing', year };
  const hours = officeHoursOn(calendar, at);
  if (hours.length === 0) return { why: 'closed' };
  return isWorkingInstant(calendar, new Date(at.getTime() - 1)) ? undefined : { why: 'outside-hours', hours };
}

/** A fault of the day, or of its hour. */
export type PromiseFault =
  | { why: 'past-day' | 'closed' | 'past-time' }
  | { why: 'too-far'; until: Date }
  /** Nobody has entered the working days of that year. */
  | { why: 'year-missing'; year: number }
  | { why: 'outside-hours'; hours: OfficeHours[] };
