import { createHash } from 'node:crypto';
import pg from 'pg';
import { doubtHosts, openPool } from './connect.ts';
import { awayOr, DatabaseAway } from './database-away.ts';
import { type Limits, limitSettings, statementTimeout, WORK_LIMITS } from './limits.ts';
import { inOnePacket, type Queryable } from './one-packet.ts';
import { ask, type Statement } from './prepared-query.ts';
import type { Sql } from './sql.ts';

const SAFE_TYPES = readTypes();

const SETTINGS = '-c timezone=UTC';

/**
 * Opens a pool on a PostgreSQL server (15 to 18). Reading and writing outside a transaction goes through the pool. What is asked of
 * it fails with `DatabaseAway` when the database does not answer.
 * @param o.onError is told of a connection that is lost, in use or not. @param o.unhurried commits do not wait for the disk: a
 * power cut may take the commits of the last moments, but never an earlier one without the later ones.
 */
export function openDb(o: DbOptions): Db {
  const pool = openPool(o.url, {
    ...limitSettings(o.limits ?? WORK_LIMITS),
    max: o.max ?? 10,
    pipeline: true,
    types: SAFE_TYPES,
    application_name: 'mot-cua',
    options: o.unhurried ? `${SETTINGS} -c synchronous_commit=off` : SETTINGS,
  });
  const onLost = (e: Error) => o.onError?.(e);
  pool.on('error', onLost);
  // the pool listens only to idle connections: losing one that is in use must not end the process either
  pool.on('connect', (client) => client.on('error', onLost));
  // those who wait in vain for a connection may be the first to notice: all others are waiting for an answer
  const noticed = (e: unknown): never => {
    if (e instanceof DatabaseAway) doubtHosts(o.url);
    throw e;
  };
  const { many, one, run } = reader({ query: (q) => ask(pool, q) });
  return {
    many: (s) => many<never>(s).catch(noticed),
    one: (s) => one<never>(s).catch(noticed),
    run: (s) => run(s).catch(noticed),
    pool,
    reads: (f) => onOneConnection(pool, f).catch(noticed),
    tx: (f, limits) => transaction(pool, f, limits).catch(noticed),
    close: () => pool.end(),
  };
}

async function onOneConnection<T>(pool: pg.Pool, f: (r: Reader) => Promise<T>): Promise<T> {
  const client = await connected(pool);
  const gate = gateTo(inOnePacket(client));
  try {
    return await f(reader(gate));
  } finally {
    gate.close();
    client.release();
  }
}

async function transaction<T>(
  pool: pg.Pool,
  f: (tx: Tx) => Promise<T>,
  limits?: Pick<Limits, 'queryMs'>,
): Promise<T> {
  const client = await connected(pool);
  const usual = inOnePacket(client);
  const connection = limits ? longer(usual, limits.queryMs) : usual;
  const last: Sql[] = [];
  const afterCommit: (() => void)[] = [];
  const gate = gateTo(connection);
  let broken = false;
  try {
    // goes with the first statement
    const began = connection.query(limits ? `begin; ${statementTimeout(limits)}` : 'begin');
    const work = f({
      ...reader(gate),
      inTransaction: true,
      atCommit: { run: async (s) => void last.push(s) },
      afterCommit: (g) => afterCommit.push(g),
    });
    const [result] = await Promise.all([work, began]);
    gate.close();
    const ends = await Promise.all([
      ...last.map((s) => connection.query(prepared(s))),
      connection.query('commit'),
    ]);
    if (ends.at(-1)?.command !== 'COMMIT')
      throw new Error('a statement of the transaction failed, and its failure was ignored');
    for (const g of afterCommit) g();
    return result;
  } catch (e) {
    gate.close();
    const error = awayOr(e);
    broken = error instanceof DatabaseAway; // also a server that was replaced, and takes no more writes
    if (!broken)
      await connection.query('rollback').catch(() => {
        broken = true;
      });
    throw error;
  } finally {
    client.release(broken);
  }
}

