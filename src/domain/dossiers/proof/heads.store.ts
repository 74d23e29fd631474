import type { ChainHead, DossierRef } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

const HEAD = sql`id, status, event_hash as head`;

/** What the row of a dossier says of its ledger. */
export async function selectHead(db: Reader, ref: DossierRef): Promise<ChainHead | undefined> {
  return db.one<ChainHead>(
    sql`select ${HEAD} from dossiers where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id}`,
  );
}

/** The same for the dossiers of an agency that follow one, in the order of their ids. */
export async function selectHeads(
  db: Reader,
  ownerAgencyId: string,
  after: string,
  limit: number,
): Promise<ChainHead[]> {
  return db.many<ChainHead>(sql`select ${HEAD} from dossiers where owner_agency_id = ${ownerAgencyId} and id > ${after}
    order by id limit ${limit}`);
}

/** The agencies that decide at least one dossier. */
export async function selectOwners(db: Reader): Promise<string[]> {
  const rows = await db.many<{ id: string }>(
    sql`select distinct owner_agency_id as id from case_counters order by 1`,
  );
  return rows.map((r) => r.id);
}
