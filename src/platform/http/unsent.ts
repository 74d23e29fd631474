import type { Keys } from '../crypto.ts';
import type { Reader, Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { isWriter } from './csrf.ts';
import { hashOf } from './kept-room.ts';

/** Says that this browser has sent a form that was kept: without it nothing is looked for. */
export const UNSENT_COOKIE = 'mc_con';

/** The field of a form that was filled in again: the id under which its words are kept. */
export const AGAIN_FIELD = '_dien-lai';

/** The forms that are kept for an account in this browser, the latest first: which, and until when, and nothing of their words. */
export async function listUnsent(
  db: Reader,
  keys: Keys,
  o: { browser: string; account: string; now: Date },
): Promise<Unsent[]> {
  const rows = await db.many<Unsent & { writer: Buffer | null }>(sql`select id, path, until, writer
    from parked_forms where browser_hash = ${hashOf(o.browser)} and until > ${o.now} order by until desc, id desc`);
  return rows
    .filter(({ writer }) => writer && isWriter(keys, writer, o.account))
    .map(({ id, path, until }) => ({ id, path, until }));
}

/** Throws a kept form away that was filled in again and is carried out now, at the address that it was written for. */
export async function forgetSent(
  tx: Tx,
  keys: Keys,
  o: { browser: string; account: string; now: Date; id: string; path: string },
): Promise<void> {
  const kept = await listUnsent(tx, keys, o);
  if (kept.some(({ id, path }) => id === o.id && path === o.path))
    await tx.run(sql`delete from parked_forms where id = ${o.id}`);
}

/** A form that was kept and not sent since. */
export interface Unsent {
  id: string;
  /** Where it is sent. */
  path: string;
  /** Until when it is kept. */
  until: Date;
}
