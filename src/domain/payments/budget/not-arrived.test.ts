import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { getCalendar, type WorkCalendar } from '#domain/calendar';
import { seededDeps } from '#testing/seeded-deps.ts';
import { dueAtBudget } from './not-arrived.ts';

let calendar: WorkCalendar;
let close: () => Promise<void>;
beforeAll(async () => {
  const deps = await seededDeps();
  close = () => deps.db.close();
  const agency = await findAgencyByCode(deps.db, 'H99.21.01');
  calendar = await getCalendar(deps.db, agency?.id ?? '');
});
afterAll(() => close());

// NĐ 118/2025/NĐ-CP Đ24: within 8 working hours from the payment
test.each([
  ['in the middle of a day', '2026-11-19T10:00:00+07:00', '2026-11-20T10:00:00+07:00'],
  ['late on a Friday', '2026-11-20T16:20:00+07:00', '2026-11-23T16:20:00+07:00'],
  ['on a Sunday', '2026-11-22T10:00:00+07:00', '2026-11-23T17:00:00+07:00'],
  // 24 November 2026 is a holiday
  ['before a holiday', '2026-11-23T16:20:00+07:00', '2026-11-25T16:20:00+07:00'],
])('what is paid %s is due at the budget’s account 8 working hours later', (_, paid, due) => {
  expect(dueAtBudget(calendar, new Date(paid))).toEqual(new Date(due));
});

test('of a year that nobody has entered no due time is invented', () => {
  expect(dueAtBudget(calendar, new Date('2060-11-19T10:00:00+07:00'))).toBeUndefined();
});
