import { expect, test } from 'vitest';
import { keysOf } from './hand-pace.ts';

test('a letter of Vietnamese takes as many keys as Telex has for it', () => {
  expect(keysOf('an')).toBe(2);
  expect(keysOf('Đễ')).toBe(5);
  expect(keysOf('phường')).toBe(9);
});
