import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';

const COLUMNS = sql`owner_agency_id as "ownerAgencyId", year, form, letters, tax_code as "taxCode", set_at as "setAt",
  set_by_name as "setByName", why`;

/** What was set for the receipts of an agency, the years in order. */
export async function selectSeries(db: Reader, ownerAgencyId: string): Promise<SeriesRow[]> {
  return db.many<SeriesRow>(
    sql`select ${COLUMNS} from receipt_series where owner_agency_id = ${ownerAgencyId} order by year`,
  );
}

/** The same of several agencies. */
export async function selectSeriesOf(db: Reader, agencyIds: readonly string[]): Promise<SeriesRow[]> {
  if (agencyIds.length === 0) return [];
  return db.many<SeriesRow>(
    sql`select ${COLUMNS} from receipt_series where owner_agency_id in (${join(agencyIds)}) order by year`,
  );
}

export async function insertSeries(tx: Tx, s: SeriesRow): Promise<void> {
  await tx.run(sql`insert into receipt_series (owner_agency_id, year, form, letters, tax_code, set_at, set_by_name, why)
    values (${s.ownerAgencyId}, ${s.year}, ${s.form}, ${s.letters}, ${s.taxCode}, ${s.setAt}, ${s.setByName}, ${s.why})
    on conflict (owner_agency_id, year) do update set form = excluded.form, letters = excluded.letters, tax_code = excluded.tax_code,
      set_at = excluded.set_at, set_by_name = excluded.set_by_name, why = excluded.why`);
}

/** The same for agencies of which nothing was set yet: what a demonstration begins with. */
export async function insertFirstSeries(tx: Tx, s: SeriesRow): Promise<void> {
  await tx.run(sql`insert into receipt_series (owner_agency_id, year, form, letters, tax_code, set_at, set_by_name, why)
    values (${s.ownerAgencyId}, ${s.year}, ${s.form}, ${s.letters}, ${s.taxCode}, ${s.setAt}, ${s.setByName}, ${s.why})
    on conflict (owner_agency_id, year) do nothing`);
}

/** The next number of an agency's receipts in a year; whoever takes the following one waits for this transaction, so that none is left out. */
export async function nextReceiptNumber(tx: Tx, ownerAgencyId: string, year: number): Promise<number> {
  const row = await tx.one<{
    last: number;
  }>(sql`insert into receipt_counters (owner_agency_id, year, last) values (${ownerAgencyId}, ${year}, 1)
    on conflict (owner_agency_id, year) do update set last = receipt_counters.last + 1 returning last`);
  return row?.last ?? 0;
}

/** Keeps receipts of the year from being written until the transaction ends. @returns how many there are. */
export async function lockCounter(tx: Tx, ownerAgencyId: string, year: number): Promise<number> {
  const row = await tx.one<{
    last: number;
  }>(sql`insert into receipt_counters (owner_agency_id, year, last) values (${ownerAgencyId}, ${year}, 0)
    on conflict (owner_agency_id, year) do update set last = receipt_counters.last returning last`);
  return row?.last ?? 0;
}

/** How many receipts an agency has written in a year. */
export async function selectWritten(db: Reader, ownerAgencyId: string, year: number): Promise<number> {
  const row = await db.one<{ last: number }>(
    sql`select last from receipt_counters where owner_agency_id = ${ownerAgencyId} and year = ${year}`,
  );
  return row?.last ?? 0;
}

export interface SeriesRow {
  ownerAgencyId: string;
  year: number;
  form: 'EBL01' | 'EBL02';
  /** Of the symbol, after the digits of the year: 'BLA'. */
  letters: string;
  taxCode: string;
  setAt: Date;
  setByName: string;
  why: string;
}
