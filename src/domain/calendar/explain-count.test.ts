import { expect, test } from 'vitest';
import { explainCount } from './explain-count.ts';
import { at, EIGHT_HOURS, makeCalendar, type SpecialDay, show, YEARS } from './testing.ts';

const swap: SpecialDay[] = [
  { date: '2026-11-27', kind: 'swap-off', name: 'Nghỉ', insteadOf: '2026-11-28', source: 'QĐ 1' },
  { date: '2026-11-28', kind: 'make-up', name: 'Làm bù', insteadOf: '2026-11-27', source: 'QĐ 1' },
];
const calendarWith = (days: SpecialDay[]) => makeCalendar({ hours: EIGHT_HOURS, days, years: YEARS });
const oneDay = (days: SpecialDay[]) =>
  explainCount(calendarWith(days), at('2026-11-26 10:00'), { amount: 1, unit: 'working-day' });

test('a make-up day on which a limit ends is told, and both ends of its swap with what they rest on', () => {
  const count = oneDay(swap);
  expect(show(count.end)).toBe('2026-11-28 10:00');
  expect(count.madeUp).toEqual([
    { date: '2026-11-28', name: 'Làm bù', insteadOf: '2026-11-27', source: 'QĐ 1', isDecided: true },
  ]);
  expect(count.notCounted).toMatchObject([
    { date: '2026-11-27', why: 'swap-off', insteadOf: '2026-11-28', source: 'QĐ 1', isDecided: true },
  ]);
});

test('a day that is only foreseen is decided by the law that names it, and by nothing where none does', () => {
  const foreseen = (source: string) =>
    oneDay([{ date: '2026-11-27', kind: 'holiday', name: 'Lễ', source, verified: false }]).notCounted[0];
  expect(foreseen('BLLĐ 2019 Đ112')).toMatchObject({ source: 'BLLĐ 2019 Đ112', isDecided: true });
  expect(foreseen('')).toMatchObject({ source: '', isDecided: false });
  const [, weekend] = oneDay([{ date: '2026-11-27', kind: 'holiday', name: 'Lễ' }]).notCounted;
  expect(weekend).toMatchObject({ why: 'weekend', isDecided: true });
});
