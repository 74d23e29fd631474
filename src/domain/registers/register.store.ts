import type { Reader, Tx } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';

/** The next number of an agency and year: none twice and none left out, because it is taken in the transaction that uses it. */
export async function nextRegisterNumber(tx: Tx, agencyId: string, year: number): Promise<number> {
  const row = await tx.one<{
    last: number;
  }>(sql`insert into register_counters (agency_id, year, last) values (${agencyId}, ${year}, 1)
    on conflict (agency_id, year) do update set last = register_counters.last + 1 returning last`);
  return row?.last ?? 0;
}

export async function insertRegistered(tx: Tx, agencyId: string, d: RegisteredDocument): Promise<void> {
  await tx.run(sql`insert into registered_documents (agency_id, year, number, dossier_id, code, procedure_name, owner_name, at, officer_name)
    values (${agencyId}, ${d.year}, ${d.number}, ${d.dossierId}, ${d.code}, ${d.procedureName}, ${d.ownerName}, ${d.at}, ${d.officerName})`);
}

/** The documents of a year below `before`, the latest number first. */
export async function selectRegistered(
  db: Reader,
  agencyId: string,
  { year, before, limit }: { year: number; before?: number | undefined; limit: number },
): Promise<RegisteredDocument[]> {
  const below: Sql = before === undefined ? sql`` : sql`and number < ${before}`;
  return db.many<RegisteredDocument>(sql`select year, number, dossier_id as "dossierId", code, procedure_name as "procedureName",
      owner_name as "ownerName", at, officer_name as "officerName" from registered_documents
    where agency_id = ${agencyId} and year = ${year} ${below} order by number desc limit ${limit}`);
}

export async function selectYears(db: Reader, agencyId: string): Promise<number[]> {
  const rows = await db.many<{ year: number }>(
    sql`select year from register_counters where agency_id = ${agencyId} order by year desc`,
  );
  return rows.map((row) => row.year);
}

export interface RegisteredDocument {
  year: number;
  /** Số đến, from 1 each year. */
  number: number;
  dossierId: string;
  code: string;
  procedureName: string;
  ownerName: string;
  at: Date;
  /** Who entered it. */
  officerName: string;
}
