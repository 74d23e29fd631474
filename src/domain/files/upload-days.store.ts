import type { Db, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** Adds to what an account has uploaded, or sent to be checked, on a day. @returns the day with it. */
export async function addToDay(db: Db | Tx, o: DayOf & Partial<UploadDay>): Promise<UploadDay> {
  const { files = 0, bytes = 0, checks = 0, received = 0 } = o;
  const row = await db.one<DayRow>(sql`
    insert into upload_days (account_id, day, files, bytes, checks, received)
    values (${o.accountId}, ${o.day}, ${files}, ${bytes}, ${checks}, ${received})
    on conflict (account_id, day) do update set
      files = upload_days.files + excluded.files, bytes = upload_days.bytes + excluded.bytes,
      checks = upload_days.checks + excluded.checks, received = upload_days.received + excluded.received
    returning ${DAY}`);
  if (!row) throw new Error('an upload was not counted');
  return dayOf(row);
}

export async function selectDay(db: Db, o: DayOf): Promise<UploadDay | undefined> {
  const row = await db.one<DayRow>(
    sql`select ${DAY} from upload_days where account_id = ${o.accountId} and day = ${o.day}`,
  );
  return row && dayOf(row);
}

export async function removeDaysBefore(db: Db, day: string): Promise<void> {
  await db.run(sql`delete from upload_days where day < ${day}`);
}

const DAY = sql`files, bytes::text as bytes, checks, received::text as received`;

function dayOf({ files, bytes, checks, received }: DayRow): UploadDay {
  return { files, bytes: Number(bytes), checks, received: Number(received) };
}

interface DayOf {
  accountId: string;
  day: string;
}

type DayRow = { [key in keyof UploadDay]: key extends 'files' | 'checks' ? number : string };

interface UploadDay {
  /** Kept, and how long they were together. */
  files: number;
  bytes: number;
  /** Sent to be checked, and how long they were together. */
  checks: number;
  received: number;
}
