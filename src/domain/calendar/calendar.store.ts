import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { DayKind, SpecialDay, WeekHours } from './work-calendar.ts';

export async function readRevision(db: Reader): Promise<string> {
  const row = await db.one<{ revision: string }>(sql`select revision from calendar_revision`);
  return row?.revision ?? '';
}

/** The hash of the seed last imported. Locks the calendar until the transaction ends. */
export async function lockImportHash(tx: Tx): Promise<string> {
  const row = await tx.one<{ hash: string }>(
    sql`select content_hash as hash from calendar_revision for update`,
  );
  return row?.hash ?? '';
}

export async function writeRevision(tx: Tx, revision: string, contentHash: string): Promise<void> {
  await tx.run(sql`update calendar_revision set revision = ${revision}, content_hash = ${contentHash}`);
}

/** The rows of the province (without an agency) and of these agencies. */
export function selectHours(
  db: Reader,
  agencyIds: readonly string[],
): Promise<(WeekHours & { agencyId: string | null })[]> {
  return db.many(sql`select weekday, to_char(opens, 'HH24:MI') as "from", to_char(closes, 'HH24:MI') as "to", valid_from as "validFrom",
      valid_to as "validTo", agency_id as "agencyId"
    from working_hours where agency_id is null or agency_id = any(${[...agencyIds]}::uuid[]) order by weekday, opens`);
}

export function selectDays(
  db: Reader,
  agencyIds: readonly string[],
): Promise<(SpecialDay & { agencyId: string | null })[]> {
  return db.many(sql`select date, kind, name, hours, instead_of as "insteadOf", agency_id as "agencyId"
    from calendar_days where agency_id is null or agency_id = any(${[...agencyIds]}::uuid[]) order by date`);
}

export function selectYears(db: Reader): Promise<CalendarYear[]> {
  return db.many(sql`select year, usable, verified, note from calendar_years order by year`);
}

export async function replaceHours(
  tx: Tx,
  agencyId: string | null,
  rows: readonly (WeekHours & { id: string })[],
): Promise<void> {
  await tx.run(sql`delete from working_hours where agency_id is not distinct from ${agencyId}::uuid`);
  await tx.run(sql`insert into working_hours (id, agency_id, weekday, opens, closes, valid_from, valid_to)
    select id, ${agencyId}::uuid, weekday, "from", "to", "validFrom", "validTo"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, weekday smallint, "from" time, "to" time, "validFrom" date, "validTo" date)`);
}

/** Replaces a year and the province's special days in it. An agency's own days stay. */
export async function replaceYear(
  tx: Tx,
  y: CalendarYear,
  days: readonly (CalendarDay & { id: string })[],
): Promise<void> {
  await tx.run(sql`insert into calendar_years (year, usable, verified, note) values (${y.year}, ${y.usable}, ${y.verified}, ${y.note})
    on conflict (year) do update set usable = excluded.usable, verified = excluded.verified, note = excluded.note`);
  await tx.run(
    sql`delete from calendar_days where agency_id is null and date between ${`${y.year}-01-01`} and ${`${y.year}-12-31`}`,
  );
  await tx.run(sql`insert into calendar_days (id, date, kind, hours, instead_of, name, source, verified, note)
    select id, date, kind, hours, "insteadOf", name, source, verified, note
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
      as r(id uuid, date date, kind text, hours jsonb, "insteadOf" date, name text, source text, verified boolean, note text)`);
}

/** What changed with a revision: an administrator's own days of an agency are not among it. */
export async function insertChange(tx: Tx, c: CalendarChange): Promise<void> {
  await tx.run(sql`insert into calendar_changes (revision, at, days, hours)
    values (${c.revision}, ${c.at}, ${JSON.stringify(c.days)}::jsonb, ${c.hours})`);
}

/** The latest changes, the newest first. */
export function selectChanges(db: Reader, most: number): Promise<CalendarChange[]> {
  return db.many(sql`select revision, at, days, hours from calendar_changes order by nth desc limit ${most}`);
}

export async function selectChange(db: Reader, revision: string): Promise<CalendarChange | undefined> {
  return db.one(sql`select revision, at, days, hours from calendar_changes where revision = ${revision}`);
}

/** A change of the days or hours of the province's calendar, or of the hours of an agency. */
export interface CalendarChange {
  revision: string;
  at: Date;
  /** What each day was and is: a day of rest or of work by its kind, or as the week has it. */
  days: { date: string; was: DayKind | 'week'; is: DayKind | 'week' }[];
  /** Whether the hours of a week changed too. */
  hours: boolean;
}

export interface CalendarYear {
  year: number;
  usable: boolean;
  verified: boolean;
  note: string;
}

export interface CalendarDay {
  date: string;
  kind: DayKind;
  hours: [string, string][] | null;
  insteadOf: string | null;
  name: string;
  source: string;
  verified: boolean;
  note: string;
}
