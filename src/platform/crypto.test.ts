import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { macKey, makeKeys } from './crypto.ts';

const A = 'the first secret of these tests, long enough';
const B = 'the second secret of these tests, long enough';

test('a sealed text opens for its own purpose only, and not when a byte was changed', () => {
  const keys = makeKeys(A);
  const sealed = keys.seal('x', 'Lê Minh Anh');
  expect(keys.open('x', sealed)).toBe('Lê Minh Anh');
  expect(keys.seal('x', 'Lê Minh Anh')).not.toEqual(sealed);
  expect(() => keys.open('y', sealed)).toThrow();
  for (const at of [0, 3, 9, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8((changed[at] ?? 0) ^ 0x40, at);
    expect(() => keys.open('x', changed)).toThrow();
  }
});

test('a new secret opens what a former one has sealed when the former one is given too, and not alone', () => {
  const sealed = makeKeys(A).seal('x', 'words');
  expect(makeKeys(B, { former: [A] }).open('x', sealed)).toBe('words');
  expect(() => makeKeys(B).open('x', sealed)).toThrow('not among SECRET_KEY and OLD_SECRET_KEYS');
  const both = makeKeys(B, { former: [A] });
  expect(makeKeys(B).open('x', both.seal('x', 'new'))).toBe('new');
});

test('texts that the first versions sealed, without naming the key, still open', () => {
  const iv = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', Buffer.from(hkdfSync('sha256', A, 'mot-cua', 'seal:x', 32)), iv);
  const body = Buffer.concat([c.update('words', 'utf8'), c.final()]);
  const sealed = Buffer.concat([Buffer.from([1]), iv, c.getAuthTag(), body]);
  expect(makeKeys(B, { former: [A] }).open('x', sealed)).toBe('words');
  expect(() => makeKeys(B).open('x', sealed)).toThrow();
});

test('a number is found under the current key and under former ones; a MAC on paper keeps the key it was made with', () => {
  const both = makeKeys(B, { former: [A] });
  expect(both.blindIndexes('n', '1')).toEqual([
    makeKeys(B).blindIndex('n', '1'),
    makeKeys(A).blindIndex('n', '1'),
  ]);
  const lasting = makeKeys(B, { lastingKeys: new Map([['paper', macKey(A, 'paper')]]) });
  expect(lasting.mac('paper', '1')).toEqual(makeKeys(A).mac('paper', '1'));
  expect(lasting.mac('other', '1')).toEqual(makeKeys(B).mac('other', '1'));
});
