import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import { captchaSource } from './captcha.ts';
import { makeKeys } from './crypto.ts';
import type { Db } from './db/db.ts';

const now = new Date('2026-11-19T09:00:00+07:00');
const keys = makeKeys('a secret of the tests');
const source = captchaSource(keys);
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

describe('a captcha', () => {
  test('asks a question that takes its answer and no other', async () => {
    for (let i = 0; i < 40; i++) {
      const c = source.issue('question', now);
      const { ask, numbers } = c.question ?? { ask: 'sum', numbers: [] };
      const right = ask === 'sum' ? numbers.reduce((a, b) => a + b) : Math.max(...numbers);
      expect(await source.check(db, c.token, ` ${right}`, now)).toBe(true);
      const other = source.issue('question', now);
      expect(await source.check(db, other.token, '9999', now)).toBe(false);
    }
  });

  test('has no letter that Telex or VNI changes, whatever comes after another', async () => {
    for (let i = 0; i < 300; i++) {
      const { token } = source.issue('picture', now);
      const { answer } = JSON.parse(keys.open('captcha', Buffer.from(token, 'base64url')));
      expect(answer).toMatch(/^[A-Z2-9]{6}$/);
      // vowels and D take marks, W and doubled letters are written out
      expect(answer).not.toMatch(/[AEIOUYDWFJ]|(.)\1/);
    }
  });

  test('takes wide letters', async () => {
    const { token } = captchaSource(keys, () => ({ answer: 'K7' })).issue('picture', now);
    expect(await source.check(db, token, 'ｋ ７', now)).toBe(true);
  });

  test('does not give its answer away to somebody who has only the token', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const { token } = source.issue('picture', now);
      seen.add(token);
      expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('answer');
    }
    expect(seen.size).toBe(20);
  });

  test('that is of another key, changed or cut is worth nothing', async () => {
    const { token } = source.issue('picture', now);
    const foreign = captchaSource(makeKeys('another secret'), () => ({ answer: 'A' })).issue(
      'picture',
      now,
    ).token;
    for (const bad of [foreign, `${token.slice(0, -2)}AA`, token.slice(0, 20), '', 'x'.repeat(5000)]) {
      expect(await source.check(db, bad, 'A', now)).toBe(false);
      expect(await source.picture(bad, now)).toBeUndefined();
    }
  });

  test('spelled in another way is the same captcha, and is used up with it', async () => {
    const fixed = captchaSource(keys, () => ({ answer: 'K7' }));
    const { token } = fixed.issue('picture', now);
    expect(await fixed.check(db, token, 'K7', now)).toBe(true);
    const plain = token.replaceAll('-', '+').replaceAll('_', '/');
    for (const again of [
      token,
      `${token}=`,
      `${token.slice(0, 9)} ${token.slice(9)}`,
      `${token}!`,
      `${plain}==`,
    ])
      expect(await fixed.check(db, again, 'K7', now), again).toBe(false);
  });

  test('answered twice at the same time counts once', async () => {
    const fixed = captchaSource(keys, () => ({ answer: 'K7' }));
    const { token } = fixed.issue('picture', now);
    const held = await Promise.all(Array.from({ length: 6 }, () => fixed.check(db, token, 'k7', now)));
    expect(held.filter(Boolean)).toHaveLength(1);
  });
});
