import { expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';

test.each([
  ['15000', 15_000],
  ['15.000', 15_000],
  ['15,000', 15_000],
  ['15 000', 15_000],
  ["1'500'000", 1_500_000],
  ['1.500.000', 1_500_000],
  ['1,500,000.00', 1_500_000],
  ['1.500.000,00', 1_500_000],
  ['15000.00', 15_000],
  ['15000,00', 15_000],
  ['+15.000', 15_000],
  ['15.000 VND', 15_000],
  ['15.000đ', 15_000],
  ['15,000 CR', 15_000],
  ['-15.000', -15_000],
  ['15.000-', -15_000],
  ['(15,000)', -15_000],
  ['15,000 DR', -15_000],
  ['15,000.00D', -15_000],
  ['0', 0],
])('%s is a sum', (text, sum) => {
  expect(readAmount(text)).toEqual({ sum, isExact: true });
});

test('of a sum with a fraction what is before it is known, and that it has one', () => {
  for (const text of ['15.000,50', '15,000.5', '15000.01'])
    expect(readAmount(text), text).toEqual({ sum: 15_000, isExact: false });
});

test.each([
  '',
  'abc',
  '15.00.000',
  '1.5000.000',
  '15,00,000',
  '1.500.00',
  '15..000',
  '--5',
  '1e5',
  '15.000.',
  '9'.repeat(20),
])('%s is none', (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test('a number of a sheet has its point before a fraction, and a hundredfold stays what it is', () => {
  expect(readAmount('15000', true)).toEqual({ sum: 15_000, isExact: true });
  expect(readAmount('15.125', true)).toEqual({ sum: 15, isExact: false });
  expect(readAmount('-15000', true)).toEqual({ sum: -15_000, isExact: true });
  expect(readAmount('1500000', true)).toEqual({ sum: 1_500_000, isExact: true });
  expect(readAmount('x', true)).toBeUndefined();
});
