import type { Answers } from '#domain/forms';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';

export async function selectSupplement(
  db: Reader,
  keys: Keys,
  d: SupplementedDossier,
): Promise<{ content: SupplementContent; savedAt: Date } | undefined> {
  const row = await db.one<{ sealed: Buffer; savedAt: Date }>(
    sql`select content as sealed, updated_at as "savedAt" from drafts where party_id = ${d.partyId} and dossier_id = ${d.id} and kind = 'supplement'`,
  );
  if (!row) return undefined;
  const content = JSON.parse(keys.open('draft', row.sealed)) as SupplementContent; // sealed by upsertSupplement
  return { content, savedAt: row.savedAt };
}

export async function selectSupplementTime(db: Reader, d: SupplementedDossier): Promise<Date | undefined> {
  const row = await db.one<{ savedAt: Date }>(
    sql`select updated_at as "savedAt" from drafts where party_id = ${d.partyId} and dossier_id = ${d.id} and kind = 'supplement'`,
  );
  return row?.savedAt;
}

export async function upsertSupplement(
  tx: Tx,
  keys: Keys,
  d: SupplementedDossier,
  content: SupplementContent,
  now: Date,
): Promise<void> {
  await tx.run(sql`insert into drafts (id, kind, party_id, procedure_code, procedure_name, version_id, content, created_at, updated_at,
      owner_agency_id, dossier_id, code)
    values (${newId(now.getTime())}, 'supplement', ${d.partyId}, ${d.procedureCode}, ${d.procedureName}, ${d.versionId},
      ${keys.seal('draft', JSON.stringify(content))}, ${now}, ${now}, ${d.ownerAgencyId}, ${d.id}, ${d.code})
    on conflict (party_id, dossier_id) where kind = 'supplement' do update set content = excluded.content, revision = drafts.revision + 1,
      updated_at = excluded.updated_at`);
}

export async function deleteSupplement(tx: Tx, d: SupplementedDossier): Promise<void> {
  await tx.run(
    sql`delete from drafts where party_id = ${d.partyId} and dossier_id = ${d.id} and kind = 'supplement'`,
  );
}

/** The e-form as it was typed, faulty values included (empty when it was not requested), the message to the agency, and what is said of papers that are missing. */
export interface SupplementContent {
  answers: Answers;
  note: string;
  /** Of each requested paper that the filer does not have, why; left out when there is none. */
  reasons?: Readonly<Record<string, string>>;
}

/** The dossier that a supplement is written for: the fields that the draft stores. */
export interface SupplementedDossier {
  ownerAgencyId: string;
  id: string;
  code: string;
  partyId: string | null;
  procedureCode: string;
  procedureName: string;
  versionId: string;
}
