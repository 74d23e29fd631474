import { Writable } from 'node:stream';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import type { Db } from './db/db.ts';
import { sql } from './db/sql.ts';
import { heldJobs } from './job-list.ts';
import { makeLog } from './log.ts';
import { type RunningWorker, startWorker, type WorkerOptions } from './worker.ts';

let db: Db & { url: string };
let logged: string;
let workers: RunningWorker[];

beforeEach(async () => {
  db = await testDb();
  logged = '';
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((w) => w.stop(5_000)));
  await db.close();
});

async function work(
  handlers: WorkerOptions['handlers'],
  o: { alone?: boolean } = {},
): Promise<RunningWorker> {
  const destination = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk;
      done();
    },
  });
  const log = makeLog({ level: 'info', destination });
  const worker = await startWorker({ url: db.url, handlers, concurrency: 2, alone: o.alone ?? false, log });
  workers.push(worker);
  return worker;
}

// jobs of this test alone, which nobody declares
async function leave(name: string, payload: object): Promise<void> {
  await db.run(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)`);
}

async function until(f: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await f())) {
    if (Date.now() > end) throw new Error('it did not come true');
    await new Promise((r) => setTimeout(r, 20));
  }
}

test('a job runs after its transaction, with its payload', async () => {
  const ran: unknown[] = [];
  await work({ 'test.run': async (payload) => void ran.push(payload) });
  await leave('test.run', { a: 1 });
  await until(() => ran.length === 1);
  expect(ran).toEqual([{ a: 1 }]);
  await until(async () => (await db.many(sql`select 1 from graphile_worker.jobs`)).length === 0);
});

test('stopping waits for the job in hand and takes no more jobs', async () => {
  const ran: number[] = [];
  let finish = () => {};
  const mayFinish = new Promise<void>((r) => {
    finish = r;
  });
  const worker = await work({
    'test.slow': async ({ n }: { n: number }) => {
      await mayFinish;
      ran.push(n);
    },
  });
  await leave('test.slow', { n: 1 });
  await until(
    async () =>
      (await db.many(sql`select 1 from graphile_worker.jobs where locked_at is not null`)).length === 1,
  );
  const stopped = worker.stop(5_000);
  await leave('test.slow', { n: 2 });
  finish();
  await stopped;
  workers = [];
  expect(ran).toEqual([1]);
  expect(await db.many(sql`select locked_at from graphile_worker.jobs`)).toEqual([{ locked_at: null }]);
});

test('a job that fails is logged by its name and number, without its payload', async () => {
  await work({
    'test.fails': async () => {
      throw new Error('no luck');
    },
  });
  await leave('test.fails', { phone: '0900000201' });
  await until(() => logged.includes('job failed'));
  expect(logged).toContain('"task":"test.fails"');
  expect(logged).toContain('no luck');
  expect(logged).not.toContain('0900000201');
});

test('a job of a worker that died runs again at once; a job of a living worker is left alone', async () => {
  let held = 0;
  let release = () => {};
  const gate = new Promise<void>((r) => {
    release = r;
  });
  const ran: string[] = [];
  await work({
    'test.held': async () => {
      held += 1;
      await gate;
    },
  });
  await leave('test.held', {});
  await until(() => held === 1);
  await leave('test.lost', {});
  const killed = new pg.Client({ connectionString: db.url });
  await killed.connect();
  await killed.query(`update graphile_worker._private_jobs set locked_by = 'worker-of-the-dead', locked_at = now() - interval '1 minute',
    attempts = 1 where task_id = (select id from graphile_worker._private_tasks where identifier = 'test.lost')`);
  await killed.query(
    "update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by <> 'worker-of-the-dead'",
  );
  await killed.end();

  await work({
    'test.lost': async () => void ran.push('lost'),
    'test.held': async () => {
      held += 1;
    },
  });
  await until(() => ran.length === 1);
  expect(logged).toContain('jobs of a killed worker run again');
  await new Promise((r) => setTimeout(r, 300));
  expect(held).toBe(1);
  release();
});

test('a job that a living worker holds and nobody does runs again; what it is doing is left alone', async () => {
  let held = 0;
  let release = () => {};
  const gate = new Promise<void>((r) => {
    release = r;
  });
  const ran: string[] = [];
  const worker = await work({
    'test.forgotten': async () => void ran.push('forgotten'),
    'test.held': async () => {
      held += 1;
      await gate;
    },
  });
  await leave('test.held', {});
  await until(() => held === 1);
  // it may take a job a moment before it is seen to live
  await until(async () => (await heldJobs(db)).every((j) => j.alive));
  // as if the answer to "give me a job" had been lost: the row says that it was given out, and nobody was told
  const before = await db.tx(async (tx) => {
    await tx.run(sql`select graphile_worker.add_job('test.forgotten', '{}'::json)`);
    await tx.run(sql`update graphile_worker._private_jobs set attempts = 1, locked_at = now() - interval '1 minute',
      locked_by = (select locked_by from graphile_worker._private_jobs where locked_by is not null limit 1)`);
    return heldJobs(tx);
  });
  expect(before.map((j) => [j.job, j.alive]).sort()).toEqual([
    ['test.forgotten', true],
    ['test.held', true],
  ]);
  await until(() => ran.length === 1);
  expect(logged).toContain('jobs that were held and forgotten run again');
  expect(held).toBe(1);
  release();
  await worker.stop(5_000);
  workers = [];
});

test('a job that a dead worker holds is shown as such', async () => {
  await leave('test.lost', {});
  await db.run(
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '3 minutes', locked_by = 'worker-of-the-dead'`,
  );
  expect(await heldJobs(db)).toEqual([{ job: 'test.lost', minutes: 3, alive: false }]);
});

