import type { Db, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** Adds one file to what an account has uploaded on a day. @returns the day with it. */
export async function addToDay(
  tx: Tx,
  o: { accountId: string; day: string; bytes: number },
): Promise<UploadDay> {
  const row = await tx.one<{ files: number; bytes: string }>(sql`
    insert into upload_days (account_id, day, files, bytes) values (${o.accountId}, ${o.day}, 1, ${o.bytes})
    on conflict (account_id, day) do update set files = upload_days.files + 1, bytes = upload_days.bytes + excluded.bytes
    returning files, bytes::text as bytes`);
  if (!row) throw new Error('an upload was not counted');
  return { files: row.files, bytes: Number(row.bytes) };
}

export async function removeDaysBefore(db: Db, day: string): Promise<void> {
  await db.run(sql`delete from upload_days where day < ${day}`);
}

interface UploadDay {
  files: number;
  bytes: number;
}