function longer(connection: Queryable, queryMs: number): Queryable {
  return {
    query: (q) => connection.query({ ...(typeof q === 'string' ? { text: q } : q), query_timeout: queryMs }),
  };
}

function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  return pool.connect().catch(sayWhetherAway);
}

function sayWhetherAway(e: unknown): never {
  throw awayOr(e);
}

// statements issued after one has failed come too late, and must not run in somebody else's transaction
function gateTo(connection: Queryable): Queryable & { close(): void } {
  let open = true;
  return {
    query: (q) =>
      open
        ? connection.query(q)
        : Promise.reject(new Error('a statement was sent after its transaction had ended')),
    close: () => {
      open = false;
    },
  };
}

function reader(q: Queryable): Reader {
  const ask = (s: Sql): Promise<pg.QueryResult> => q.query(prepared(s)).catch(sayWhetherAway);
  return {
    many: async <R>(s: Sql) => (await ask(s)).rows as R[],
    one: async <R>(s: Sql) => (await ask(s)).rows[0] as R | undefined,
    run: async (s: Sql) => (await ask(s)).rowCount ?? 0,
  };
}

// Every statement is prepared under a name made of its text, so it is parsed and planned once per connection.
// The table of names is bounded, because a list in a statement (join) has another text for every length.
const names = new Map<string, string>();
const MOST_NAMES = 2000;

function prepared(s: Sql): Statement {
  const text = s.text;
  let name = names.get(text);
  if (!name && names.size < MOST_NAMES) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name ? { text, values: s.values, name } : { text, values: s.values };
}

// bigint is a number (đồng, counters: refused when unsafe), a date stays the string 'YYYY-MM-DD' and never becomes a local midnight
function readTypes(): pg.CustomTypesConfig {
  const own = new Map<number, (v: string) => unknown>([
    [pg.types.builtins.INT8, safeInteger],
    [pg.types.builtins.DATE, (v) => v],
    [pg.types.builtins.NUMERIC, (v) => Number(v)],
  ]);
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      (format !== 'binary' && own.get(oid)) ||
      pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
  };
}

function safeInteger(v: string): number {
  const n = Number(v);
  if (!Number.isSafeInteger(n)) throw new Error(`bigint out of range: ${v}`);
  return n;
}

interface DbOptions {
  url: string;
  /** Connections at most. */
  max?: number;
  onError?: (e: Error) => void;
  /** Those of work for which nobody waits, unless told. */
  limits?: Limits;
  unhurried?: boolean;
}

/** All that a store that only writes needs. */
export interface Writer {
  run(q: Sql): Promise<unknown>;
}

export interface Reader {
  many<R>(q: Sql): Promise<R[]>;
  one<R>(q: Sql): Promise<R | undefined>;
  /** Runs a statement and says how many rows it touched. */
  run(q: Sql): Promise<number>;
}

/**
 * One open transaction. A verb takes it as its first argument and never opens its own. Statements that do not need one another's
 * answers are best issued together (`Promise.all`): they go in one packet and run in the order in which they were issued.
 */
export interface Tx extends Reader {
  readonly inTransaction: true;
  /**
   * Writes whose answers nobody needs: they go in one packet with the commit, in their order, and when one fails nothing is
   * committed. The transaction itself does not see them.
   */
  readonly atCommit: Writer;
  /** Runs after the commit; never after a roll-back. */
  afterCommit(f: () => void): void;
}

export interface Db extends Reader {
  readonly pool: pg.Pool;
  /** Several reads on one connection: those that are issued together go in one packet, as in a transaction. */
  reads<T>(f: (r: Reader) => Promise<T>): Promise<T>;
  /** @param limits of each statement, when it is not a page's: an export. */
  tx<T>(f: (tx: Tx) => Promise<T>, limits?: Pick<Limits, 'queryMs'>): Promise<T>;
  close(): Promise<void>;
}
