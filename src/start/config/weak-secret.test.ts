import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfig } from '#config';
import { isWeakSecret } from './weak-secret.ts';

test.each([
  ['one letter', 'a'.repeat(40)],
  ['a few letters', 'abcabdabcbadabcabcabdabcbadbcadbacd'],
  ['a piece again and again', 'K7f2Qp9xZ1'.repeat(4)],
  ['letters in their order', 'abcdefghijklmnopqrstuvwxyz0123456789'],
  ['an example', 'please-Change-Me-2026-XkQ81vv03pT7'],
  ['the name of the program', 'MotCua2026-XkQ81vv03pT7-mmPq-0s1d'],
  ['the digits in their order, among others', 'XkQ81vv03pT7-12345678-mmPq-0s1d-Lr'],
  ['a word for it', 'our-very-own-SECRET-of-the-province'],
])('production does not start with a key of %s', (_what, key) => {
  const production = { MODE: 'production', PUBLIC_URL: 'https://a.example', SMS_PROVIDER: 'none' };
  expect(() => readConfig({ ...production, SECRET_KEY: key })).toThrow(/SECRET_KEY.*openssl rand/);
  // but a database sealed with it can still be opened, to seal it anew
  expect(readConfig({ ...production, SECRET_KEY: STRONG, OLD_SECRET_KEYS: key }).oldSecretKeys).toEqual([
    key,
  ]);
});

test('a key that was made by chance is never called weak', () => {
  for (let i = 0; i < 20_000; i++)
    for (const key of [randomBytes(32).toString('hex'), randomBytes(24).toString('base64')])
      expect(isWeakSecret(key), key).toBe(false);
  // chance wrote this one
  expect(isWeakSecret('592438419fcd66095d6442eba905341259044123456a3cccef71ec85b1ec9258')).toBe(false);
});

const STRONG = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
