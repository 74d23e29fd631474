import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import { addJob } from '../jobs.ts';
import type { Db } from './db.ts';
import { sql } from './sql.ts';

let db: Db;
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
      await addJob(tx, 'some.job', { a: 1 });
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

test('a job left in a transaction stands there after its commit', async () => {
  await db.tx((tx) => addJob(tx, 'some.job', { a: 1 }));
  expect(await db.many(sql`select task_identifier as name from graphile_worker.jobs`)).toEqual([
    { name: 'some.job' },
  ]);
});
