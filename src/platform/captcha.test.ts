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
      const { token, question } = await source.issue(now);
      const { ask, numbers } = question;
      const right = ask === 'sum' ? numbers.reduce((a, b) => a + b) : Math.max(...numbers);
      expect(await source.check(db, token, ` ${right}`, now)).toBe(true);
      const other = await source.issue(now);
      expect(await source.check(db, other.token, '9999', now)).toBe(false);
    }
  });

  test('does not give its answer away to somebody who has only the token', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const { token } = await source.issue(now);
      seen.add(token);
      expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('answer');
    }
    expect(seen.size).toBe(20);
  });

  test('that is of another key, changed or cut is worth nothing', async () => {
    const { token } = await source.issue(now);
    const drawn = { answer: 'A', question: { ask: 'sum' as const, numbers: [1, 2] } };
    const foreign = (await captchaSource(makeKeys('another secret'), () => drawn).issue(now)).token;
    for (const bad of [foreign, `${token.slice(0, -2)}AA`, token.slice(0, 20), '', 'x'.repeat(5000)])
      expect(await source.check(db, bad, 'A', now)).toBe(false);
  });

  const fixed = captchaSource(keys, () => ({ answer: '7', question: { ask: 'sum', numbers: [3, 4] } }));

  test('takes wide digits, as some keyboards type them', async () => {
    const { token } = await fixed.issue(now);
    expect(await fixed.check(db, token, ' ７', now)).toBe(true);
  });

  test('spelled in another way is the same, and is used up with it', async () => {
    const { token } = await fixed.issue(now);
    expect(await fixed.check(db, token, '7', now)).toBe(true);
    const plain = token.replaceAll('-', '+').replaceAll('_', '/');
    const spellings = [
      token,
      `${token}=`,
      `${token.slice(0, 9)} ${token.slice(9)}`,
      `${token}!`,
      `${plain}==`,
    ];
    for (const again of spellings) expect(await fixed.check(db, again, '7', now), again).toBe(false);
  });

  test('answered twice at the same time counts once', async () => {
    const { token } = await fixed.issue(now);
    const held = await Promise.all(Array.from({ length: 6 }, () => fixed.check(db, token, '7', now)));
    expect(held.filter(Boolean)).toHaveLength(1);
  });
});

describe('the work of a captcha', () => {
  test('counts once, also when it comes several times at once', async () => {
    const done = await solved((await source.issue(now)).work);
    const held = await Promise.all(Array.from({ length: 6 }, () => source.checkWork(db, done, now)));
    expect(held.filter(Boolean)).toHaveLength(1);
    expect(await source.checkWork(db, done, now)).toBe(false);
  });

  test('ends after an hour', async () => {
    const done = await solved((await source.issue(now)).work);
    expect(await source.checkWork(db, done, new Date(now.getTime() + HOUR))).toBe(false);
    expect(await source.checkWork(db, done, new Date(now.getTime() + HOUR - 1))).toBe(true);
  });

  test('that somebody made easier, longer or up, or did not do, is worth nothing', async () => {
    const { challenge, solution } = JSON.parse(await solved((await source.issue(now)).work));
    const changed = (p: object, s: object = {}) =>
      JSON.stringify({
        challenge: { ...challenge, parameters: { ...challenge.parameters, ...p } },
        solution: { ...solution, ...s },
      });
    const own = captchaSource(makeKeys('another secret'));
    const bad = [
      changed({ cost: 1 }),
      changed({ keyPrefix: '' }),
      changed({ data: { until: now.getTime() + 100 * HOUR } }),
      changed({}, { counter: solution.counter + 1 }),
      changed({}, { derivedKey: '00'.repeat(32), counter: 1 }),
      await solved((await own.issue(now)).work),
      ...['', 'null', '[]', '{}', '{"challenge":{"parameters":"x"},"solution":1}', 'x'.repeat(5000)],
    ];
    for (const text of bad) expect(await source.checkWork(db, text, now), text.slice(0, 200)).toBe(false);
    expect(await source.checkWork(db, changed({}), now)).toBe(true);
  });

  test('is four times as much where somebody tried too often', async () => {
    const costOf = async (risky: boolean) =>
      JSON.parse((await source.issue(now, { risky })).work).parameters.cost;
    expect((await costOf(true)) / (await costOf(false))).toBe(4);
  });
});
