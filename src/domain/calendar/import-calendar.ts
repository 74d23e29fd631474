import { createHash } from 'node:crypto';
import { findAgencyByCode } from '#domain/agencies';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { isDate } from '#platform/time.ts';
import {
  lockCalendar,
  readHoursHashes,
  readYearHash,
  replaceHours,
  replaceYear,
  writeHoursHashes,
} from './calendar.store.ts';
import { changeCalendar } from './change-calendar.ts';
import type { DayKind, WeekHours } from './work-calendar.ts';

/**
 * Imports the office hours and years of a calendar. Importing the same content again changes nothing, and a year, or an agency's hours, of
 * which the file says the same as at the last import keep what an administrator has changed in them since; a changed year replaces the province's days of that
 * year. Where that changes a day or an hour, the times that are counted by it are counted again (`changeCalendar`). Throws when the
 * content contradicts itself.
 */
export async function importCalendar(tx: Tx, seed: CalendarSeed, now: Date): Promise<{ changed: boolean }> {
  const contentHash = hashOf(seed);
  const { hash: former } = await lockCalendar(tx);
  const formerHours = await readHoursHashes(tx);
  const hours = await hoursOfAgencies(tx, seed);
  const hashes = Object.fromEntries(hours.map(({ code, hash }) => [code, hash]));
  if (former === contentHash) {
    // imported by a version that kept no hashes of hours
    if (Object.keys(formerHours).length === 0) await writeHoursHashes(tx, hashes);
    return { changed: false };
  }
  const changed = hours.filter(({ code, hash }) => formerHours[code] !== hash);
  const agencyIds = changed.map(({ agencyId }) => agencyId).filter((id) => id !== null);
  await changeCalendar(tx, { now, agencyIds, contentHash, isFirst: former === '' }, async () => {
    for (const { agencyId, rows } of changed) await replaceHours(tx, agencyId, rows);
    await writeHoursHashes(tx, hashes);
    for (const year of seed.years) await importYear(tx, year);
  });
  return { changed: true };
}

async function importYear(tx: Tx, seed: YearSeed): Promise<void> {
  const { days, ...year } = seed;
  checkDays(year.year, days);
  const hash = hashOf(seed);
  if ((await readYearHash(tx, year.year)) === hash) return;
  const rows = days.map((d) => ({
    id: newId(),
    hours: null,
    insteadOf: null,
    verified: true,
    note: '',
    ...d,
  }));
  await replaceYear(tx, { note: '', decidedBy: '', decidedOn: null, told: '', ...year, hash }, rows);
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

async function hoursOfAgencies(tx: Tx, seed: CalendarSeed): Promise<HoursOfOne[]> {
  const found: HoursOfOne[] = [];
  for (const [agency, rows] of hoursByAgency(seed.hours)) {
    const agencyId = agency === null ? null : (await findAgencyByCode(tx, agency))?.id;
    if (agencyId === undefined) throw new Error(`the calendar names an unknown agency: ${agency}`);
    const hash = hashOf(rows.map(({ id: _, ...hours }) => hours));
    found.push({ agencyId, code: agency ?? '', rows, hash });
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
  years: YearSeed[];
}

type HoursRow = WeekHours & { id: string };

/** The hours that the file gives the province or one agency. */
interface HoursOfOne {
  agencyId: string | null;
  /** Of the agency; '' for the province. */
  code: string;
  rows: HoursRow[];
  hash: string;
}

interface YearSeed {
  year: number;
  usable: boolean;
  verified: boolean;
  note?: string;
  decidedBy?: string;
  decidedOn?: string | null;
  /** What is told to everybody while nothing is decided. */
  told?: string;
  days: DaySeed[];
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
