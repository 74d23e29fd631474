import type { Keys } from '../crypto.ts';
import type { Reader, Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { LANGUAGES } from '../language.ts';
import { inLanguage } from './address-language.ts';
import { isWriter, writersOf } from './csrf.ts';
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

/** Throws a kept form away whose words are carried out or saved now, at the page that it was written for. */
export async function forgetSent(
  tx: Tx,
  keys: Keys,
  o: { browser: string; account: string; now: Date; id: string; path: string },
): Promise<void> {
  const parked = await listUnsent(tx, keys, o);
  const page = (address: string) => inLanguage(address.split('?', 1)[0] ?? '', LANGUAGES[0]);
  if (parked.some(({ id, path }) => id === o.id && page(path) === page(o.path)))
    await tx.run(sql`delete from parked_forms where id = ${o.id}`);
}

/** Throws away every form that is kept for an account, in whatever browser, and would be sent to one of these addresses or below it. */
export async function forgetMoot(
  tx: Tx,
  keys: Keys,
  o: { account: string; addresses: readonly string[] },
): Promise<void> {
  const at = o.addresses.flatMap((address) => LANGUAGES.map((language) => inLanguage(address, language)));
  await tx.run(sql`delete from parked_forms where writer = any(${writersOf(keys, o.account)})
    and exists (select from unnest(${at}::text[]) at where starts_with(path, at))`);
}

/** A form that was kept and not sent since. */
export interface Unsent {
  id: string;
  /** Where it is sent. */
  path: string;
  /** Until when it is kept. */
  until: Date;
}
