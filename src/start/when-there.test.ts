import { expect, inject, test } from 'vitest';
import { readConfig } from '#config';
import { openDb } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { freePort } from '#testing/free-port.ts';
import { whenThere } from './when-there.ts';

const config = async () =>
  readConfig({ DATABASE_URL: `${inject('pg').url}/postgres`, PORT: String(await freePort()) });
const waiting = { log: makeLog({ level: 'silent' }), stopped: () => false };

test('what loses the database in the middle is done again when that is back, and the operator told why', async () => {
  const lines: string[] = [];
  let times = 0;
  const c = await config();
  const done = await whenThere(c, { ...waiting, say: (line) => lines.push(line) }, async () => {
    times += 1;
    const db = openDb({ url: c.databaseUrl ?? '', max: 1, onError: () => {} });
    try {
      if (times < 3) await db.one(sql`select pg_terminate_backend(pg_backend_pid())`);
    } catch (e) {
      throw times === 1 ? e : new Error('Migration 0001_platform.sql failed', { cause: e });
    } finally {
      await db.close();
    }
    return 'done';
  });
  expect([done, times]).toEqual(['done', 3]);
  expect(lines).toEqual([expect.stringMatching(/^Chưa kết nối được máy chủ PostgreSQL .*Đang chờ/)]);
});

test('what fails for another reason is not tried again', async () => {
  let times = 0;
  const failing = whenThere(await config(), { ...waiting, say: () => {} }, async () => {
    times += 1;
    throw new Error('a bug');
  });
  await expect(failing).rejects.toThrow('a bug');
  expect(times).toBe(1);
});
