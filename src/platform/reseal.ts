import type { Keys } from './crypto.ts';
import type { Db, Tx } from './db/db.ts';
import { join, raw, type Sql, sql } from './db/sql.ts';

const BATCH = 500;

/**
 * Seals anew every row of a column that is not sealed with the current key, one batch per transaction, and writes the blind index
 * that belongs to it. It may be interrupted and run again, and it runs beside a server: a row that somebody changes meanwhile keeps
 * their change, which is sealed with the current key.
 */
export async function resealColumn(
  db: Db,
  keys: Keys,
  c: SealedColumn,
  done: (rows: number) => void,
): Promise<void> {
  const key = c.key.map((name) => raw(name));
  let after: unknown[] | undefined;
  for (;;) {
    const rows = await db.many<
      Record<string, unknown>
    >(sql`select ${join([...key, raw(c.column)])} from ${raw(c.table)}
      where ${old(c, keys)} ${after ? sql`and (${join(key)}) > (${join(after)})` : sql``} order by ${join(key)} limit ${BATCH}`);
    if (rows.length === 0) return;
    await db.tx(async (tx) => {
      for (const row of rows) await resealRow(tx, keys, c, row);
    });
    after = c.key.map((name) => rows.at(-1)?.[name]);
    done(rows.length);
  }
}

/** How many rows of a column still need a former key. */
export async function countOld(db: Db, keys: Keys, c: SealedColumn): Promise<number> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from ${raw(c.table)} where ${old(c, keys)}`,
  );
  return row?.n ?? 0;
}

/** How many waiting jobs have a sealed payload that needs a former key. They run within seconds. */
export async function countOldJobs(db: Db, keys: Keys): Promise<number> {
  const row = await db.one<{ n: number }>(sql`select count(*)::int as n from graphile_worker._private_jobs
    where attempts < max_attempts and payload->>'sealed' is not null
      and substring(decode(payload->>'sealed', 'base64') from 1 for ${keys.prefix.length}) <> ${keys.prefix}`);
  return row?.n ?? 0;
}

function old(c: SealedColumn, keys: Keys): Sql {
  // what was erased is empty or missing
  return sql`octet_length(${raw(c.column)}) > 0 and substring(${raw(c.column)} from 1 for ${keys.prefix.length}) <> ${keys.prefix}`;
}

async function resealRow(tx: Tx, keys: Keys, c: SealedColumn, row: Record<string, unknown>): Promise<void> {
  const before = row[c.column] as Buffer; // a sealed column is bytea, and `old` leaves out the empty ones
  const text = keys.open(c.purpose, before);
  const of = c.index?.of(text);
  const index = c.index
    ? sql`, ${raw(c.index.column)} = ${of ? keys.blindIndex(c.index.purpose, of) : null}`
    : sql``;
  await tx.run(sql`update ${raw(c.table)} set ${raw(c.column)} = ${keys.seal(c.purpose, text)} ${index}
    where ${join(
      c.key.map((name) => sql`${raw(name)} = ${row[name]}`),
      ' and ',
    )} and ${raw(c.column)} = ${before}`);
  await c.also?.(tx, keys, row, text);
}

/** A column that a room has sealed; each room lists its own. */
export interface SealedColumn {
  table: string;
  /** The primary key. */
  key: string[];
  column: string;
  purpose: string;
  /** The blind index beside it, and the part of the opened text that it is made of. */
  index?: { column: string; purpose: string; of(text: string): string | undefined };
  /** What else the room derives from the opened text and writes again, in another table. */
  also?(tx: Tx, keys: Keys, row: Record<string, unknown>, text: string): Promise<void>;
}
