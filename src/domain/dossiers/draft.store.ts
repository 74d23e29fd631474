import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { Draft, DraftContent } from './draft.ts';

const COLUMNS = sql`id, account_id as "accountId", procedure_code as "procedureCode", procedure_name as "procedureName", version_id as "versionId",
  step, content as sealed, revision, created_at as "createdAt", updated_at as "updatedAt", owner_agency_id as "ownerAgencyId",
  dossier_id as "dossierId", code`;

export async function insertDraft(tx: Tx, keys: Keys, d: Draft): Promise<void> {
  await tx.run(sql`insert into drafts (id, account_id, procedure_code, procedure_name, version_id, step, content, revision, created_at, updated_at)
    values (${d.id}, ${d.accountId}, ${d.procedureCode}, ${d.procedureName}, ${d.versionId}, ${d.step}, ${sealed(keys, d.content)}, ${d.revision},
      ${d.createdAt}, ${d.updatedAt})`);
}

export async function selectDraft(
  db: Reader,
  keys: Keys,
  accountId: string,
  id: string,
): Promise<Draft | undefined> {
  return opened(
    keys,
    await db.one<Row>(sql`select ${COLUMNS} from drafts where id = ${id} and account_id = ${accountId}`),
  );
}

export async function lockDraft(
  tx: Tx,
  keys: Keys,
  accountId: string,
  id: string,
): Promise<Draft | undefined> {
  return opened(
    keys,
    await tx.one<Row>(
      sql`select ${COLUMNS} from drafts where id = ${id} and account_id = ${accountId} for update`,
    ),
  );
}

export async function updateDraft(tx: Tx, keys: Keys, d: Draft): Promise<void> {
  await tx.run(sql`update drafts set step = ${d.step}, content = ${sealed(keys, d.content)}, revision = ${d.revision}, updated_at = ${d.updatedAt},
      version_id = ${d.versionId} where id = ${d.id}`);
}

export async function markSent(
  tx: Writer,
  id: string,
  to: { ownerAgencyId: string; id: string; code: string },
): Promise<void> {
  await tx.run(
    sql`update drafts set owner_agency_id = ${to.ownerAgencyId}, dossier_id = ${to.id}, code = ${to.code} where id = ${id}`,
  );
}

export async function deleteDraftRow(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from drafts where id = ${id} and dossier_id is null`);
}

/** Drafts last changed before `before`, held by this transaction; one that somebody has open is left for another night. */
export async function lockOldDrafts(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    sql`select id from drafts where updated_at < ${before} limit ${limit} for update skip locked`,
  );
  return rows.map((r) => r.id);
}

export async function deleteDrafts(tx: Tx, ids: string[]): Promise<void> {
  await tx.run(sql`delete from drafts where id = any(${ids})`);
}

export async function selectDrafts(
  db: Reader,
  accountId: string,
  o: { limit: number; after?: { at: Date; id: string } },
): Promise<DraftItem[]> {
  const older: Sql = o.after ? sql`and (updated_at, id) < (${o.after.at}, ${o.after.id})` : sql``;
  return db.many<DraftItem>(sql`select id, procedure_code as "procedureCode", procedure_name as "procedureName", step, updated_at as "updatedAt"
    from drafts where account_id = ${accountId} and dossier_id is null ${older} order by updated_at desc, id desc limit ${o.limit}`);
}

function sealed(keys: Keys, content: DraftContent): Buffer {
  return keys.seal('draft', JSON.stringify(content));
}

function opened(keys: Keys, row: Row | undefined): Draft | undefined {
  if (!row) return undefined;
  const { sealed: content, ...rest } = row;
  return { ...rest, content: JSON.parse(keys.open('draft', content)) as DraftContent };
}

type Row = Omit<Draft, 'content'> & { sealed: Buffer };

export interface DraftItem {
  id: string;
  procedureCode: string;
  procedureName: string;
  step: Draft['step'];
  updatedAt: Date;
}
