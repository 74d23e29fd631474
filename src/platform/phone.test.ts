import { expect, test } from 'vitest';
import { isLandLine, isMobile, phoneDigits } from './phone.ts';

test.each([
  ['+84 912 345 678'],
  ['+84 (0)912 345 678'],
  ['+84 0912 345 678'],
  ['+84-(0)-912-345-678'],
  ['84912345678'],
  ['0084 912 345 678'],
  ['0912.345.678'],
  ['0912–345–678'],
  ['0912\u00a0345\u202f678'],
  ['\u202d0912345678\u202c'],
  ['０９１２３４５６７８'],
  ['＋８４９１２３４５６７８'],
  ['(091) 234 5678'],
])('%j is the number 0912345678', (written) => {
  expect(phoneDigits(written)).toBe('0912345678');
});

test.each(['', 'gọi tôi', '0912345678 hoặc 0913', 'O912345678', '++84912345678'])(
  '%j is no number',
  (written) => {
    expect(phoneDigits(written)).toBeUndefined();
  },
);

test('a land line keeps the code of its province, and neither becomes the other', () => {
  expect(phoneDigits('+84 (0)28 3829 1111')).toBe('02838291111');
  expect(isLandLine('02838291111')).toBe(true);
  expect(isMobile('02838291111')).toBe(false);
  expect(phoneDigits('0841234567')).toBe('0841234567');
});

test('the networks of 052, 055, 056, 058 and 059 are known, the others of 05 are nobody’s', () => {
  const known = Array.from({ length: 10 }, (_, i) => `05${i}1234567`).filter(isMobile);
  expect(known.map((number) => number.slice(0, 3))).toEqual(['052', '055', '056', '058', '059']);
});
