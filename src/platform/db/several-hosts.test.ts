import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerPair, serverPair } from '#testing/server-pair.ts';
import { hostsOf } from './database-url.ts';
import { type Db, openDb } from './db.ts';
import { PAGE_LIMITS } from './limits.ts';
import { sql } from './sql.ts';

describe('a DATABASE_URL with several hosts', () => {
  test('names each of them, with the same user, password and database', () => {
    expect(
      hostsOf('postgres://u:p@a:5432,b:5433,[::1]:1/name?target_session_attrs=read-write&sslmode=disable'),
    ).toEqual([
      'postgres://u:p@a:5432/name?sslmode=disable',
      'postgres://u:p@b:5433/name?sslmode=disable',
      'postgres://u:p@[::1]:1/name?sslmode=disable',
    ]);
    expect(hostsOf('postgres://u:p@a/name')).toEqual(['postgres://u:p@a/name']);
  });

  test.each([
    ['of another make', 'mysql://a,b/name'],
    ['with a host that is empty', 'postgres://u:p@a,,b/name'],
    ['with a port that is none', 'postgres://u:p@a:1,b:x/name'],
    ['that wants to read only', 'postgres://u:p@a,b/name?target_session_attrs=standby'],
  ])('%s is none', (_what, url) => {
    expect(hostsOf(url)).toBeUndefined();
  });
});

describe('two servers of which one is the synchronous standby of the other', () => {
  let pair: ServerPair;
  let db: Db;
  beforeAll(async () => {
    pair = await serverPair();
    db = openDb({ url: pair.url, limits: PAGE_LIMITS, onError: () => {} });
    await db.run(sql`create table kept (n int primary key)`);
  });
  afterAll(async () => {
    await db.close();
    await pair.stop();
  });

  const write = (n: number) => db.tx((tx) => tx.run(sql`insert into kept (n) values (${n})`));

  test('the one is used that can be written to, whichever comes first', async () => {
    const turned = openDb({ url: pair.url.replace(/@([^,]+),([^/]+)/, '@$2,$1'), onError: () => {} });
    expect(await turned.run(sql`insert into kept (n) values (-1)`)).toBe(1);
    await turned.close();
  });

  test.each([
    ['frozen', () => pair.freeze()],
    ['killed', () => pair.kill()],
  ])(
    'when the primary is %s under 60 writes a second, writing goes on within 10 s of the promotion, and nothing acknowledged is lost',
    async (_how, fail) => {
      const acknowledged: number[] = [];
      const failures = new Set<string>();
      let n = 1_000_000 + Math.floor(Math.random() * 1_000_000);
      let lastWritten = 0;
      const writing = new Set<Promise<void>>();
      const timer = setInterval(() => {
        const mine = n++;
        const one = write(mine)
          .then(
            () => {
              acknowledged.push(mine);
              lastWritten = performance.now();
            },
            (e: Error) => void failures.add(e.name),
          )
          .finally(() => writing.delete(one));
        writing.add(one);
      }, 1000 / 60);
      await new Promise((r) => setTimeout(r, 1_000));
      expect(acknowledged.length).toBeGreaterThan(0);
      await fail();
      await new Promise((r) => setTimeout(r, 4_000));
      await pair.promote();
      const promoted = performance.now();
      while (lastWritten < promoted) {
        expect(performance.now() - promoted).toBeLessThan(10_000);
        await new Promise((r) => setTimeout(r, 20));
      }
      await new Promise((r) => setTimeout(r, 1_000));
      clearInterval(timer);
      await Promise.all(writing);
      expect([...failures]).toEqual(['DatabaseAway']);
      const there = new Set((await db.many<{ n: number }>(sql`select n from kept`)).map((row) => row.n));
      expect(acknowledged.filter((a) => !there.has(a))).toEqual([]);
      await pair.refill();
    },
  );
});
