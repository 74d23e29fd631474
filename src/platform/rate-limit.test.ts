import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import { fixedClock } from './clock.ts';
import type { Db } from './db/db.ts';
import { sql } from './db/sql.ts';
import { rateLimiter } from './rate-limit.ts';

const LIMIT = { name: 'test', max: 3, seconds: 60 };
const clock = fixedClock('2026-11-19T09:00:00+07:00');
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

const limiter = () => rateLimiter(db, () => clock.now());
const tries = async (l: ReturnType<typeof limiter>, who: string, n: number) => {
  const held: boolean[] = [];
  for (let i = 0; i < n; i++) held.push(await l.hit(LIMIT, who));
  return held;
};

test('two processes share one count, and the next window begins anew', async () => {
  expect(await tries(limiter(), 'a', 2)).toEqual([true, true]);
  const other = limiter();
  expect(await tries(other, 'a', 2)).toEqual([true, false]);
  expect(await other.hit(LIMIT, 'b')).toBe(true);
  clock.advance(60_000);
  expect(await other.hit(LIMIT, 'a')).toBe(true);
});

test('a right guess writes nothing and is not counted; a wrong one counts for all processes', async () => {
  const [l, other] = [limiter(), limiter()];
  const right = async () => 'found';
  const wrong = async () => undefined;
  for (let i = 0; i < 5; i++) expect(await l.guess(LIMIT, 'g', right)).toBe('found');
  expect(await hitsOf('g')).toBeUndefined();
  for (let i = 0; i < LIMIT.max; i++) expect(await l.guess(LIMIT, 'g', wrong)).toBeUndefined();
  expect(await hitsOf('g')).toBe(LIMIT.max);
  await expect(l.guess(LIMIT, 'g', right)).rejects.toMatchObject({ code: 'too-often' });
  // another process knows as soon as it has counted one itself
  expect(await other.guess(LIMIT, 'g', wrong)).toBeUndefined();
  await expect(other.guess(LIMIT, 'g', right)).rejects.toMatchObject({ code: 'too-often' });
});

test('as many guesses are looked at in one moment as may be wrong; right ones wait for one another and none is refused', async () => {
  const l = limiter();
  let atOnce = 0;
  let most = 0;
  const look = (found?: string) => async () => {
    most = Math.max(most, ++atOnce);
    await new Promise((r) => setTimeout(r, 1));
    atOnce -= 1;
    return found;
  };
  const all = await Promise.all(Array.from({ length: 50 }, () => l.guess(LIMIT, 'many', look('found'))));
  expect(all).toEqual(Array(50).fill('found'));
  expect(most).toBe(LIMIT.max);
  const wrong = await Promise.allSettled(Array.from({ length: 50 }, () => l.guess(LIMIT, 'many', look())));
  expect(wrong.filter((g) => g.status === 'fulfilled')).toHaveLength(LIMIT.max);
});

test('a guess that could not be looked at is not counted', async () => {
  const l = limiter();
  const failing = async () => {
    throw new Error('away');
  };
  for (let i = 0; i < 5; i++) await expect(l.guess(LIMIT, 'f', failing)).rejects.toThrow('away');
  expect(await l.guess(LIMIT, 'f', async () => 'found')).toBe('found');
});

test('while the database does not answer, a process counts alone: nobody has to wait for it, and nobody can try for ever', async () => {
  const l = limiter();
  let release = () => {};
  const held = new Promise<void>((r) => {
    release = r;
  });
  let locked = () => {};
  const isLocked = new Promise<void>((r) => {
    locked = r;
  });
  const holding = db.tx(async (tx) => {
    await tx.run(sql`lock table rate_hits in access exclusive mode`);
    locked();
    await held;
  });
  await isLocked;
  expect(await tries(l, 'slow', 5)).toEqual([true, true, true, false, false]);
  release(); // only now would the database have answered
  await holding;
});

test('when the database is gone, a process counts alone too', async () => {
  const gone = await testDb();
  await gone.close();
  const l = rateLimiter(gone, () => clock.now());
  expect(await tries(l, 'gone', 4)).toEqual([true, true, true, false]);
});

