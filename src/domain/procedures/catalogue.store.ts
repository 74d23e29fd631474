import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { ProcedureContent } from './content.ts';
import type { NationalDetail } from './read-detail.ts';

/** Keeps the national contents that the province's own are about to replace, beside them. */
export async function moveToNational(tx: Tx, codes: string[]): Promise<void> {
  await tx.run(sql`update procedures p set national = v.content, national_hash = v.hash
    from procedure_versions v where v.id = p.version_id and p.source = 'national' and p.code = any(${codes})`);
}

/** Updates what the national catalogue says about procedures whose content is the province's own. @returns the codes whose facts changed. */
export async function updateNationalFacts(
  tx: Tx,
  rows: { code: string; content: ProcedureContent; hash: string }[],
  importId: string,
): Promise<string[]> {
  if (rows.length === 0) return [];
  const data = JSON.stringify(rows);
  const changed = await tx.many<{
    code: string;
  }>(sql`update procedures p set national = r.content, national_hash = decode(r.hash, 'hex')
    from jsonb_to_recordset(${data}::jsonb) as r(code text, content jsonb, hash text)
    where p.code = r.code and p.national_hash is distinct from decode(r.hash, 'hex') returning p.code`);
  await markSeen(
    tx,
    rows.map((r) => r.code),
    importId,
  );
  return changed.map((r) => r.code);
}

export async function markSeen(tx: Tx, codes: string[], importId: string | null): Promise<void> {
  if (codes.length === 0) return;
  await tx.run(sql`update procedures set last_import = coalesce(${importId}, last_import), state = 'active', vanished_at = null
    where code = any(${codes})`);
}

/** Marks the national procedures that this import did not see as vanished; it never marks the province's own. */
export function markVanished(tx: Tx, importId: string, now: Date): Promise<{ code: string; name: string }[]> {
  return tx.many(sql`update procedures set state = 'vanished', vanished_at = ${now}, changed_at = ${now}
    where source = 'national' and state = 'active' and last_import is distinct from ${importId}::uuid returning code, name`);
}

/** Lets only one process at a time import a catalogue, for as long as this connection holds the lock. False when another process holds it. */
export async function lockImport(connection: Reader): Promise<boolean> {
  const row = await connection.one<{ held: boolean }>(
    sql`select pg_try_advisory_lock(hashtext('mot-cua.catalogue')) as held`,
  );
  return row?.held ?? false;
}

export async function unlockImport(connection: Reader): Promise<void> {
  await connection.run(sql`select pg_advisory_unlock(hashtext('mot-cua.catalogue'))`);
}

export async function insertImport(tx: Tx, i: { id: string; file: string; at: Date }): Promise<void> {
  await tx.run(
    sql`insert into catalogue_imports (id, file, started_at) values (${i.id}, ${i.file}, ${i.at})`,
  );
}

export async function finishImport(tx: Tx, i: { id: string; at: Date; counts: object }): Promise<void> {
  await tx.run(
    sql`update catalogue_imports set finished_at = ${i.at}, counts = ${JSON.stringify(i.counts)}::jsonb where id = ${i.id}`,
  );
  await tx.run(sql`delete from catalogue_set_aside where import_id <> ${i.id}`);
}

export async function insertSetAside(tx: Tx, importId: string, rows: SetAside[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`insert into catalogue_set_aside (import_id, file, line, code, reason, raw)
    select ${importId}, file, line, code, reason, raw
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(file text, line int, code text, reason text, raw text)
    on conflict do nothing`);
}

export async function upsertDetails(tx: Tx, details: NationalDetail[]): Promise<void> {
  if (details.length === 0) return;
  await tx.run(sql`insert into catalogue_details (code, detail)
    select d->>'code', d from jsonb_array_elements(${JSON.stringify(details)}::jsonb) as d
    on conflict (code) do update set detail = excluded.detail where catalogue_details.detail is distinct from excluded.detail`);
}

export async function selectDetails(db: Reader, codes: string[]): Promise<Map<string, NationalDetail>> {
  const rows = await db.many<{ code: string; detail: NationalDetail }>(
    sql`select code, detail from catalogue_details where code = any(${codes})`,
  );
  return new Map(rows.map((r) => [r.code, r.detail]));
}

/** Those of the codes whose content is the province's own. */
export async function selectProvinceCodes(db: Reader, codes: string[]): Promise<Set<string>> {
  const rows = await db.many<{ code: string }>(
    sql`select code from procedures where source = 'province' and code = any(${codes})`,
  );
  return new Set(rows.map((r) => r.code));
}

/** A row that could not be imported, as it came. */
export interface SetAside {
  file: 'catalogue' | 'details';
  line: number;
  code: string;
  reason: string;
  raw: string;
}
