import { createHash } from 'node:crypto';
import { findAgencyByCode } from '#domain/agencies';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { isDate } from '#platform/time.ts';
import { lockImportHash, replaceHours, replaceYear, writeRevision } from './calendar.store.ts';
import type { DayKind, WeekHours } from './work-calendar.ts';

/**
 * Writes office hours and the years of a calendar. The same content twice changes nothing, so that what an administrator
 * changed later stays; a changed year replaces the province's days of that year. Throws when the content contradicts itself.
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

// every swap has both its ends, every date is of its year and there once
function checkDays(year: number, days: readonly DaySeed[]): void {
  const byDate = new Map(days.map((d) => [d.date, d]));
  if (byDate.size !== days.length) throw new Error(`a date stands twice in the calendar of ${year}`);
  for (const d of days) {
    if (!isDate(d.date) || !d.date.startsWith(`${year}-`))
      throw new Error(`${d.date} is not a day of ${year}`);
    if (d.insteadOf?.startsWith(`${year}-`) && byDate.get(d.insteadOf)?.insteadOf !== d.date)
      throw new Error(`the swap of ${d.date} has one end only`);
  }
}

/**
 * seed/calendar.json. A year may be usable before it is verified: the days off that the law fixes, and those that every proposal
 * has in common, are entered, so that promises can be given over the New Year; the administrator is shown it (`listCalendarYears`)
 * until the decision is known and the year imported again. A day with no source says in its note what is to be confirmed.
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
