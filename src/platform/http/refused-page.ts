import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Keys } from '../crypto.ts';
import type { Db, Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { isId, newId } from '../ids.ts';
import { isWriter, writerOf } from './csrf.ts';
import { hashOf, hasRoom, keeperOf } from './kept-room.ts';

const KEPT_MS = 30 * 60_000;
// whoever comes to the browser next is nobody in particular too
const KEPT_MS_OF_NOBODY = 10 * 60_000;
const LONGEST = 500_000;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/**
 * Keeps the page that refused a form, sealed, for this browser, the account that `token` was made for, its address and half an hour; of
 * nobody in particular, for ten minutes.
 * Returns its id; undefined when it is too long, or when there is no room (`hasRoom`).
 */
export async function keepRefused(
  db: Db,
  keys: Keys,
  o: {
    browser: string;
    address: string;
    token: string;
    path: string;
    status: number;
    html: string;
    now: Date;
  },
): Promise<string | undefined> {
  if (o.html.length > LONGEST) return undefined;
  const id = newId(o.now.getTime());
  const sealed = keys.seal('refused-page', (await compress(o.html)).toString('base64'));
  const keeper = keeperOf(keys, { ...o, writer: writerOf(keys, o.browser, o.token) });
  const { browser, network, writer } = keeper;
  const until = new Date(o.now.getTime() + (writer ? KEPT_MS : KEPT_MS_OF_NOBODY));
  const rows =
    await db.run(sql`insert into refused_pages (id, browser_hash, network, writer, path, status, content, until)
    select ${id}, ${browser}, ${network}, ${writer}, ${o.path}, ${o.status}, ${sealed}, ${until}
    where ${hasRoom('refused_pages', keeper, o.now)}`);
  return rows ? id : undefined;
}

/**
 * The page that refused this browser's form at this address; undefined when there is none, its time is over, or another account sent
 * it, or nobody in particular did.
 */
export async function findRefused(
  db: Db,
  keys: Keys,
  o: { browser: string | undefined; account: string | undefined; path: string; id: string; now: Date },
): Promise<RefusedPage | undefined> {
  if (!o.browser || !isId(o.id)) return undefined;
  const row = await db.one<{ status: number; content: Buffer; writer: Buffer | null }>(sql`
    select status, content, writer from refused_pages
    where id = ${o.id} and browser_hash = ${hashOf(o.browser)} and path = ${o.path} and until > ${o.now}`);
  if (!row || !isOf(keys, row.writer, o.account)) return undefined;
  const packed = Buffer.from(keys.open('refused-page', row.content), 'base64');
  return { status: row.status, html: (await expand(packed)).toString('utf8') };
}

/** Forgets what this browser wrote while it was nobody in particular: somebody has left it, or come to it. */
export async function forgetRefused(tx: Tx, browser: string | undefined): Promise<void> {
  if (!browser) return;
  await tx.run(sql`delete from refused_pages where browser_hash = ${hashOf(browser)} and writer is null`);
}

/** Removes the pages whose time is over; run by a scheduled job. */
export async function sweepRefused(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from refused_pages where until < ${now}`);
}

function isOf(keys: Keys, writer: Buffer | null, account: string | undefined): boolean {
  return writer && account ? isWriter(keys, writer, account) : !writer && !account;
}

export interface RefusedPage {
  status: number;
  html: string;
}
