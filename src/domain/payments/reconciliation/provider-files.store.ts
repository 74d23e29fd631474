import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type { ProviderFile, ProviderFileRef } from './provider-file.ts';
import type { ProviderLine } from './read-lines.ts';

const COLUMNS = sql`agency_id as "agencyId", id, gateway, profile, day, name, sha256, state, lines, lines_read as "linesRead", others,
  left_out as "leftOut", fault, fault_line as "faultLine", brought_at as "broughtAt", brought_by as "broughtBy",
  brought_by_name as "broughtByName", done_at as "doneAt"`;

export async function insertFile(tx: Tx, f: ProviderFile, bytes: Buffer): Promise<void> {
  await tx.run(sql`insert into provider_files (agency_id, id, gateway, profile, day, name, sha256, bytes, state, brought_at, brought_by,
      brought_by_name)
    values (${f.agencyId}, ${f.id}, ${f.gateway}, ${f.profile}, ${f.day}, ${f.name}, ${f.sha256}, ${bytes}, ${f.state}, ${f.broughtAt},
      ${f.broughtBy}, ${f.broughtByName})`);
}

export async function selectFile(db: Reader, f: ProviderFileRef): Promise<ProviderFile | undefined> {
  return db.one<ProviderFile>(
    sql`select ${COLUMNS} from provider_files where agency_id = ${f.agencyId} and id = ${f.id}`,
  );
}

/** What is still to be read of a file. */
export async function selectBytes(db: Reader, f: ProviderFileRef): Promise<Buffer | undefined> {
  const row = await db.one<{ bytes: Buffer | null }>(
    sql`select bytes from provider_files where agency_id = ${f.agencyId} and id = ${f.id} and state = 'reading'`,
  );
  return row?.bytes ?? undefined;
}

/** A file of the same bytes that was brought for the same day before, and not refused. */
export async function selectSame(
  tx: Tx,
  f: Pick<ProviderFile, 'agencyId' | 'gateway' | 'day' | 'sha256'>,
): Promise<ProviderFile | undefined> {
  return tx.one<ProviderFile>(sql`select ${COLUMNS} from provider_files
    where agency_id = ${f.agencyId} and gateway = ${f.gateway} and day = ${f.day} and sha256 = ${f.sha256} and state <> 'refused' limit 1`);
}

/** The files that were brought last for some agencies, the newest first. */
export async function selectFiles(
  db: Reader,
  agencyIds: readonly string[],
  limit: number,
): Promise<ProviderFile[]> {
  return db.many<ProviderFile>(sql`select ${COLUMNS} from provider_files where agency_id in (${join(agencyIds)})
    order by brought_at desc, id desc limit ${limit}`);
}

/** Writes how far a file was read. */
export async function markRead(
  tx: Tx,
  f: ProviderFileRef,
  o: { lines: number; linesRead: number; others: number; leftOut: number },
): Promise<void> {
  await tx.run(sql`update provider_files set lines = ${o.lines}, lines_read = ${o.linesRead}, others = ${o.others}, left_out = ${o.leftOut}
    where agency_id = ${f.agencyId} and id = ${f.id}`);
}

/** It is read, or refused: its bytes are not kept. */
export async function markDone(
  tx: Tx,
  f: ProviderFileRef,
  o: Pick<ProviderFile, 'fault' | 'faultLine'> & { now: Date },
): Promise<void> {
  await tx.run(sql`update provider_files set state = ${o.fault ? 'refused' : 'done'}, fault = ${o.fault}, fault_line = ${o.faultLine},
      done_at = ${o.now}, bytes = null
    where agency_id = ${f.agencyId} and id = ${f.id}`);
}

/**
 * Writes some lines of a file, each under the agency whose order it names: of the agency for which the file was brought, or of all.
 * A line that was written before stays as it is. @returns how many are of other agencies, and whose the others are.
 */
export async function insertLines(
  tx: Tx,
  f: ProviderFileRef,
  lines: readonly ProviderLine[],
  nobody: string,
): Promise<{ others: number; agencies: string[] }> {
  const rows = lines.map((l) => ({ ...l, is_return: l.isReturn, settled_on: l.settledOn }));
  const row = await tx.one<{ others: number; agencies: string[] | null }>(sql`with said as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as s(line int, reference text, transaction text, amount bigint, is_return boolean, settled_on date)),
    placed as (
      select s.*, coalesce(r.owner_agency_id, ${nobody}::uuid) as agency_id
      from said s left join payment_references r on r.reference = s.reference),
    wanted as (select * from placed where agency_id = ${f.agencyId}::uuid or ${f.agencyId === nobody}),
    put as (
      insert into provider_lines (owner_agency_id, file_id, line, reference, transaction, amount, is_return, settled_on)
      select agency_id, ${f.id}::uuid, line, reference, transaction, amount, is_return, settled_on from wanted
      on conflict do nothing)
    select (select count(*) from placed)::int - count(*)::int as others, array_agg(distinct agency_id::text) as agencies from wanted`);
  return { others: row?.others ?? 0, agencies: row?.agencies ?? [] };
}
