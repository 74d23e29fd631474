import { expect, test } from 'vitest';
import { parseVnDate, parseVnDateOrYear, vnDateOrYear } from './time.ts';

test.each([
  '05/11/1990',
  '5/11/1990',
  '05.11.1990',
  '05-11-1990',
  '05–11–1990',
  '05 11 1990',
  ' 05 / 11 / 1990. ',
  '05,11,1990',
  '05111990',
  '19901105',
  '1990-11-05',
  '1990/11/05',
  '０５/１１/１９９０',
  '０５１１１９９０',
  '05⁄11⁄1990',
  'ngày 05 tháng 11 năm 1990',
  'Ngày 5 tháng 11, năm 1990'.normalize('NFD'),
])('%j is the fifth of November 1990', (written) => {
  expect(parseVnDate(written)).toBe('1990-11-05');
});

test.each([
  '',
  '31/02/1990',
  '1990-02-30',
  '05/13/1990',
  '11/1990',
  '1990',
  '051190',
  '5111990',
  '05/11/90',
  '32111990',
  '05111890',
  '05/11/1990 hay 06/11/1990',
  'hôm qua',
])('%j is no day', (written) => {
  expect(parseVnDate(written)).toBeUndefined();
});

test('eight digits are a day in one way only', () => {
  expect(parseVnDate('20111211')).toBe('2011-12-11');
  expect(parseVnDate('20122011')).toBe('2011-12-20');
  expect(parseVnDate('12102010')).toBe('2010-10-12');
});

test.each([
  ['1948', '1948'],
  [' năm 1948 ', '1948'],
  ['１９４８', '1948'],
  ['11/1948', '1948-11'],
  ['1.1948', '1948-01'],
  ['111948', '1948-11'],
  ['1948-11', '1948-11'],
  ['tháng 11 năm 1948', '1948-11'],
  ['05.11.1948', '1948-11-05'],
  ['05111948', '1948-11-05'],
])('where a year alone is a date too, %j is %s', (written, date) => {
  expect(parseVnDateOrYear(written)).toBe(date);
});

test.each(['', '48', '13/1948', '0/1948', '31/02/1948', '194', 'khoảng 1948'])(
  '%j is neither a day nor a year',
  (written) => {
    expect(parseVnDateOrYear(written)).toBeUndefined();
  },
);

test('a date is written as far as it is known', () => {
  expect(['1948-11-05', '1948-11', '1948'].map(vnDateOrYear)).toEqual(['05/11/1948', '11/1948', '1948']);
});
