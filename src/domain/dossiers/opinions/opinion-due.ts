import { missingYear, officeHoursOn, promiseAt, type WorkCalendar } from '#domain/calendar';
import { Refusal } from '#platform/errors.ts';
import { instantOf, localDate } from '#platform/time.ts';

const FURTHEST_MS = 366 * 86_400_000;

/**
 * When an answer is due that is asked for by a day: when the office that asks closes on it, and never later than the promise where time
 * goes on meanwhile. Undefined on a day of rest, and where nobody has entered the year.
 */
export function opinionDueAt(day: string, { calendar, promisedAt, isOutside, now }: Asks): Date | undefined {
  const noon = instantOf(day, '12:00');
  if (missingYear(calendar, noon) !== undefined) return undefined;
  const close = officeHoursOn(calendar, noon).at(-1)?.to;
  if (!close) return undefined;
  const at = instantOf(day, close);
  const most = lastMoment({ promisedAt, isOutside, now });
  return most && most < at && localDate(most) === day ? most : at;
}

/** Why an answer cannot be asked for by a day; undefined where it can. */
export function opinionDueFault(day: string, asks: Asks): OpinionDueFault | undefined {
  const { calendar, now } = asks;
  const year = missingYear(calendar, instantOf(day, '12:00'));
  if (day < localDate(now)) return { why: 'past' };
  if (instantOf(day).getTime() > now.getTime() + FURTHEST_MS) return { why: 'too-far' };
  if (year !== undefined) return { why: 'year-missing', year };
  const at = opinionDueAt(day, asks);
  if (!at) return { why: 'closed' };
  const most = lastMoment(asks);
  if (most && at > most) return { why: 'after-promise', promised: most };
  return at <= now ? { why: 'past' } : undefined;
}

/**
 * The day that is proposed for the answer: so many working days from now, and none after the promise where time goes on meanwhile.
 * Undefined where that lies in a year that nobody has entered.
 */
export function proposedOpinionDay(asks: Asks, days: number): string | undefined {
  try {
    const usual = promiseAt(asks.calendar, asks.now, { amount: days, unit: 'working-day' });
    const most = lastMoment(asks);
    return localDate(most && most < usual ? most : usual);
  } catch (e) {
    if (e instanceof Refusal && e.is('calendar.year-missing')) return undefined;
    throw e;
  }
}

// a promise that is broken already leaves its own day to whoever asks
function lastMoment({ promisedAt, isOutside, now }: Omit<Asks, 'calendar'>): Date | undefined {
  return !isOutside && promisedAt && promisedAt > now ? promisedAt : undefined;
}

export interface Asks {
  /** The working time of the agency that decides. */
  calendar: WorkCalendar;
  promisedAt: Date | null;
  /** No time counts until the answers came. */
  isOutside: boolean;
  now: Date;
}

/** `promised`: when the result is. */
export type OpinionDueFault =
  | { why: 'past' | 'closed' | 'too-far' }
  | { why: 'after-promise'; promised: Date }
  | { why: 'year-missing'; year: number };
