import type { Reader } from '#platform/db/db.ts';
import { type CalendarYear, readRevision, selectDays, selectHours, selectYears } from './calendar.store.ts';
import { makeCalendar, type WorkCalendar } from './work-calendar.ts';

// The calendars of the latest known revision, by agency. No two contents share a revision, so several databases in one process do not clash.
let made: { revision: string; byAgency: Map<string, WorkCalendar> } = { revision: '', byAgency: new Map() };

/** The working time of an agency in all years. Takes one query when nothing has changed since the last call in this process. */
export async function getCalendar(db: Reader, agencyId: string): Promise<WorkCalendar> {
  const revision = await readRevision(db);
  if (made.revision !== revision) made = { revision, byAgency: new Map() };
  const { byAgency } = made;
  const known = byAgency.get(agencyId);
  if (known) return known;
  const hours = await selectHours(db, agencyId);
  const days = await selectDays(db, agencyId);
  const years = (await selectYears(db)).filter((y) => y.usable);
  const calendar = makeCalendar({
    hours: hours.filter((h) => !h.own),
    ownHours: hours.filter((h) => h.own),
    days: days.filter((d) => !d.own),
    ownDays: days.filter((d) => d.own),
    years,
  });
  // a change committed between the queries belongs to the next revision, not to this one
  if ((await readRevision(db)) === revision) byAgency.set(agencyId, calendar);
  return calendar;
}

/** The years that have been entered, and what an administrator must still confirm in each. */
export function listCalendarYears(db: Reader): Promise<CalendarYear[]> {
  return selectYears(db);
}
