import { addDays } from '#platform/time.ts';
import type { WeekHours } from './work-calendar.ts';

/**
 * What new office hours make of those that are there, of the province or of one agency: they hold from a day on, until another where that is
 * named; then the former ones hold again. Of an agency without hours of its own in that time, those of the province hold. Days that have
 * passed keep their hours: what was counted by them is explained by them.
 */
export function hoursAfter(
  was: readonly WeekHours[],
  { agencyId, from, until, week }: HoursEdit,
  today: string,
): WeekHours[] | { fault: HoursFault; date: string } {
  if (from < today) return { fault: 'hours-past', date: from };
  if (until !== null && until < from) return { fault: 'backwards', date: until };
  if (week.length === 0 && !agencyId) return { fault: 'no-hours', date: from };
  const put = week.map(({ weekday, from: opens, to }) => ({
    weekday,
    from: opens,
    to,
    validFrom: from,
    validTo: until,
  }));
  return [...was.flatMap((h) => outside(h, from, until)), ...put];
}

/** What is left of some hours before and after a span. */
function outside(h: WeekHours, from: string, until: string | null): WeekHours[] {
  const { validFrom, validTo = null } = h;
  const hours = { weekday: h.weekday, from: h.from, to: h.to };
  const dayBefore = addDays(from, -1);
  const before =
    validFrom < from
      ? [{ ...hours, validFrom, validTo: validTo !== null && validTo < dayBefore ? validTo : dayBefore }]
      : [];
  if (until === null || (validTo !== null && validTo <= until)) return before;
  const dayAfter = addDays(until, 1);
  const isAfter = validFrom > dayAfter;
  return [...before, { ...hours, validFrom: isAfter ? validFrom : dayAfter, validTo }];
}

export interface HoursEdit {
  what: 'hours';
  /** Without it those of the province. */
  agencyId?: string;
  from: string;
  /** The last day; null: until they are changed again. */
  until: string | null;
  /** Of an agency empty where it follows the province. */
  week: readonly Pick<WeekHours, 'weekday' | 'from' | 'to'>[];
}

export type HoursFault = 'hours-past' | 'backwards' | 'no-hours';
