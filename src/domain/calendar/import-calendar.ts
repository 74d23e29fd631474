import { createHash } from 'node:crypto';
import { findAgencyByCode } from '#domain/agencies';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import { isDate } from '#platform/time.ts';
import {
  type CalendarChange,
  insertChange,
  lockImportHash,
  replaceHours,
  replaceYear,
  selectDays,
  selectHours,
  writeRevision,
} from './calendar.store.ts';
import type { DayKind, SpecialDay, WeekHours } from './work-calendar.ts';

/**
 * Imports the office hours and years of a calendar. Importing the same content again changes nothing, so an administrator's later
 * changes stay; a changed year replaces the province's days of that year. Where that changes a day or an hour, the times that are counted
 * by it are counted again by the job 'dossiers.recount'. Throws when the content contradicts itself.
 */
export async function importCalendar(tx: Tx, seed: CalendarSeed, now: Date): Promise<{ changed: boolean }> {
  const hash = createHash('sha256').update(JSON.stringify(seed)).digest('hex');
  const former = await lockImportHash(tx);
  if (former === hash) return { changed: false };
  const hours = await hoursOfAgencies(tx, seed);
  const agencyIds = [...hours.keys()].filter((id) => id !== null);
  const before = await readTimes(tx, agencyIds);
  for (const [agencyId, rows] of hours) await replaceHours(tx, agencyId, rows);
  for (const { days, note = '', ...year } of seed.years) {
    checkDays(year.year, days);
    const rows = days.map((d) => ({
      id: newId(),
      hours: null,
      insteadOf: null,
      verified: true,
      note: '',
      ...d,
    }));
    await replaceYear(tx, { ...year, note }, rows);
  }
  const revision = newId(now.getTime());
  await writeRevision(tx, revision, hash);
  const change = { revision, at: now, ...changeBetween(before, await readTimes(tx, agencyIds)) };
  if (former !== '' && (change.days.length > 0 || change.hours)) {
    await insertChange(tx, change);
    await addJob(tx, 'dossiers.recount', { revision });
  }
  return { changed: true };
}

/** What differs between two states of the calendar. */
function changeBetween(before: Times, after: Times): Pick<CalendarChange, 'days' | 'hours'> {
  const of = (days: Times['days'], date: string) => days.find((d) => d.date === date);
  const asText = (d: SpecialDay | undefined) =>
    JSON.stringify(d && [d.kind, d.hours ?? null, d.insteadOf ?? null]);
  const dates = new Set([...before.days, ...after.days].map((d) => d.date));
  const days = [...dates].sort().flatMap((date) => {
    const [was, is] = [of(before.days, date), of(after.days, date)];
    return asText(was) === asText(is)
      ? []
      : [{ date, was: was?.kind ?? 'week', is: is?.kind ?? 'week' } as const];
  });
  return { days, hours: hoursAsText(before) !== hoursAsText(after) };
}

function hoursAsText({ hours }: Times): string {
  const lines = hours.map((h) =>
    [h.agencyId, h.weekday, h.from, h.to, h.validFrom, h.validTo ?? null].join(),
  );
  return lines.sort().join(';');
}

async function readTimes(tx: Tx, agencyIds: string[]): Promise<Times> {
  const days = await selectDays(tx, []);
  return { days, hours: await selectHours(tx, agencyIds) };
}

async function hoursOfAgencies(tx: Tx, seed: CalendarSeed): Promise<Map<string | null, HoursRow[]>> {
  const found = new Map<string | null, HoursRow[]>();
  for (const [agency, rows] of hoursByAgency(seed.hours)) {
    const agencyId = agency === null ? null : (await findAgencyByCode(tx, agency))?.id;
    if (agencyId === undefined) throw new Error(`the calendar names an unknown agency: ${agency}`);
    found.set(agencyId, rows);
  }
  return found;
}

function hoursByAgency(hours: readonly HoursSeed[]): Map<string | null, HoursRow[]> {
  const rows = hours.flatMap((h) =>
    (h.agencies ?? [null]).flatMap((agency) =>
      h.weekdays.flatMap((weekday) =>
        h.intervals.map(([from, to]) => ({
          id: newId(),
          agency,
          weekday,
          from,
          to,
          validFrom: h.validFrom,
          validTo: h.validTo ?? null,
        })),
      ),
    ),
  );
  return Map.groupBy(rows, (r) => r.agency);
}

// every swap has both ends; every date belongs to its year and occurs once
function checkDays(year: number, days: readonly DaySeed[]): void {
  const byDate = new Map(days.map((d) => [d.date, d]));
  if (byDate.size !== days.length) throw new Error(`the calendar of ${year} lists a date twice`);
  for (const d of days) {
    if (!isDate(d.date) || !d.date.startsWith(`${year}-`))
      throw new Error(`${d.date} is not a day in ${year}`);
    if (d.insteadOf?.startsWith(`${year}-`) && byDate.get(d.insteadOf)?.insteadOf !== d.date)
      throw new Error(`the swap of ${d.date} has only one end`);
  }
}

/**
 * seed/calendar.json. A year may be usable before it is verified: it then contains the days off fixed by law, those that all
 * proposals share, and those that the law gives by one proposal or the other, so that promises can run past the New Year. The administrator sees it as unconfirmed (`listCalendarYears`) until the
 * decision is known and the year is imported again. The note of a day without a source says what must be confirmed.
 */
export interface CalendarSeed {
  hours: HoursSeed[];
  years: { year: number; usable: boolean; verified: boolean; note?: string; days: DaySeed[] }[];
}

type HoursRow = WeekHours & { id: string };

interface Times {
  days: SpecialDay[];
  hours: (WeekHours & { agencyId: string | null })[];
}

interface HoursSeed {
  /** Codes of agencies; none: the whole province. */
  agencies?: string[];
  /** 1 Monday … 7 Sunday. */
  weekdays: number[];
  intervals: [string, string][];
  validFrom: string;
  validTo?: string;
}

interface DaySeed {
  date: string;
  kind: DayKind;
  name: string;
  source: string;
  hours?: [string, string][];
  insteadOf?: string;
  verified?: boolean;
  note?: string;
}
