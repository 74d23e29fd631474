import { expect, test } from 'vitest';
import { makeKeys } from '../crypto.ts';
import { csrfHolds, csrfToken, isWriter, sameOrigin, writerOf } from './csrf.ts';

const keys = makeKeys('a secret of at least thirty-two characters');

test('a token is valid for its own browser only, and is never written the same way twice', () => {
  const token = csrfToken(keys, 'cookie');
  expect(csrfHolds(keys, 'cookie', token)).toBe(true);
  expect(csrfToken(keys, 'cookie')).not.toBe(token);
  expect(csrfHolds(keys, 'other', token)).toBe(false);
  expect(csrfHolds(keys, undefined, token)).toBe(false);
  expect(csrfHolds(keys, 'cookie', '')).toBe(false);
  expect(csrfHolds(keys, 'cookie', `${token.slice(0, -2)}AA`)).toBe(false);
});

test('a token tells whether it was made for an account, and to nobody which', () => {
  const token = csrfToken(keys, 'cookie', 'an-account');
  expect(csrfHolds(keys, 'cookie', token)).toBe(true);
  const writer = writerOf(keys, 'cookie', token);
  expect(writer && isWriter(keys, writer, 'an-account')).toBe(true);
  expect(writer && isWriter(keys, writer, 'another')).toBe(false);
  expect(writerOf(keys, 'cookie', csrfToken(keys, 'cookie'))).toBeUndefined();
  const again = csrfToken(keys, 'cookie', 'an-account');
  expect(writerOf(keys, 'cookie', again)).toEqual(writer);
  expect(again.slice(-20)).not.toBe(token.slice(-20));
});

test('nobody can say of a token of theirs that it was made for an account, or for another one, or in another browser', () => {
  const own = Buffer.from(csrfToken(keys, 'cookie'), 'base64url');
  const invented = Buffer.concat([own, Buffer.alloc(16, 7)]).toString('base64url');
  expect(csrfHolds(keys, 'cookie', invented)).toBe(true);
  expect(writerOf(keys, 'cookie', invented)).toBeUndefined();
  const bytes = Buffer.from(csrfToken(keys, 'cookie', 'an-account'), 'base64url');
  bytes[70] = (bytes[70] ?? 0) ^ 1;
  expect(writerOf(keys, 'cookie', bytes.toString('base64url'))).toBeUndefined();
  expect(writerOf(keys, 'other', csrfToken(keys, 'cookie', 'an-account'))).toBeUndefined();
});

test('a post from another site is told by Fetch Metadata, or by its Origin', () => {
  const from = (headers: Record<string, string>) => sameOrigin(headers, 'https://motcua.example');
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(from({ 'sec-fetch-site': 'cross-site' })).toBe(false);
  expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false);
  expect(from({ origin: 'https://motcua.example' })).toBe(true);
  expect(from({ origin: 'https://evil.example', host: 'motcua.example' })).toBe(false);
  expect(from({ origin: 'null', host: 'motcua.example' })).toBe(false);
});
