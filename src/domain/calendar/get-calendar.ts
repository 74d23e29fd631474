import type { Reader } from '#platform/db/db.ts';
import {
  type CalendarDay,
  type CalendarYear,
  readRevision,
  selectDays,
  selectHours,
  selectYears,
} from './calendar.store.ts';
import { selectEveryDay } from './edit.store.ts';
import { type CalendarPlan, daysAfter } from './plan-edit.ts';
import { makeCalendar, type SpecialDay, type WeekHours, type WorkCalendar } from './work-calendar.ts';

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
    const rows = await readRows(db, missing);
    for (const id of missing) found.set(id, calendarOfRows(rows, id));
    // a change committed between the queries belongs to the next revision, not to this one
    if ((await readRevision(db)) === revision) for (const [id, calendar] of found) byAgency.set(id, calendar);
  }
  return among(found);
}

/** The same as they would be once an edit is carried out: nothing is written, and nothing kept. */
export async function calendarsAfter(
  db: Reader,
  agencyIds: readonly string[],
  plan: CalendarPlan,
): Promise<Calendars> {
  const rows = await readRows(db, agencyIds);
  const { agencyId = null } = plan;
  const planned = daysAfter(
    rows.days.filter((d) => d.agencyId === agencyId),
    plan,
  ).map((d) => ({ ...d, agencyId }));
  const days = [...rows.days.filter((d) => d.agencyId !== agencyId), ...planned];
  const hours = plan.hours
    ? [...rows.hours.filter((h) => h.agencyId !== agencyId), ...plan.hours.map((h) => ({ ...h, agencyId }))]
    : rows.hours;
  const after = { ...rows, days, hours };
  return among(new Map(agencyIds.map((id) => [id, calendarOfRows(after, id)])));
}

async function readRows(db: Reader, agencyIds: readonly string[]): Promise<Rows> {
  const hours = await selectHours(db, agencyIds);
  const days = await selectDays(db, agencyIds);
  const years = (await selectYears(db)).filter((y) => y.usable);
  return { hours, days, years };
}

function calendarOfRows({ hours, days, years }: Rows, agencyId: string): WorkCalendar {
  return makeCalendar({
    hours: hours.filter((h) => h.agencyId === null),
    ownHours: hours.filter((h) => h.agencyId === agencyId),
    days: days.filter((d) => d.agencyId === null),
    ownDays: days.filter((d) => d.agencyId === agencyId),
    years,
  });
}

function among(found: ReadonlyMap<string, WorkCalendar>): Calendars {
  return {
    calendarOf(agencyId) {
      const calendar = found.get(agencyId);
      if (!calendar) throw new Error(`the calendar of agency ${agencyId} was not asked for`);
      return calendar;
    },
  };
}

interface Rows {
  hours: (WeekHours & { agencyId: string | null })[];
  days: (SpecialDay & { agencyId: string | null })[];
  years: CalendarYear[];
}

/** The years that are counted with from one on, and the province's days in them that are other than the week has them. */
export async function listDaysOff(
  db: Reader,
  fromYear: number,
): Promise<{ years: CalendarYear[]; days: CalendarDay[] }> {
  const [years, days] = await Promise.all([selectYears(db), selectEveryDay(db)]);
  return {
    years: years.filter((y) => y.usable && y.year >= fromYear),
    days: days.filter((d) => d.agencyId === null),
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
