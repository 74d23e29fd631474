import { type Keys, macKey, makeKeys, secretId } from './crypto.ts';
import type { Db, Tx } from './db/db.ts';
import { readSetting, takeTurn, writeSetting } from './db/settings.ts';

const NAME = 'secret keys';
const LOCK = 4_702_614;
const KEPT = 'kept-key';

/**
 * The keys for this database. The database stores, by their ids, which secret it is sealed with and which former ones its rows
 * still need; a secret that it has not seen becomes the current one if the previous one is given among the former ones.
 * @param o.lasting the purposes of MACs that are printed on paper: their keys are kept, sealed, when their secret is replaced.
 * @throws KeysRefused when a row of the database could not be opened, or when a secret that was replaced is given again.
 */
export async function openKeyBook(db: Db, o: Secrets & { lasting: string[]; now: Date }): Promise<Keys> {
  const former = o.former.filter((s) => s !== o.secret);
  const own = secretId(o.secret);
  let book = await readSetting<KeyBook>(db, NAME);
  if (book?.current !== own || book.former.some((id) => !has(former, id)))
    book = await db.tx(async (tx) => {
      await takeTurn(tx, LOCK);
      const turnedBook = turned(await readSetting<KeyBook>(tx, NAME), { ...o, former }, own);
      await writeSetting(tx, NAME, turnedBook, o.now);
      return turnedBook;
    });
  return makeKeys(o.secret, { former, lastingKeys: opened(book, { ...o, former }) });
}

/** The ids of the secrets that rows of the database may still need besides the current one. */
export async function formerKeys(db: Db): Promise<string[]> {
  return (await readSetting<KeyBook>(db, NAME))?.former ?? [];
}

/** To be called when every row was sealed anew: no former secret is needed any more, and none may come back. */
export async function retireFormerKeys(tx: Tx, now: Date): Promise<void> {
  await takeTurn(tx, LOCK);
  const book = await readSetting<KeyBook>(tx, NAME);
  if (!book) return;
  const retired = [...book.retired, ...book.former];
  await writeSetting(tx, NAME, { ...book, former: [], retired } satisfies KeyBook, now);
}

/** These secrets do not fit the database. */
export class KeysRefused extends Error {
  readonly reason: 'other' | 'retired' | 'missing';

  constructor(reason: KeysRefused['reason']) {
    super(`secret keys: ${reason}`);
    this.name = 'KeysRefused';
    this.reason = reason;
  }
}

function turned(book: KeyBook | undefined, o: Secrets & { lasting: string[] }, own: string): KeyBook {
  if (!book) return { current: own, former: o.former.map(secretId), retired: [], lastingKeys: {} };
  if (book.retired.includes(own)) throw new KeysRefused('retired');
  const needed = [book.current, ...book.former].filter((id) => id !== own);
  if (needed.includes(book.current) && !has(o.former, book.current)) throw new KeysRefused('other');
  if (needed.some((id) => !has(o.former, id))) throw new KeysRefused('missing');
  // a process that still has the former secret, while the others were given the new one already, changes nothing
  if (book.current === own || book.former.includes(own)) return book;
  const before = o.former.find((s) => secretId(s) === book.current) ?? '';
  const lastingKeys = opened(book, o);
  for (const purpose of o.lasting)
    if (!lastingKeys.has(purpose)) lastingKeys.set(purpose, macKey(before, purpose));
  return {
    current: own,
    former: needed,
    retired: book.retired,
    lastingKeys: sealed(lastingKeys, makeKeys(o.secret)),
  };
}

function opened(book: KeyBook, o: Secrets): Map<string, Buffer> {
  const keys = makeKeys(o.secret, { former: o.former });
  const open = (text: string) => Buffer.from(keys.open(KEPT, Buffer.from(text, 'base64')), 'base64');
  return new Map(Object.entries(book.lastingKeys).map(([purpose, text]) => [purpose, open(text)]));
}

function sealed(lastingKeys: Map<string, Buffer>, keys: Keys): Record<string, string> {
  const seal = (key: Buffer) => keys.seal(KEPT, key.toString('base64')).toString('base64');
  return Object.fromEntries([...lastingKeys].map(([purpose, key]) => [purpose, seal(key)]));
}

function has(secrets: string[], id: string): boolean {
  return secrets.some((s) => secretId(s) === id);
}

interface Secrets {
  secret: string;
  former: string[];
}

/** As it lies in the database: ids of secrets, never a secret. */
interface KeyBook {
  current: string;
  former: string[];
  retired: string[];
  /** Purpose → the key of its MACs, sealed with the current secret. */
  lastingKeys: Record<string, string>;
}
