import type { Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';

const KEPT_MS = 7 * 24 * 3600_000;

/** Removes the answers to forms sent long ago, and the counts of limits that are over; run by a scheduled job. */
export async function sweepRequests(tx: Tx, now: Date): Promise<number> {
  const keys = await tx.run(sql`delete from request_keys where at < ${new Date(now.getTime() - KEPT_MS)}`);
  return keys + (await tx.run(sql`delete from rate_hits where until < ${now}`));
}
