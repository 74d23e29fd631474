import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';

/**
 * Sends requests that need the same row truly at once: holds `row` (a `select … for update`) until every one of them waits for a
 * lock, and then releases it. @returns their answers, in the order of `sends`.
 */
export async function atOnce<T>(db: Db, row: Sql, sends: (() => Promise<T>)[]): Promise<T[]> {
  let answers: Promise<T[]> = Promise.resolve([]);
  await db.tx(async (tx) => {
    await tx.run(row);
    answers = Promise.all(sends.map((send) => send()));
    await Promise.race([answers, untilWaiting(db, sends.length)]);
  });
  return answers;
}

/** Until so many statements wait for a lock. */
export async function untilWaiting(db: Db, many: number): Promise<void> {
  for (;;) {
    const now = await db.many(
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (now.length >= many) return;
    await wait(10);
  }
}
