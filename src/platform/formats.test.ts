import { expect, test } from 'vitest';
import { formats } from './formats.ts';

const at = new Date('2026-11-28T02:30:00Z');

test('an instant, a date and a sum are written as each language writes them, in the time of Việt Nam', () => {
  const { vi, en } = formats;
  expect([vi.dateTime(at), en.dateTime(at)]).toEqual(['09:30 28/11/2026', '28 November 2026, 09:30']);
  expect([vi.longDate('2026-11-08'), en.longDate('2026-11-08')]).toEqual([
    'Chủ Nhật, 08/11/2026',
    'Sunday 8 November 2026',
  ]);
  expect(en.date(new Date('2026-12-31T17:00:00Z'))).toBe('1 January 2027');
  expect([vi.money(5000), en.money(5000)]).toEqual(['5.000 VND', '5,000 VND']);
  expect([vi.number(1234.5), en.number(1234.5)]).toEqual(['1.234,5', '1,234.5']);
});
