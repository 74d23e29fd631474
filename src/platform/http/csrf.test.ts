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
  const writer = writerOf(token);
  expect(writer && isWriter(keys, writer, 'an-account')).toBe(true);
  expect(writer && isWriter(keys, writer, 'another')).toBe(false);
  expect(writerOf(csrfToken(keys, 'cookie'))).toBeUndefined();
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
