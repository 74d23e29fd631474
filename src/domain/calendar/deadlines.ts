import { Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { DAY_MS, dayOf, hoursOn, instantAt, isRestDay, placeOf, type WorkCalendar } from './work-calendar.ts';
import { nextOpening, startOfClock } from './working-time.ts';

// NĐ 118/2025 Đ18: paper received after 15:00 goes to the agency at the start of the next working day
const HAND_OVER_HOUR = 15;

/**
 * The last moment in office hours for something that must be done at least `days` calendar days before `due`. The apology and the new
 * date must be sent at least one day before the promised time (NĐ 118/2025 Đ19 k6), and nobody sends them on a holiday.
 */
export function latestBefore(calendar: WorkCalendar, due: Date, days: number): Date {
  const { day, ms } = placeOf(due);
  for (let d = day - days; ; d--) {
    const open = hoursOn(calendar, d).findLast((i) => d < day - days || i.from < ms);
    if (open) return instantAt(d, d < day - days ? open.to : Math.min(open.to, ms));
  }
}

/**
 * The promised times of which something must be done one day before (`latestBefore`) by the end of the next working day, and still can be:
 * those after the first instant, up to the second and with it. Where a year comes into it that nobody has entered, those of three days.
 */
export function dueDayBefore(calendar: WorkCalendar, now: Date): { after: Date; upTo: Date } {
  try {
    let next = placeOf(now).day + 1;
    while (hoursOn(calendar, next).length === 0) next++;
    const opensAgain = nextOpening(calendar, instantAt(next + 1, 0));
    return {
      after: new Date(startOfClock(calendar, now).getTime() + DAY_MS),
      upTo: new Date(opensAgain.getTime() + DAY_MS),
    };
  } catch (e) {
    if (!(e instanceof Refusal && e.is('calendar.year-missing'))) throw e;
    return { after: new Date(now.getTime() + DAY_MS), upTo: new Date(now.getTime() + 4 * DAY_MS) };
  }
}

/**
 * Whether a period of `days` calendar days is over on the day `on`. The day after `from`, on which it was caused, is its first (BLDS 2015
 * Đ147 k2); one that would end on a rest day ends with the next working day (Đ148 k5). Without a calendar no day is a rest day.
 */
export function isPeriodOver(
  calendar: WorkCalendar | undefined,
  p: { from: string; days: number; on: string },
): boolean {
  const last = dayOf(p.from) + p.days;
  for (let day = dayOf(p.on) - 1; day >= last; day--) if (!calendar || !isRestDay(calendar, day)) return true;
  return false;
}

/**
 * The last day of a period of `days` calendar days: the day after `from` is its first (BLDS 2015 Đ147 k2), and where the last is a rest
 * day it is the next working day (Đ148 k5). `isPeriodOver` is true from the day after it.
 */
export function lastDayOf(calendar: WorkCalendar, p: { from: string; days: number }): string {
  let day = dayOf(p.from) + p.days;
  while (isRestDay(calendar, day)) day++;
  return localDate(instantAt(day, 0));
}

/** How many working days there are after the day `from`, up to `until` and with it. */
export function workingDaysBetween(calendar: WorkCalendar, p: { from: string; until: string }): number {
  let days = 0;
  for (let day = dayOf(p.from) + 1; day <= dayOf(p.until); day++) if (!isRestDay(calendar, day)) days++;
  return days;
}

/** When the paper of a dossier received at that instant must have reached the deciding agency. The promised time does not change. */
export function handOverBy(calendar: WorkCalendar, receivedAt: Date): Date {
  const { day, ms } = placeOf(receivedAt);
  const hours = hoursOn(calendar, day);
  const close = hours.at(-1)?.to;
  const inTime = close !== undefined && ms <= HAND_OVER_HOUR * 3_600_000 && ms < close;
  return inTime ? instantAt(day, close) : nextOpening(calendar, instantAt(day + 1, 0));
}
