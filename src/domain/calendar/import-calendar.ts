import { createHash } from 'node:crypto';
import { findAgencyByCode } from '#domain/agencies';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { isDate } from '#platform/time.ts';
import { lockImportHash, replaceHours, replaceYear, writeRevision } from './calendar.store.ts';
import type { DayKind, WeekHours } from './work-calendar.ts';

/**
 * Imports the office hours and years of a calendar. Importing the same content again changes nothing, so an administrator's later
 * changes stay; a changed year replaces the province's days of that year. Throws when the content contradicts itself.
 */
export async function importCalendar(tx: Tx, seed: CalendarSeed): Promise<{ changed: boolean }> {
  const hash = createHash('sha256').update(JSON.stringify(seed)).digest('hex');
  if ((await lockImportHash(tx)) === hash) return { changed: false };
  for (const [agency, rows] of hoursByAgency(seed.hours)) {
    const agencyId = agency === null ? null : (await findAgencyByCode(tx, agency))?.id;
    if (agencyId === undefined) throw new Error(`the calendar names an unknown agency: ${agency}`);
    await replaceHours(tx, agencyId, rows);
  }
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
  await writeRevision(tx, newId(), hash);
  return { changed: true };
}

function hoursByAgency(hours: readonly HoursSeed[]): Map<string | null, (WeekHours & { id: string })[]> {
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
 * seed/calendar.json. A year may be usable before it is verified: it then contains the days off fixed by law and those that all
 * proposals share, so that promises can run past the New Year. The administrator sees it as unconfirmed (`listCalendarYears`) until the
 * decision is known and the year is imported again. The note of a day without a source says what must be confirmed.
 */
export interface CalendarSeed {
  hours: HoursSeed[];
  years: { year: number; usable: boolean; verified: boolean; note?: string; days: DaySeed[] }[];
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
