import type { Answers } from '#domain/forms';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { Dossier } from '../dossier.ts';

// Kept in `drafts`, sealed, swept and sealed anew like every draft. The row bears its dossier's own id, so there is one at most, and
// says from the beginning which dossier it belongs to, so that it is never taken for a dossier that was not sent.

export async function selectWords(
  db: Reader,
  keys: Keys,
  dossierId: string,
): Promise<{ words: SupplementWords; savedAt: Date } | undefined> {
  const row = await db.one<{ sealed: Buffer; savedAt: Date }>(
    sql`select content as sealed, updated_at as "savedAt" from drafts where id = ${dossierId} and dossier_id = ${dossierId}`,
  );
  return (
    row && { words: JSON.parse(keys.open('draft', row.sealed)) as SupplementWords, savedAt: row.savedAt }
  ); // sealed by upsertWords
}

export async function selectWordsTime(db: Reader, dossierId: string): Promise<Date | undefined> {
  const row = await db.one<{ savedAt: Date }>(
    sql`select updated_at as "savedAt" from drafts where id = ${dossierId} and dossier_id = ${dossierId}`,
  );
  return row?.savedAt;
}

export async function upsertWords(
  tx: Tx,
  keys: Keys,
  d: Dossier,
  words: SupplementWords,
  now: Date,
): Promise<void> {
  await tx.run(sql`insert into drafts (id, account_id, procedure_code, procedure_name, version_id, content, created_at, updated_at,
      owner_agency_id, dossier_id, code)
    values (${d.id}, ${d.accountId}, ${d.procedureCode}, ${d.procedureName}, ${d.versionId}, ${keys.seal('draft', JSON.stringify(words))},
      ${now}, ${now}, ${d.ownerAgencyId}, ${d.id}, ${d.code})
    on conflict (id) do update set content = excluded.content, revision = drafts.revision + 1, updated_at = excluded.updated_at`);
}

export async function deleteWords(tx: Tx, dossierId: string): Promise<void> {
  await tx.run(sql`delete from drafts where id = ${dossierId} and dossier_id = ${dossierId}`);
}

/** The e-form as it was typed, wrong words included, empty when it was not asked for; and the message to the agency. */
export interface SupplementWords {
  answers: Answers;
  note: string;
}
