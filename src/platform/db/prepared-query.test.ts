import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import type { Db } from './db.ts';
import { inOnePacket } from './one-packet.ts';
import { ask } from './prepared-query.ts';
import { connectionOf } from './stream-of.ts';

let db: Db;
let client: pg.PoolClient;
let descriptions = 0;
beforeAll(async () => {
  db = await testDb();
  client = await db.pool.connect();
  await client.query(
    'create temp table things (name text primary key, at timestamptz, amount bigint, many jsonb)',
  );
  connectionOf(client).on('rowDescription', () => descriptions++);
});
beforeEach(() => {
  descriptions = 0;
});
afterAll(async () => {
  client.release(true);
  await db.close();
});

test('a connection is told once of what columns the rows of a statement are, and reads them alike ever after', async () => {
  const statement = {
    name: 'once',
    text: `select $1::text as name, '2026-11-24T00:00:00Z'::timestamptz as at, 5::bigint as amount, '{"a":[1]}'::jsonb as many, null as none`,
  };
  const rows = [];
  for (const name of ['a', 'b', 'c'])
    rows.push(...(await ask(client, { ...statement, values: [name] })).rows);
  const same = { at: new Date('2026-11-24T00:00:00Z'), amount: 5, many: { a: [1] }, none: null };
  expect(rows).toEqual(['a', 'b', 'c'].map((name) => ({ name, ...same })));
  expect(descriptions).toBe(1);
});

test('each connection is told for itself', async () => {
  const statement = { name: 'each', text: 'select $1::int as n', values: [1] };
  const other = await db.pool.connect();
  expect((await ask(client, statement)).rows).toEqual([{ n: 1 }]);
  expect((await ask(other, statement)).rows).toEqual([{ n: 1 }]);
  expect((await ask(other, statement)).rows).toEqual([{ n: 1 }]);
  other.release();
});

test('the same statement twice in one packet, before its columns are known, gives both answers', async () => {
  const packet = inOnePacket(client);
  const statement = { name: 'twice', text: 'select $1::int as n' };
  const both = await Promise.all([1, 2].map((n) => packet.query({ ...statement, values: [n] })));
  expect(both.map((r) => r.rows)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
});

test('a statement that gives no rows says how many it touched, and none is told of its columns', async () => {
  const statement = { name: 'puts', text: 'insert into things (name) values ($1)' };
  for (const name of ['a', 'b'])
    expect(await ask(client, { ...statement, values: [name] })).toMatchObject({ rowCount: 1, rows: [] });
  expect(descriptions).toBe(0);
});

test('a statement that fails says so from where it was asked, and is answered the next time', async () => {
  const statement = { name: 'fails', text: 'insert into things (name) values ($1) returning name' };
  await ask(client, { ...statement, values: ['c'] });
  const e = await ask(client, { ...statement, values: ['c'] }).catch((e: unknown) => e);
  expect(e).toMatchObject({ code: '23505', stack: expect.stringContaining('prepared-query.test.ts') });
  expect((await ask(client, { ...statement, values: ['d'] })).rows).toEqual([{ name: 'd' }]);
});

test('rows of other columns than were told of are refused, not misread', async () => {
  const statement = { name: 'changed', text: 'select * from things where name = $1', values: ['a'] };
  await ask(client, statement);
  await client.query('alter table things add column more int');
  await expect(ask(client, statement)).rejects.toThrow('cached plan must not change result type');
});

test('a value that cannot be read is refused, also when the columns are known', async () => {
  const statement = { name: 'unsafe', text: 'select $1::bigint as n' };
  expect((await ask(client, { ...statement, values: ['1'] })).rows).toEqual([{ n: 1 }]);
  await expect(ask(client, { ...statement, values: ['9007199254740993'] })).rejects.toThrow('out of range');
});
