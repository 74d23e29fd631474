import { localTime } from '#platform/time.ts';
import { hoursOn, instantAt, placeOf, type WorkCalendar, yearOf } from './work-calendar.ts';

/** The office hours of the day of an instant, as 'HH:mm'; none on a day of rest. Refuses 'calendar.year-missing'. */
export function officeHoursOn(calendar: WorkCalendar, at: Date): OfficeHours[] {
  const { day } = placeOf(at);
  const time = (ms: number) => localTime(instantAt(day, ms));
  return hoursOn(calendar, day).map((i) => ({ from: time(i.from), to: time(i.to) }));
}

/** The year of an instant where nobody has entered its days; undefined where they are known. */
export function missingYear(calendar: WorkCalendar, at: Date): number | undefined {
  const year = yearOf(placeOf(at).day);
  return calendar.years.has(year) ? undefined : year;
}

/** The years from one instant to another whose days are entered but not confirmed by a decision. */
export function unverifiedYears(calendar: WorkCalendar, from: Date, to: Date): number[] {
  const first = yearOf(placeOf(from).day);
  const last = yearOf(placeOf(to).day);
  return [...calendar.unverified].filter((year) => first <= year && year <= last);
}

export interface OfficeHours {
  from: string;
  to: string;
}
