import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import { captchaSource } from './captcha.ts';
import { makeKeys } from './crypto.ts';
import type { Db } from './db/db.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-19T09:00:00+07:00');
const keys = makeKeys('a secret of the tests');
const source = captchaSource(keys);
const asker = { form: '/form', address: '203.0.113.1' };
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

/** Does the work as a browser does. */
async function solved(work: string): Promise<string> {
  const challenge = JSON.parse(work);
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

describe('the question of a captcha', () => {
  test('takes its answer and no other', async () => {
    for (let i = 0; i < 40; i++) {
      const { token, question } = await source.issue(now, asker);
      const { ask, numbers } = question;
      const right = ask === 'sum' ? numbers.reduce((a, b) => a + b) : Math.max(...numbers);
      expect(await source.check(db, token, ` ${right}`, now, asker)).toBe(true);
      const other = await source.issue(now, asker);
      expect(await source.check(db, other.token, '9999', now, asker)).toBe(false);
    }
  });

  test('does not give its answer away to somebody who has only the token', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const { token } = await source.issue(now, asker);
      seen.add(token);
      expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('answer');
    }
    expect(seen.size).toBe(20);
  });

  test('that is of another key, changed or cut is worth nothing', async () => {
    const { token } = await source.issue(now, asker);
    const drawn = { answer: 'A', question: { ask: 'sum' as const, numbers: [1, 2] } };
    const foreign = (await captchaSource(makeKeys('another secret'), () => drawn).issue(now, asker)).token;
    for (const bad of [foreign, `${token.slice(0, -2)}AA`, token.slice(0, 20), '', 'x'.repeat(5000)])
      expect(await source.check(db, bad, 'A', now, asker)).toBe(false);
  });

  const fixed = captchaSource(keys, () => ({ answer: '7', question: { ask: 'sum', numbers: [3, 4] } }));

  test('takes wide digits, as some keyboards type them', async () => {
    const { token } = await fixed.issue(now, asker);
    expect(await fixed.check(db, token, ' ７', now, asker)).toBe(true);
  });

  test('spelled in another way is the same, and is used up with it', async () => {
    const { token } = await fixed.issue(now, asker);
    expect(await fixed.check(db, token, '7', now, asker)).toBe(true);
    const plain = token.replaceAll('-', '+').replaceAll('_', '/');
    const spellings = [
      token,
      `${token}=`,
      `${token.slice(0, 9)} ${token.slice(9)}`,
      `${token}!`,
      `${plain}==`,
    ];
    for (const again of spellings) expect(await fixed.check(db, again, '7', now, asker), again).toBe(false);
  });

  test('answered twice at the same time counts once', async () => {
    const { token } = await fixed.issue(now, asker);
    const held = await Promise.all(Array.from({ length: 6 }, () => fixed.check(db, token, '7', now, asker)));
    expect(held.filter(Boolean)).toHaveLength(1);
  });
});

describe('the work of a captcha', () => {
  test('counts once, also when it comes several times at once', async () => {
    const done = await solved((await source.issue(now, asker)).work);
    const held = await Promise.all(Array.from({ length: 6 }, () => source.checkWork(db, done, now, asker)));
    expect(held.filter(Boolean)).toHaveLength(1);
    expect(await source.checkWork(db, done, now, asker)).toBe(false);
  });

  test('ends after an hour', async () => {
    const done = await solved((await source.issue(now, asker)).work);
    expect(await source.checkWork(db, done, new Date(now.getTime() + HOUR), asker)).toBe(false);
    expect(await source.checkWork(db, done, new Date(now.getTime() + HOUR - 1), asker)).toBe(true);
  });

  test('that somebody made easier, longer or up, or did not do, is worth nothing', async () => {
    const { challenge, solution } = JSON.parse(await solved((await source.issue(now, asker)).work));
    const changed = (p: object, s: object = {}) =>
      JSON.stringify({
        challenge: { ...challenge, parameters: { ...challenge.parameters, ...p } },
        solution: { ...solution, ...s },
      });
    const own = captchaSource(makeKeys('another secret'));
    const bad = [
      changed({ cost: 1 }),
      changed({ keyPrefix: '' }),
      changed({ data: { ...challenge.parameters.data, until: now.getTime() + 100 * HOUR } }),
      changed({}, { counter: solution.counter + 1 }),
      changed({}, { derivedKey: '00'.repeat(32), counter: 1 }),
      await solved((await own.issue(now, asker)).work),
      ...['', 'null', '[]', '{}', '{"challenge":{"parameters":"x"},"solution":1}', 'x'.repeat(5000)],
    ];
    for (const text of bad)
      expect(await source.checkWork(db, text, now, asker), text.slice(0, 200)).toBe(false);
    expect(await source.checkWork(db, changed({}), now, asker)).toBe(true);
  });

  test('is bounded: the key to be found is never beyond the 256th, and more rounds go into each where there is more risk', async () => {
    const costs = await Promise.all(
      ([0, 1, 2] as const).map(async (risk) => JSON.parse((await source.issue(now, asker, risk)).work)),
    );
    expect(costs.map((c) => c.parameters.cost)).toEqual([10_000, 12_500, 15_000]);
    for (let i = 0; i < 10; i++) {
      const { solution } = JSON.parse(await solved((await source.issue(now, asker)).work));
      expect(solution.counter).toBeGreaterThanOrEqual(128);
      expect(solution.counter).toBeLessThan(256);
    }
  });

  test('is for one form and one network: of an IPv6 address its /64', async () => {
    const home = { form: '/form', address: '2001:db8:1:2::7' };
    const done = await solved((await source.issue(now, home)).work);
    const others = [
      { ...home, form: '/other' },
      { ...home, address: '2001:db8:1:3::7' },
    ];
    for (const other of others) expect(await source.checkWork(db, done, now, other)).toBe(false);
    expect(await source.checkWork(db, done, now, { ...home, address: '2001:db8:1:2:ffff::1' })).toBe(true);
  });
});
