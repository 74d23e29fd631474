import { createHash } from 'node:crypto';
import type { Keys } from '../crypto.ts';
import type { Db, Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { isId, newId } from '../ids.ts';
import { isWriter } from './csrf.ts';
import type { Form } from './form.ts';

const KEPT_MS = 3600_000;
const LONGEST = 500_000;
const MOST_OF_BROWSER = 20;
// of all together, on the disk: thousands of ordinary forms, and no more whoever sends them
const MOST_BYTES = 64_000_000;
// passwords and codes are asked for again, never kept
const NOT_KEPT = /^_(csrf|key)$|password|captcha|^(code|totp)$/i;

/**
 * Keeps a form whose sender's session had ended, sealed, for this browser, the account that wrote it and one hour, so that nothing that
 * was written is lost. Returns its id; undefined when it is too long to come from a person, or when too much is kept already, of this
 * browser or of all.
 */
export async function parkForm(
  db: Db,
  keys: Keys,
  o: { browser: string; writer?: Buffer | undefined; path: string; form: Form; now: Date },
): Promise<string | undefined> {
  const fields = o.form
    .names()
    .flatMap((name) => (NOT_KEPT.test(name) ? [] : o.form.all(name).map((value) => [name, value] as const)));
  const content = JSON.stringify(fields);
  if (content.length > LONGEST) return undefined;
  const id = newId(o.now.getTime());
  const sealed = keys.seal('parked', content);
  const browser = hash(o.browser);
  const kept = await db.run(sql`insert into parked_forms (id, browser_hash, writer, path, content, until)
    select ${id}, ${browser}, ${o.writer ?? null}, ${o.path}, ${sealed}, ${new Date(o.now.getTime() + KEPT_MS)}
    where (select count(*) < ${MOST_OF_BROWSER} from parked_forms where browser_hash = ${browser} and until > ${o.now})
      and (select coalesce(sum(octet_length(content)), 0) < ${MOST_BYTES} from parked_forms)`);
  return kept ? id : undefined;
}

/**
 * The form that this browser left, with where it was going; undefined when there is none, its hour is over, or another account wrote
 * it.
 */
export async function findParked(
  db: Db,
  keys: Keys,
  o: { browser: string | undefined; account: string | undefined; id: string; now: Date },
): Promise<ParkedForm | undefined> {
  if (!o.browser || !isId(o.id)) return undefined;
  const row = await db.one<{
    path: string;
    content: Buffer;
    writer: Buffer | null;
  }>(sql`select path, content, writer
    from parked_forms where id = ${o.id} and browser_hash = ${hash(o.browser)} and until > ${o.now}`);
  if (!row || (row.writer && !(o.account && isWriter(keys, row.writer, o.account)))) return undefined;
  const fields = JSON.parse(keys.open('parked', row.content)) as [string, string][]; // as it was kept
  return { path: row.path, fields };
}

/** Removes the forms that nobody came back for; run by a scheduled job. */
export async function sweepParked(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from parked_forms where until < ${now}`);
}

function hash(browser: string): Buffer {
  return createHash('sha256').update(browser).digest();
}

export interface ParkedForm {
  path: string;
  fields: [name: string, value: string][];
}
