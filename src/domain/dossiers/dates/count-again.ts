import { type CountedLimit, type ExplainedCount, explainCount, type WorkCalendar } from '#domain/calendar';
import { Refusal } from '#platform/errors.ts';

export const HOUR_MS = 3_600_000;

/** How a limit is counted today, where that still ends when it was told to; undefined where the calendar has changed since. */
export function countTo(
  calendar: WorkCalendar,
  from: Date,
  limit: CountedLimit,
  due: Date,
): ExplainedCount | undefined {
  const count = unlessMissing(() => explainCount(calendar, from, limit));
  return count?.end.getTime() === due.getTime() ? count : undefined;
}

/** What is counted; undefined where it reaches into a year without a calendar. */
export function unlessMissing<T>(count: () => T): T | undefined {
  try {
    return count();
  } catch (e) {
    if (e instanceof Refusal && e.is('calendar.year-missing')) return undefined;
    throw e;
  }
}