test('what is refused is not taken: those who may have less leave the rest to those who may have more', async () => {
  const few = { name: 'shared', max: 2, seconds: 60 };
  const all = { ...few, max: 4 };
  const [l, other] = [limiter(), limiter()];
  const taken: unknown[] = [];
  for (const each of [l, other, l, other, l]) taken.push(await each.take(few, 'x'));
  expect(taken).toEqual([1, 2, undefined, undefined, undefined]);
  expect([await other.take(all, 'x'), await l.take(all, 'x'), await l.take(all, 'x')]).toEqual([
    3,
    4,
    undefined,
  ]);
  await l.giveBack(all, 'x');
  expect(await other.take(all, 'x')).toBe(4);
  const none = { ...few, name: 'nothing', max: 0 };
  expect(await l.take(none, 'x')).toBeUndefined();
});

test('of what is left one is taken once, however many ask at the same time', async () => {
  const limit = { name: 'at-once', max: 3, seconds: 60 };
  const l = limiter();
  const taken = await Promise.all(Array.from({ length: 9 }, () => l.take(limit, 'x')));
  expect(taken.filter((n) => n !== undefined).sort()).toEqual([1, 2, 3]);
});

test('a day of a limit is the day of Việt Nam; an hour is an hour', async () => {
  const day = { name: 'day', max: 1, seconds: 24 * 3600 };
  const hour = { name: 'hour', max: 1, seconds: 3600 };
  const at = fixedClock('2026-11-20T06:59:59+07:00'); // a second before midnight of UTC
  const l = rateLimiter(db, () => at.now());
  const both = async () => [
    await l.hit(day, 'x'),
    await l.hit(hour, 'x'),
    await l.take({ ...day, name: 'd2' }, 'x'),
  ];
  expect(await both()).toEqual([true, true, 1]);
  at.advance(1000);
  expect(await both()).toEqual([false, true, undefined]);
  at.advance(17 * 3_600_000 - 1000); // 23:59:59
  expect(await both()).toEqual([false, true, undefined]);
  const rows = () =>
    db.many<{ until: Date }>(sql`select until from rate_hits where key = 'day:x' order by until`);
  expect((await rows()).map((r) => r.until)).toEqual([new Date('2026-11-21T00:00:00+07:00')]);
  at.advance(1000);
  expect(await both()).toEqual([true, true, 1]);
});

test('of IPv6 the network of 64 bits is counted, and the one of 48 bits around it with sixteen times as much', async () => {
  const l = limiter();
  const from = (network: number) => l.hit(LIMIT, `2001:db8:7:${network.toString(16)}::1`);
  for (let i = 0; i < 10; i++) await from(0); // what is refused of one uses up nothing of its neighbours
  for (let network = 1; network <= LIMIT.max * 15; network++) expect(await from(network)).toBe(true);
  await l.giveBack(LIMIT, '2001:db8:7:1::1');
  expect([await from(98), await from(99), await from(100)]).toEqual([true, false, false]);
  expect(await l.hit(LIMIT, '2001:db8:8:1::1')).toBe(true); // another one
});

test('failures and guesses from ever new networks of 64 bits are held off too', async () => {
  const l = limiter();
  const address = (network: number) => `2001:db8:9:${network.toString(16)}::1`;
  const fails = { ...LIMIT, name: 'fails' };
  for (let n = 0; n < LIMIT.max * 16; n++) {
    expect(l.blocked(fails, address(n))).toBe(false);
    await l.fail(fails, address(n));
  }
  await l.fail(fails, address(998));
  expect(l.blocked(fails, address(999))).toBe(true);
  const wrong = async () => undefined;
  const guesses = { ...LIMIT, name: 'guesses' };
  const all = Array.from({ length: 200 }, (_, n) => l.guess(guesses, address(n), wrong));
  const looked = await Promise.allSettled(all);
  expect(looked.filter((g) => g.status === 'fulfilled')).toHaveLength(LIMIT.max * 16);
  const ofOne = Array.from({ length: 200 }, (_, n) => l.guess(guesses, `${address(n)} one`, wrong));
  const lookedForOne = await Promise.allSettled(ofOne);
  expect(lookedForOne.filter((g) => g.status === 'fulfilled')).toHaveLength(LIMIT.max * 16);
  expect(await l.guess(guesses, `${address(999)} another`, async () => 'found')).toBe('found');
  const here = { ...LIMIT, name: 'here' };
  const held = Array.from({ length: 100 }, (_, n) => l.hitHere(here, address(n)));
  expect(held.filter(Boolean)).toHaveLength(LIMIT.max * 16);
});

async function hitsOf(who: string): Promise<number | undefined> {
  const row = await db.one<{ hits: number }>(
    sql`select hits from rate_hits where key = ${`${LIMIT.name}:${who}`}`,
  );
  return row?.hits;
}
