import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { DossierRef } from './dossier.ts';

/** The last event of each dossier of an agency up to an instant, in the order of their ids. */
export async function selectHeads(
  db: Reader,
  agencyId: string,
  until: Date,
): Promise<{ id: string; hash: Buffer }[]> {
  return db.many(sql`select distinct on (dossier_id) dossier_id as id, hash from dossier_events
    where owner_agency_id = ${agencyId} and at < ${until} order by dossier_id, seq desc`);
}

export async function selectLastSeal(db: Reader, agencyId: string): Promise<Seal | undefined> {
  return db.one<Seal>(sql`select agency_id as "agencyId", day, dossiers, heads_hash as "headsHash", previous_hash as "previousHash", sealed_at as "sealedAt"
    from ledger_seals where agency_id = ${agencyId} order by day desc limit 1`);
}

export async function selectSeals(db: Reader): Promise<Seal[]> {
  return db.many<Seal>(sql`select agency_id as "agencyId", day, dossiers, heads_hash as "headsHash", previous_hash as "previousHash", sealed_at as "sealedAt"
    from ledger_seals order by agency_id, day`);
}

export async function insertSeal(tx: Tx, s: Seal): Promise<void> {
  await tx.run(sql`insert into ledger_seals (agency_id, day, dossiers, heads_hash, previous_hash, sealed_at)
    values (${s.agencyId}, ${s.day}, ${s.dossiers}, ${s.headsHash}, ${s.previousHash}, ${s.sealedAt}) on conflict do nothing`);
}

/** The agencies that decide at least one dossier. */
export async function selectOwners(db: Reader): Promise<string[]> {
  const rows = await db.many<{ id: string }>(
    sql`select distinct owner_agency_id as id from case_counters order by 1`,
  );
  return rows.map((r) => r.id);
}

/** The next dossiers after one, for walking through all of them in order. */
export async function selectRefs(
  db: Reader,
  after: DossierRef | undefined,
  limit: number,
): Promise<DossierRef[]> {
  const from = after ? sql`where (owner_agency_id, id) > (${after.ownerAgencyId}, ${after.id})` : sql``;
  return db.many<DossierRef>(
    sql`select owner_agency_id as "ownerAgencyId", id from dossiers ${from} order by owner_agency_id, id limit ${limit}`,
  );
}

export interface Seal {
  agencyId: string;
  day: string;
  dossiers: number;
  headsHash: Buffer;
  previousHash: Buffer | null;
  sealedAt: Date;
}
