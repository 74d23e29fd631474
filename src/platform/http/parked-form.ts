import type { Keys } from '../crypto.ts';
import type { Db, Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { isId, newId } from '../ids.ts';
import { inLanguage, languageOf } from './address-language.ts';
import { CSRF_COOKIE, isWriter } from './csrf.ts';
import type { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';
import type { Form } from './form.ts';
import { hashOf, hasRoom, keeperOf } from './kept-room.ts';
import { isSecret } from './secret-field.ts';

/** How long a form is kept. */
export const KEPT_MS = 3600_000;
const LONGEST = 500_000;
/**
 * In the query of a sign-in page: what was sent before it could not be kept; of a form that has no words, its files; of one whose words
 * were kept, the files that were chosen beside them.
 */
export const LOST = { words: 'khong-giu', files: 'tep-chua-nhan', chosen: 'chon-lai-tep' } as const;
/** In the query of the page of a kept form: its sender is signed in as somebody else than who wrote it. */
export const ANOTHERS = 'cua-nguoi-khac';
/** In the query of the page of a kept form, or of one that has files alone: its sender is signed in, and the page that they sent it from was of no use any more. */
export const STALE = 'trang-cu';
// of the page that it came from
const NOT_KEPT = /^_(csrf|key|dien-lai)$|captcha/i;

/**
 * Keeps a form whose sender's session had ended, or who is somebody else now, sealed, for this browser, the account that wrote it (`writer`, as its token says it) and
 * one hour, so that nothing that was written is lost. Its files are not kept, only whether any had been chosen. Returns its id; undefined
 * when it is too long to come from a person, or when there is no room (`hasRoom`).
 */
export async function keepParked(
  db: Db,
  keys: Keys,
  o: {
    browser: string;
    address: string;
    writer: Buffer;
    path: string;
    page: string;
    form: Form;
    files: ParkedForm['files'];
    now: Date;
  },
): Promise<string | undefined> {
  const fields = o.form
    .names()
    .flatMap((name) =>
      NOT_KEPT.test(name) || isSecret(name) ? [] : o.form.all(name).map((value) => [name, value] as const),
    );
  const content = JSON.stringify(fields);
  if (content.length > LONGEST) return undefined;
  const id = newId(o.now.getTime());
  const sealed = keys.seal('parked', content);
  const keeper = keeperOf(keys, o);
  const { browser, network, writer } = keeper;
  const until = new Date(o.now.getTime() + KEPT_MS);
  const rows =
    await db.run(sql`insert into parked_forms (id, browser_hash, network, writer, path, page, content, files, until)
    select ${id}, ${browser}, ${network}, ${writer}, ${o.path}, ${o.page}, ${sealed}, ${o.files}, ${until}
    where ${hasRoom('parked_forms', keeper, o.now)}`);
  return rows ? id : undefined;
}

/**
 * The form that a browser left, with where it was going; undefined when there is none, its hour is over, or another account wrote
 * it.
 */
async function findParked(
  db: Db,
  keys: Keys,
  o: { browser: string | undefined; account: string | undefined; id: string; now: Date },
): Promise<ParkedForm | undefined> {
  if (!o.browser || !isId(o.id)) return undefined;
  const row = await db.one<{
    path: string;
    page: string | null;
    content: Buffer;
    writer: Buffer | null;
    files: ParkedForm['files'];
  }>(sql`select path, page, content, writer, files
    from parked_forms where id = ${o.id} and browser_hash = ${hashOf(o.browser)} and until > ${o.now}`);
  if (!row?.writer || !o.account || !isWriter(keys, row.writer, o.account)) return undefined;
  const fields = JSON.parse(keys.open('parked', row.content)) as [string, string][]; // as it was kept
  return { id: o.id, path: row.path, page: row.page ?? row.path, fields, files: row.files };
}

/** The same for who asks. */
export function findParkedOf<D extends DoorDeps, A, P extends object>(
  c: Ctx<D, A, P>,
  id: string,
): Promise<ParkedForm | undefined> {
  const { db, keys } = c.deps;
  const [browser, account] = [c.cookie(CSRF_COOKIE), c.session?.subjectId];
  return findParked(db, keys, { browser, account, id, now: c.now });
}

/** The same for whoever asks for the page that offers it. */
export function findParkedFor<D extends DoorDeps, A>(
  c: Ctx<D, A, { form: string }>,
): Promise<ParkedForm | undefined> {
  return findParkedOf(c, c.params.form);
}

/** Throws away a kept form. Only who wrote it has found it (`findParkedOf`): nothing of anybody else's is thrown away. */
export async function discardParked(db: Db, { id }: ParkedForm): Promise<void> {
  await db.run(sql`delete from parked_forms where id = ${id}`);
}

/** What a sign-in page is asked for after: what of a form was not kept. */
export function notKept({ query, form }: { query: Form; form: Form }): keyof typeof LOST | undefined {
  const lost = (name: string) => query.has(name) || form.has(name);
  if (lost(LOST.words)) return 'words';
  if (lost(LOST.chosen)) return 'chosen';
  return lost(LOST.files) ? 'files' : undefined;
}

/** Whether an address is the page, in any language, that offers a kept form; `at` is its pattern. */
export function offersKept(address: string, at: string): boolean {
  const [before = ''] = at.split(':');
  return address.startsWith(inLanguage(before, languageOf(address)));
}

/** Removes the forms that nobody came back for; run by a scheduled job. */
export async function sweepParked(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from parked_forms where until < ${now}`);
}

export interface ParkedForm {
  id: string;
  /** Where it is sent. */
  path: string;
  /** Where it stood. */
  page: string;
  fields: [name: string, value: string][];
  /**
   * Of a form whose words go back into it by being sent (saved, or shown and no more), whether any files had been chosen. Null for any
   * other form: its page is filled in again.
   */
  files: 'chosen' | 'none' | null;
}
