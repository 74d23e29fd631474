import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { Draft, DraftContent } from './draft.ts';

const COLUMNS = sql`id, party_id as "partyId", procedure_code as "procedureCode", procedure_name as "procedureName", version_id as "versionId",
  step, content as sealed, revision, created_at as "createdAt", updated_at as "updatedAt", owner_agency_id as "ownerAgencyId",
  dossier_id as "dossierId", code`;

export async function insertDraft(tx: Tx, keys: Keys, d: Draft): Promise<void> {
  await tx.run(sql`insert into drafts (id, kind, party_id, procedure_code, procedure_name, version_id, step, content, revision, created_at, updated_at)
    values (${d.id}, 'filing', ${d.partyId}, ${d.procedureCode}, ${d.procedureName}, ${d.versionId}, ${d.step}, ${sealed(keys, d.content)}, ${d.revision},
      ${d.createdAt}, ${d.updatedAt})`);
}

export async function selectDraft(
  db: Reader,
  keys: Keys,
  partyId: string,
  id: string,
): Promise<Draft | undefined> {
  return opened(
    keys,
    await db.one<SealedDraft>(
      sql`select ${COLUMNS} from drafts where party_id = ${partyId} and id = ${id} and kind = 'filing'`,
    ),
  );
}

export async function lockDraft(tx: Tx, keys: Keys, partyId: string, id: string): Promise<Draft | undefined> {
  return opened(
    keys,
    await tx.one<SealedDraft>(
      sql`select ${COLUMNS} from drafts where party_id = ${partyId} and id = ${id} and kind = 'filing' for update`,
    ),
  );
}

export async function updateDraft(tx: Tx, keys: Keys, d: Draft): Promise<void> {
  await tx.run(sql`update drafts set step = ${d.step}, content = ${sealed(keys, d.content)}, revision = ${d.revision}, updated_at = ${d.updatedAt},
      version_id = ${d.versionId} where party_id = ${d.partyId} and id = ${d.id}`);
}

export async function markSent(
  tx: Writer,
  d: DraftKey,
  to: { ownerAgencyId: string; id: string; code: string },
): Promise<void> {
  await tx.run(
    sql`update drafts set owner_agency_id = ${to.ownerAgencyId}, dossier_id = ${to.id}, code = ${to.code}
      where party_id = ${d.partyId} and id = ${d.id}`,
  );
}

export async function deleteDraftRow(tx: Tx, d: DraftKey): Promise<void> {
  await tx.run(sql`delete from drafts where party_id = ${d.partyId} and id = ${d.id} and dossier_id is null`);
}

/** Locks the drafts last changed before `before`. A draft that another transaction holds is left for another night. */
export async function lockOldDrafts(tx: Tx, before: Date, limit: number): Promise<DraftKey[]> {
  return tx.many<DraftKey>(
    sql`select party_id as "partyId", id from drafts where updated_at < ${before} limit ${limit} for update skip locked`,
  );
}

/** Of a draft that was sent, the dossier's number is kept when the draft goes. */
export async function deleteSweptDraft(tx: Tx, d: DraftKey): Promise<void> {
  await tx.run(sql`insert into sent_drafts (party_id, draft_id, code) select party_id, id, code from drafts
      where party_id = ${d.partyId} and id = ${d.id} and kind = 'filing' and code is not null on conflict do nothing`);
  await tx.run(sql`delete from drafts where party_id = ${d.partyId} and id = ${d.id}`);
}

/** The number of the dossier that a draft became which was deleted since. */
export async function selectSentCode(db: Reader, partyId: string, id: string): Promise<string | undefined> {
  const row = await db.one<{ code: string }>(
    sql`select code from sent_drafts where party_id = ${partyId} and draft_id = ${id}`,
  );
  return row?.code;
}

/** Until the transaction ends nobody else begins a draft of this party. */
export async function lockDrafts(tx: Tx, partyId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`drafts ${partyId}`}, 0))`);
}

export async function countDrafts(db: Reader, partyId: string): Promise<number> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from drafts where party_id = ${partyId} and dossier_id is null`,
  );
  return row?.n ?? 0;
}

/** The unsent drafts, last changed first. Their content is sealed; `openContent` opens it. */
export async function selectUnsent(db: Reader, partyId: string, o: UnsentDrafts): Promise<SealedDraft[]> {
  const older: Sql = o.after ? sql`and (updated_at, id) < (${o.after.at}, ${o.after.id})` : sql``;
  const only: Sql = o.procedureCode ? sql`and procedure_code = ${o.procedureCode}` : sql``;
  return db.many<SealedDraft>(sql`select ${COLUMNS} from drafts where party_id = ${partyId} and dossier_id is null ${only} ${older}
    order by updated_at desc, id desc limit ${o.limit}`);
}

export function openContent(keys: Keys, row: SealedDraft): DraftContent {
  return JSON.parse(keys.open('draft', row.sealed)) as DraftContent; // sealed here
}

function sealed(keys: Keys, content: DraftContent): Buffer {
  return keys.seal('draft', JSON.stringify(content));
}

function opened(keys: Keys, row: SealedDraft | undefined): Draft | undefined {
  if (!row) return undefined;
  const { sealed: _, ...rest } = row;
  return { ...rest, content: openContent(keys, row) };
}

export type DraftKey = Pick<Draft, 'partyId' | 'id'>;

export type SealedDraft = Omit<Draft, 'content'> & { sealed: Buffer };

export interface UnsentDrafts {
  limit: number;
  /** The key of the last row of the previous page. */
  after?: { at: Date; id: string };
  procedureCode?: string;
}
