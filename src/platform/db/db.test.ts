import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import { addJob } from '../jobs.ts';
import { type Db, openDb } from './db.ts';
import { sql } from './sql.ts';

const UNIQUE_VIOLATION = '23505';

let db: Db & { url: string };
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

test('a date stays the day it is, a bigint is a number, an unsafe one is refused', async () => {
  const r = await db.one<{ d: string; n: number }>(sql`select date '2026-11-24' as d, 5000::bigint as n`);
  expect(r).toEqual({ d: '2026-11-24', n: 5000 });
  await expect(db.one(sql`select 9007199254740993::bigint as n`)).rejects.toThrow('out of range');
});

test('a transaction that throws leaves neither row nor job, and runs nothing after', async () => {
  let ran = false;
  await expect(
    db.tx(async (tx) => {
      await tx.run(sql`insert into settings (name, value) values ('x', '1')`);
      await addJob(tx, 'platform.sweep', {});
      tx.afterCommit(() => {
        ran = true;
      });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await db.many(sql`select 1 from settings where name = 'x'`)).toEqual([]);
  expect(await db.many(sql`select 1 from graphile_worker.jobs`)).toEqual([]);
  expect(ran).toBe(false);
});

test('statements that are issued together run in the order in which they were issued', async () => {
  const [first, second, third] = await db.tx((tx) =>
    Promise.all([
      tx.one(sql`insert into settings (name, value) values ('together', '1') returning value`),
      tx.one(sql`update settings set value = '2' where name = 'together' returning value`),
      tx.run(sql`delete from settings where name = 'together' and value = '2'`),
    ]),
  );
  expect([first, second, third]).toEqual([{ value: 1 }, { value: 2 }, 1]);
});

test('of statements that are issued together the first that fails gives the reason, and all are undone', async () => {
  await expect(
    db.tx((tx) =>
      Promise.all([
        tx.run(sql`insert into settings (name, value) values ('undone', '1')`),
        tx.run(sql`insert into settings (name, value) values ('undone', '2')`),
        tx.run(sql`select 1`),
      ]),
    ),
  ).rejects.toMatchObject({ code: UNIQUE_VIOLATION });
  expect(await db.many(sql`select 1 from settings where name = 'undone'`)).toEqual([]);
});

test('a statement that comes after its transaction has failed is refused, and never runs in the next one', async () => {
  let late: Promise<unknown> = Promise.resolve();
  await expect(
    db.tx(async (tx) => {
      late = tx
        .one(sql`select pg_sleep(0.05)`)
        .then(() => new Promise((r) => setTimeout(r, 50)))
        .then(() => tx.run(sql`insert into settings (name, value) values ('late', '1')`));
      await Promise.all([late, tx.run(sql`select 1 / 0`)]);
    }),
  ).rejects.toThrow('division by zero');
  await expect(late).rejects.toThrow('after its transaction had ended');
  expect(await db.many(sql`select 1 from settings where name = 'late'`)).toEqual([]);
});

test('a statement that goes with the commit is committed, or the whole transaction is not', async () => {
  const insert = (name: string, value: string) =>
    sql`insert into settings (name, value) values (${name}, ${value})`;
  await db.tx(async (tx) => {
    await tx.atCommit.run(insert('with', '1'));
    await tx.run(insert('before', '1'));
  });
  await expect(
    db.tx(async (tx) => {
      await tx.atCommit.run(insert('with', '2'));
      await tx.run(insert('never', '1'));
    }),
  ).rejects.toMatchObject({ code: UNIQUE_VIOLATION });
  const names = await db.many(
    sql`select name from settings where name in ('with', 'before', 'never') order by 1`,
  );
  expect(names).toEqual([{ name: 'before' }, { name: 'with' }]);
});

test('reads on one connection are answered in their order, and the connection is released when one fails', async () => {
  const both = await db.reads((r) => Promise.all([r.one(sql`select 1 as n`), r.one(sql`select 2 as n`)]));
  expect(both).toEqual([{ n: 1 }, { n: 2 }]);
  for (let i = 0; i < 12; i++)
    await expect(
      db.reads((r) => Promise.all([r.one(sql`select 1 / 0`), r.one(sql`select 3 as n`)])),
    ).rejects.toThrow('division by zero');
  expect(await db.one(sql`select 4 as n`)).toEqual({ n: 4 });
});

test('a statement that takes longer than its limit fails, and its connection is gone; an export has a limit of its own', async () => {
  const pages = openDb({
    url: db.url,
    limits: { connectMs: 1_000, queryMs: 200 },
    max: 1,
    onError: () => {},
  });
  const slow = (limits?: { queryMs: number }) =>
    pages.tx(async (tx) => {
      await tx.one(sql`select pg_sleep(0.5)`);
      return tx.one(sql`select current_setting('statement_timeout') as ms, 1 as n`);
    }, limits);
  await expect(slow()).rejects.toMatchObject({ name: 'DatabaseAway' });
  expect(await slow({ queryMs: 2_000 })).toEqual({ ms: '6s', n: 1 });
  // afterwards the limit is the page's again
  expect(await pages.one(sql`select current_setting('statement_timeout') as ms`)).toEqual({ ms: '4200ms' });
  await pages.close();
});

test('a transaction in which a failure was ignored is not committed', async () => {
  await expect(db.tx((tx) => tx.run(sql`select 1 / 0`).catch(() => 0))).rejects.toThrow(
    'its failure was ignored',
  );
});

test('a job that was added in a transaction is there after the commit', async () => {
  await db.tx((tx) => addJob(tx, 'platform.sweep', {}));
  expect(await db.many(sql`select task_identifier as name from graphile_worker.jobs`)).toEqual([
    { name: 'platform.sweep' },
  ]);
});
