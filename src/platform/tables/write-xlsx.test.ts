import { expect, test } from 'vitest';
import { parseTable } from './parse-table.ts';
import { writeXlsx } from './write-xlsx.ts';

test('a workbook has the rows that went into it: numbers as numbers, and every text as it was, whatever it begins with', async () => {
  const texts = ['=1+1', '@x', '<b> & "c"', 'Đặng Thị Ánh', ' 015 ', '👩🇻🇳', 'a\u0000\u0007b'];
  const { rows } = await parseTable({
    bytes: writeXlsx('Thu: 11/2026', [['Tên', 'Số'], texts, [0, 15_000, 1]]),
  });
  expect(rows?.map((r) => r.cells)).toEqual([
    ['Tên', 'Số'],
    ['=1+1', '@x', '<b> & "c"', 'Đặng Thị Ánh', '015', '👩🇻🇳', 'ab'],
    ['0', '15000', '1'],
  ]);
  expect(rows?.map((r) => r.numbers)).toEqual([undefined, undefined, [0, 1, 2]]);
  expect(rows?.every((r) => r.formulas === undefined)).toBe(true);
});

test('the same rows make the same bytes', () => {
  const rows = [['a', 1]];
  expect(writeXlsx('x', rows).equals(writeXlsx('x', rows))).toBe(true);
});
