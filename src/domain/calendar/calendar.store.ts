import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { DayKind, SpecialDay, WeekHours } from './work-calendar.ts';

export async function readRevision(db: Reader): Promise<string> {
  const row = await db.one<{ revision: string }>(sql`select revision from calendar_revision`);
  return row?.revision ?? '';
}

/** The revision, and the hash of the seed last imported. Locks the calendar until the transaction ends. */
export async function lockCalendar(tx: Tx): Promise<{ revision: string; hash: string }> {
  const row = await tx.one<{ revision: string; hash: string }>(
    sql`select revision, content_hash as hash from calendar_revision for update`,
  );
  return row ?? { revision: '', hash: '' };
}

/** Without a hash that of the seed last imported stays. */
export async function writeRevision(tx: Tx, revision: string, contentHash: string | null): Promise<void> {
  await tx.run(
    sql`update calendar_revision set revision = ${revision}, content_hash = coalesce(${contentHash}, content_hash)`,
  );
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
  return db.many(sql`select date, kind, name, hours, instead_of as "insteadOf", source, verified, agency_id as "agencyId"
    from calendar_days where agency_id is null or agency_id = any(${[...agencyIds]}::uuid[]) order by date`);
}

export function selectYears(db: Reader): Promise<CalendarYear[]> {
  return db.many(sql`select year, usable, verified, note, decided_by as "decidedBy", decided_on as "decidedOn", told
    from calendar_years order by year`);
}

/** The hash of what was imported last for a year; undefined where the year is not there. */
export async function readYearHash(tx: Tx, year: number): Promise<string | undefined> {
  const row = await tx.one<{ hash: string }>(
    sql`select imported_hash as hash from calendar_years where year = ${year}`,
  );
  return row?.hash;
}

/** The hashes of the hours that were imported last, by the code of the agency; '' for the province. */
export async function readHoursHashes(tx: Tx): Promise<Record<string, string>> {
  const row = await tx.one<{ hashes: Record<string, string> }>(
    sql`select hours_hashes as hashes from calendar_revision`,
  );
  return row?.hashes ?? {};
}

export async function writeHoursHashes(tx: Tx, hashes: Record<string, string>): Promise<void> {
  await tx.run(sql`update calendar_revision set hours_hashes = ${JSON.stringify(hashes)}::jsonb`);
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
  y: CalendarYear & { hash: string },
  days: readonly (CalendarDay & { id: string })[],
): Promise<void> {
  await writeYear(tx, y);
  await tx.run(sql`update calendar_years set imported_hash = ${y.hash} where year = ${y.year}`);
  await tx.run(
    sql`delete from calendar_days where agency_id is null and date between ${`${y.year}-01-01`} and ${`${y.year}-12-31`}`,
  );
  await insertDays(tx, days);
}

/** Writes what is known of a year; its days stay. */
export async function writeYear(tx: Tx, y: CalendarYear): Promise<void> {
  await tx.run(sql`insert into calendar_years (year, usable, verified, note, decided_by, decided_on, told)
    values (${y.year}, ${y.usable}, ${y.verified}, ${y.note}, ${y.decidedBy}, ${y.decidedOn}, ${y.told})
    on conflict (year) do update set usable = excluded.usable, verified = excluded.verified, note = excluded.note,
      decided_by = excluded.decided_by, decided_on = excluded.decided_on, told = excluded.told`);
}

/** Special days of the province or of an agency, none of which is there yet. */
export async function insertDays(
  tx: Tx,
  days: readonly (CalendarDay & { id: string })[],
  agencyId: string | null = null,
): Promise<void> {
  await tx.run(sql`insert into calendar_days (id, agency_id, date, kind, hours, instead_of, name, source, verified, note)
    select id, ${agencyId}::uuid, date, kind, hours, "insteadOf", name, source, verified, note
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
      as r(id uuid, date date, kind text, hours jsonb, "insteadOf" date, name text, source text, verified boolean, note text)`);
}

/** What changed with a revision. */
export async function insertChange(tx: Tx, c: CalendarChange & { byId: string | null }): Promise<void> {
  await tx.run(sql`insert into calendar_changes (revision, at, days, hours, by_id, by_name, why, about_year, agency_id)
    values (${c.revision}, ${c.at}, ${JSON.stringify(c.days)}::jsonb, ${c.hours}, ${c.byId}, ${c.byName}, ${c.why}, ${c.aboutYear}, ${c.agencyId})`);
}

const changeColumns = sql`revision, at, days, hours, by_name as "byName", why, about_year as "aboutYear", agency_id as "agencyId"`;
// what is counted again: a day or an hour of work became another
const movesTimes = sql`(hours or days <> '[]'::jsonb)`;

/** The latest changes by which times are counted again, the newest first. */
export function selectChanges(db: Reader, most: number): Promise<CalendarChange[]> {
  return db.many(
    sql`select ${changeColumns} from calendar_changes where ${movesTimes} order by nth desc limit ${most}`,
  );
}

/** The latest changes, those of names and documents too, the newest first. */
export function selectEveryChange(db: Reader, most: number): Promise<CalendarChange[]> {
  return db.many(sql`select ${changeColumns} from calendar_changes order by nth desc limit ${most}`);
}

export async function selectChange(db: Reader, revision: string): Promise<CalendarChange | undefined> {
  return db.one(sql`select ${changeColumns} from calendar_changes where revision = ${revision}`);
}

/** A change of the days or hours of the province's calendar or of an agency. */
export interface CalendarChange {
  revision: string;
  at: Date;
  /** What each day was and is: a day of rest or of work by its kind, or as the week has it. */
  days: { date: string; was: DayKind | 'week'; is: DayKind | 'week' }[];
  /** Whether the hours of a week changed too. */
  hours: boolean;
  /** Who changed it; '' by a file. */
  byName: string;
  why: string;
  /** The year whose state was changed; null where days were. */
  aboutYear: number | null;
  /** Whose own days or hours were changed by hand; null: the province's, or a file changed them. */
  agencyId: string | null;
}

export interface CalendarYear {
  year: number;
  /** Promises may be counted in it. */
  usable: boolean;
  /** A decision has confirmed its days. */
  verified: boolean;
  note: string;
  /** The document by which its days are decided; '' where none is known, and its day. */
  decidedBy: string;
  decidedOn: string | null;
  /** What is told to everybody while nothing is decided: which proposals there are, and what follows from each. */
  told: string;
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
