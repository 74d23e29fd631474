import { expect, test } from 'vitest';
import { readMoney, readWholeNumber } from './whole-number.ts';

test.each([
  ['15000', 15_000],
  ['15.000', 15_000],
  ['15,000', 15_000],
  ['15 000', 15_000],
  ['1\u00a0500\u00a0000', 1_500_000],
  [' 1.500.000 ', 1_500_000],
  ['０２', 2],
  ['-5', -5],
  ['-0', 0],
])('%s is read as %d', (typed, value) => {
  expect(readWholeNumber(typed)).toBe(value);
  expect(readMoney(typed)).toBe(value);
});

test.each([
  '15.5',
  '1 5',
  '15.00',
  '1.5000',
  '1.500,000',
  '1.500 000',
  '0.500',
  '1,5',
  '15.',
  '.500',
  '1e3',
  '',
  ' ',
  'x',
  '0x10',
  '99999999999999999999',
])('%s is no whole number and no amount', (typed) => {
  expect(readWholeNumber(typed)).toBeUndefined();
  expect(readMoney(typed)).toBeUndefined();
});

test.each([
  '15.000đ',
  '15.000 đ',
  '15 000 ₫',
  '15000 đồng',
  '15,000 VNĐ',
  'VND 15.000',
  '₫15.000',
  '15.000 vnd.',
])('an amount may be written %s', (typed) => {
  expect(readMoney(typed)).toBe(15_000);
  expect(readWholeNumber(typed)).toBeUndefined();
});

test('the name of the currency stands once and alone is no amount', () => {
  for (const typed of ['đ', 'VND', 'đ 15.000 đ', '15.5 đ', '15k'])
    expect(readMoney(typed), typed).toBeUndefined();
});
