import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** How many accepted dossiers of the whole province are in hand past the time at which their result was promised. */
export async function countPastPromise(db: Reader, now: Date): Promise<number> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from worklist where law_due_at < ${now} and promised_at is not null`,
  );
  return row?.n ?? 0;
}
