import { createHash } from 'node:crypto';
import type { Keys } from '../crypto.ts';
import type { Db, Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { isId, newId } from '../ids.ts';
import type { Form } from './form.ts';

const KEPT_MS = 3600_000;
const LONGEST = 500_000;
// passwords and codes are asked for again, never kept
const NOT_KEPT = /^_(csrf|key)$|password|captcha|^(code|totp)$/i;

/**
 * Keeps a form whose sender's session had ended, sealed, for this browser and one hour, so that nothing that was written is lost.
 * Returns its id; undefined when it is too long to come from a person.
 */
export async function parkForm(
  db: Db,
  keys: Keys,
  o: { browser: string; path: string; form: Form; now: Date },
): Promise<string | undefined> {
  const fields = o.form
    .names()
    .flatMap((name) => (NOT_KEPT.test(name) ? [] : o.form.all(name).map((value) => [name, value] as const)));
  const content = JSON.stringify(fields);
  if (content.length > LONGEST) return undefined;
  const id = newId(o.now.getTime());
  await db.run(sql`insert into parked_forms (id, browser_hash, path, content, until)
    values (${id}, ${hash(o.browser)}, ${o.path}, ${keys.seal('parked', content)}, ${new Date(o.now.getTime() + KEPT_MS)})`);
  return id;
}

/** The form that this browser left, with where it was going; undefined when there is none or its hour is over. */
export async function findParked(
  db: Db,
  keys: Keys,
  o: { browser: string | undefined; id: string; now: Date },
): Promise<ParkedForm | undefined> {
  if (!o.browser || !isId(o.id)) return undefined;
  const row = await db.one<{ path: string; content: Buffer }>(sql`select path, content from parked_forms
    where id = ${o.id} and browser_hash = ${hash(o.browser)} and until > ${o.now}`);
  return (
    row && { path: row.path, fields: JSON.parse(keys.open('parked', row.content)) as [string, string][] }
  );
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
