import type pg from 'pg';
import { expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import { openWorkerPool } from './worker-pool.ts';

test('a connection that is given back twice is given back once, and the pool goes on', async () => {
  const db = await testDb();
  const pool = openWorkerPool(db.url, { max: 1 });
  const release = await new Promise<(destroy?: Error) => void>((resolve, reject) => {
    pool.connect((e: Error | undefined, _client: pg.PoolClient | undefined, release) =>
      e ? reject(e) : resolve(release),
    );
  });
  release(new Error('lost'));
  release(); // by itself, pg throws here
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  const client = await pool.connect();
  expect(pool.idleCount).toBe(0);
  client.release();
  await pool.end();
  await db.close();
});