describe('a database that drops every connection', () => {
  test('while the worker begins: jobs are done all the same', async () => {
    const ran: unknown[] = [];
    const blocking = new pg.Client({ connectionString: db.url });
    await blocking.connect();
    // the worker's first question, for the numbers of its tasks, is on its way when the connection goes
    await blocking.query('begin; lock table graphile_worker._private_tasks');
    await work({ 'test.run': async (payload) => void ran.push(payload) });
    await until(async () => (await db.many(WAITING)).length > 0);
    await db.run(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'mot-cua %'`);
    await blocking.query('commit');
    await blocking.end();
    await leave('test.run', { a: 1 });
    await until(() => ran.length === 1, 20_000);
  });

  test('while a job is in hand: its end cannot be written, it runs again, and so does what comes after', async () => {
    let begun = 0;
    let finish = () => {};
    const mayFinish = new Promise<void>((r) => {
      finish = r;
    });
    await work({
      'test.slow': async () => {
        begun += 1;
        await mayFinish;
      },
      'test.run': async () => {},
    });
    await leave('test.slow', { n: 1 });
    await until(() => begun === 1);
    const admin = new pg.Client({ connectionString: `${new URL('/postgres', db.url)}` });
    await admin.connect();
    const name = new URL(db.url).pathname.slice(1);
    await admin.query(`alter database ${name} allow_connections false`);
    const terminate = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
    await until(async () => (await admin.query(terminate, [name])).rowCount === 0);
    finish();
    // a worker that only looks for more jobs begins anew too, perhaps before the end of this one was tried to be written
    await until(() => logged.includes('Failed to complete jobs'));
    await until(() => logged.includes('worker begins anew'));
    await admin.query(`alter database ${name} allow_connections true`);
    await admin.end();
    await leave('test.run', { a: 1 });
    await until(async () => (await db.many(sql`select 1 from graphile_worker.jobs`)).length === 0, 20_000);
    expect(begun).toBe(2);
  });
});

const WAITING = sql`select 1 from pg_stat_activity
  where datname = current_database() and application_name = 'mot-cua jobs' and wait_event_type = 'Lock'`;
