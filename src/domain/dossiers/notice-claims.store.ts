import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** Claims the notice of one event, so that it goes out once; false when it was claimed before. */
export async function claimNotice(tx: Tx, ref: DossierRef, seq: number): Promise<boolean> {
  return (
    (await tx.run(
      sql`insert into dossier_notified (owner_agency_id, dossier_id, seq) values (${ref.ownerAgencyId}, ${ref.id}, ${seq}) on conflict do nothing`,
    )) > 0
  );
}

/** Claims the notices of everything that has happened to a dossier: for dossiers that the demonstration made and nobody filed. */
export async function skipNotices(tx: Tx, ref: DossierRef): Promise<void> {
  await tx.run(sql`insert into dossier_notified (owner_agency_id, dossier_id, seq)
    select owner_agency_id, dossier_id, seq from dossier_events where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id}
    on conflict do nothing`);
}
