import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { CalendarDay } from './calendar.store.ts';
import type { WeekHours } from './work-calendar.ts';

/** Every special day, of the province (without an agency) and of single agencies, in order. */
export function selectEveryDay(db: Reader): Promise<(CalendarDay & { agencyId: string | null })[]> {
  return db.many(sql`select date, kind, hours, instead_of as "insteadOf", name, source, verified, note, agency_id as "agencyId"
    from calendar_days order by date`);
}

/** The office hours of every week, of the province and of single agencies. */
export function selectEveryHours(db: Reader): Promise<(WeekHours & { agencyId: string | null })[]> {
  return db.many(sql`select weekday, to_char(opens, 'HH24:MI') as "from", to_char(closes, 'HH24:MI') as "to", valid_from as "validFrom",
      valid_to as "validTo", agency_id as "agencyId"
    from working_hours order by agency_id nulls first, valid_from, weekday, opens`);
}

/** Removes special days on these dates, of the province (without an agency) or of an agency. */
export async function deleteDays(tx: Tx, dates: readonly string[], agencyId: string | null): Promise<void> {
  await tx.run(
    sql`delete from calendar_days where agency_id is not distinct from ${agencyId}::uuid and date = any(${[...dates]}::date[])`,
  );
}

/** A decision confirms the province's days of a year: it is the source of those that had none. */
export async function confirmDays(tx: Tx, year: number, decidedBy: string): Promise<void> {
  await tx.run(sql`update calendar_days set verified = true, source = case when source = '' then ${decidedBy} else source end
    where agency_id is null and ${inYear(year)}`);
}

/** Nothing confirms them any more: what had no other source than that decision has none. */
export async function unconfirmDays(tx: Tx, year: number, decidedBy: string): Promise<void> {
  await tx.run(sql`update calendar_days set verified = false, source = case when source = ${decidedBy} then '' else source end
    where agency_id is null and ${inYear(year)}`);
}

function inYear(year: number) {
  return sql`date between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`;
}
