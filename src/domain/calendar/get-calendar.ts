import type { Reader } from '#platform/db/db.ts';
import { type CalendarYear, readRevision, selectDays, selectHours, selectYears } from './calendar.store.ts';
import { makeCalendar, type WorkCalendar } from './work-calendar.ts';

// The calendars of the latest known revision, by agency. No two contents share a revision, so several databases in one process do not clash.
let cache: { revision: string; byAgency: Map<string, WorkCalendar> } = { revision: '', byAgency: new Map() };

/** The working time of an agency in all years. Takes one query when nothing has changed since the last call in this process. */
export async function getCalendar(db: Reader, agencyId: string): Promise<WorkCalendar> {
  const { calendarOf } = await getCalendars(db, [agencyId]);
  return calendarOf(agencyId);
}

/** The same of many agencies, in as many queries as of one. */
export async function getCalendars(db: Reader, agencyIds: readonly string[]): Promise<Calendars> {
  const revision = await readRevision(db);
  if (cache.revision !== revision) cache = { revision, byAgency: new Map() };
  const { byAgency } = cache;
  const found = new Map(byAgency);
  const missing = agencyIds.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const hours = await selectHours(db, missing);
    const days = await selectDays(db, missing);
    const years = (await selectYears(db)).filter((y) => y.usable);
    for (const id of missing)
      found.set(
        id,
        makeCalendar({
          hours: hours.filter((h) => h.agencyId === null),
          ownHours: hours.filter((h) => h.agencyId === id),
          days: days.filter((d) => d.agencyId === null),
          ownDays: days.filter((d) => d.agencyId === id),
          years,
        }),
      );
    // a change committed between the queries belongs to the next revision, not to this one
    if ((await readRevision(db)) === revision) for (const [id, calendar] of found) byAgency.set(id, calendar);
  }
  return {
    calendarOf(agencyId) {
      const calendar = found.get(agencyId);
      if (!calendar) throw new Error(`the calendar of agency ${agencyId} was not asked for`);
      return calendar;
    },
  };
}

/** Calendars that were read together. */
export interface Calendars {
  /** Of one of the agencies that were asked for. */
  calendarOf(agencyId: string): WorkCalendar;
}

/** The years that have been entered, and what an administrator must still confirm in each. */
export function listCalendarYears(db: Reader): Promise<CalendarYear[]> {
  return selectYears(db);
}
