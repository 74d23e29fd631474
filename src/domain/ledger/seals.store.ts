import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** For the next dossiers of an agency, by id: the last event of each before an instant. */
export async function selectHeads(
  db: Reader,
  agencyId: string,
  o: { before: Date; after: string; limit: number },
): Promise<Head[]> {
  return db.many(sql`select distinct on (dossier_id) dossier_id as id, hash from dossier_events
    where owner_agency_id = ${agencyId} and at < ${o.before} and dossier_id > ${o.after} order by dossier_id, seq desc limit ${o.limit}`);
}

/** The complete ledgers of the next dossiers of an agency, dossier by dossier, each oldest first. */
export async function selectHashes(
  db: Reader,
  agencyId: string,
  o: { after: string; dossiers: number },
): Promise<(Head & { at: Date })[]> {
  return db.many(sql`select e.dossier_id as id, e.at, e.hash from (select dossier_id as id from dossier_events
      where owner_agency_id = ${agencyId} and dossier_id > ${o.after} group by dossier_id order by dossier_id limit ${o.dossiers}) d
    join dossier_events e on e.owner_agency_id = ${agencyId} and e.dossier_id = d.id order by e.dossier_id, e.seq`);
}

export async function selectLastSeal(db: Reader, agencyId: string): Promise<Seal | undefined> {
  return db.one<Seal>(sql`select agency_id as "agencyId", day, dossiers, heads_hash as "headsHash", previous_hash as "previousHash", sealed_at as "sealedAt"
    from ledger_seals where agency_id = ${agencyId} order by day desc limit 1`);
}

/** The agencies that have at least one seal. */
export async function selectSealed(db: Reader): Promise<string[]> {
  const rows = await db.many<{ id: string }>(
    sql`select distinct agency_id as id from ledger_seals order by 1`,
  );
  return rows.map((r) => r.id);
}

/** The seals of one agency, oldest first. */
export async function selectSeals(db: Reader, agencyId: string): Promise<Seal[]> {
  return db.many<Seal>(sql`select agency_id as "agencyId", day, dossiers, heads_hash as "headsHash", previous_hash as "previousHash", sealed_at as "sealedAt"
    from ledger_seals where agency_id = ${agencyId} order by day`);
}

export async function insertSeal(tx: Tx, s: Seal): Promise<void> {
  await tx.run(sql`insert into ledger_seals (agency_id, day, dossiers, heads_hash, previous_hash, sealed_at)
    values (${s.agencyId}, ${s.day}, ${s.dossiers}, ${s.headsHash}, ${s.previousHash}, ${s.sealedAt}) on conflict do nothing`);
}

/** An event, identified by its dossier and its hash. */
export interface Head {
  id: string;
  hash: Buffer;
}

export interface Seal {
  agencyId: string;
  day: string;
  dossiers: number;
  headsHash: Buffer;
  previousHash: Buffer | null;
  sealedAt: Date;
}
