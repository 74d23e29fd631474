import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** Takes the right to tell of one event; false when that was done before. */
export async function claimNotice(tx: Tx, ref: DossierRef, seq: number): Promise<boolean> {
  return (
    (await tx.run(
      sql`insert into dossier_notified (owner_agency_id, dossier_id, seq) values (${ref.ownerAgencyId}, ${ref.id}, ${seq}) on conflict do nothing`,
    )) > 0
  );
}

/** Marks everything that happened to a dossier so far as told: for dossiers that were made and not filed by anybody. */
export async function skipNotices(tx: Tx, ref: DossierRef): Promise<void> {
  await tx.run(sql`insert into dossier_notified (owner_agency_id, dossier_id, seq)
    select owner_agency_id, dossier_id, seq from dossier_events where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id}
    on conflict do nothing`);
}
