import type pg from 'pg';
import { openClient } from './db/connect.ts';
import { limitSettings } from './db/limits.ts';
import { errorFields } from './error-fields.ts';
import type { Log } from './log.ts';

export const SPACE = 4_702_612; // first half of the key of the advisory locks by which workers show that they live
const ALIVE_LIMITS = { connectMs: 3_000, queryMs: 60_000 };
// a machine that is gone without a word keeps its locks until the server has asked in vain
const SEEN_DEAD_SOON = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';
const RECONNECT_MS = 1_000;
const LONG_TAKEN = '10 seconds'; // the answer to a worker that asked for a job comes before, or never
const JUST_TAKEN = '2 seconds'; // a worker may take its first job a moment before its own lock

/**
 * Holds one connection on which the workers of this process have an advisory lock. When the process dies, PostgreSQL releases the
 * locks, and everybody can see that nobody is working on the jobs of these workers any more.
 */
export function keepAlive(url: string, log: Log): Alive {
  const ids = new Set<string>();
  let client: pg.Client | undefined;
  let ended = false;
  let work = Promise.resolve();
  const connect = async () => {
    const c = openClient(url, {
      application_name: 'mot-cua alive',
      options: SEEN_DEAD_SOON,
      ...limitSettings(ALIVE_LIMITS),
      pipeline: true,
    });
    c.on('error', () => {
      if (client !== c) return; // it never held anything
      client = undefined;
      connectLater();
    });
    await c.connect();
    for (const id of ids) await lock(c, id);
    client = c;
  };
  const run = (f: () => Promise<void>) => {
    work = work.then(async () => {
      if (ended) return;
      await f().catch((e) => {
        log.warn({ err: errorFields(e) }, 'worker cannot show that it lives');
        if (!client) connectLater();
      });
    });
  };
  // until it comes about: a database that is restarted refuses for a while
  const connectLater = () =>
    setTimeout(() => run(async () => void (client ?? (await connect()))), RECONNECT_MS).unref();
  return {
    add(id) {
      ids.add(id);
      run(() => (client ? lock(client, id) : connect()));
    },
    async drop(id) {
      ids.delete(id);
      run(async () => client && unlock(client, id));
      await work;
    },
    async end() {
      ended = true;
      await work;
      await client?.end();
    },
  };
}

async function lock(c: pg.Client, id: string): Promise<void> {
  await c.query('select pg_advisory_lock($1, hashtext($2))', [SPACE, id]);
}

async function unlock(c: pg.ClientBase, id: string): Promise<void> {
  await c.query('select pg_advisory_unlock($1, hashtext($2))', [SPACE, id]);
}

/** Releases the jobs of dead workers, so that they run again at once. Returns how many workers those were. */
export async function unlockDead(pool: pg.Pool, o: { all: boolean }): Promise<number> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `select distinct locked_by as id from graphile_worker._private_jobs
       where locked_by is not null and ($1 or locked_at < now() - interval '${JUST_TAKEN}')
       union select locked_by from graphile_worker._private_job_queues
       where locked_by is not null and ($1 or locked_at < now() - interval '${JUST_TAKEN}')`,
      [o.all],
    );
    const dead: string[] = [];
    for (const { id } of rows) if (o.all || (await isDead(client, id))) dead.push(id);
    if (dead.length > 0)
      await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
    return dead.length;
  } finally {
    client.release();
  }
}

/**
 * Releases the jobs that living workers hold and nobody is doing: the database gave them out, or was told that they are done, and the
 * connection died with the answer. @param o.inHand the jobs that are being done, or were a moment ago.
 */
export async function freeForgotten(
  pool: pg.Pool,
  o: { workers: string[]; inHand: string[] },
): Promise<number> {
  if (o.workers.length === 0) return 0;
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs set locked_by = null, locked_at = null
     where locked_by = any($1) and id::text <> all($2) and locked_at < now() - interval '${LONG_TAKEN}'`,
    [o.workers, o.inHand],
  );
  if (rowCount)
    await pool.query(
      `update graphile_worker._private_job_queues q set locked_by = null, locked_at = null
       where locked_by = any($1) and not exists
         (select 1 from graphile_worker._private_jobs j where j.job_queue_id = q.id and j.locked_by is not null)`,
      [o.workers],
    );
  return rowCount ?? 0;
}

async function isDead(client: pg.PoolClient, id: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as got',
    [SPACE, id],
  );
  if (!rows[0]?.got) return false;
  await unlock(client, id);
  return true;
}

export interface Alive {
  add(workerId: string): void;
  /** This worker is no more: what it had in hand is free to be given back. */
  drop(workerId: string): Promise<void>;
  end(): Promise<void>;
}
