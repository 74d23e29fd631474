import { describe, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { getCalendar } from '#domain/calendar';
import type { Limit, ProcedureContent } from '#domain/procedures';
import { seededDeps } from '#testing/seeded-deps.ts';
import { countedLimit, foreseeTimes, limitOf } from './index.ts';

const days = (amount: number): Limit => ({ amount, unit: 'working-day', source: 's' });
const content = {
  cases: [{ id: 'usual' }, { id: 'hard', limit: days(30) }],
  channels: [
    { channel: 'direct', limit: days(1) },
    { channel: 'online', limit: days(2) },
  ],
} as ProcedureContent; // what else it says has no part in this

describe('the limit that holds for a dossier', () => {
  test("is its case's own, else that of the way by which it came; at the desk that is in person", () => {
    const limit = (caseId: string, channel: 'online' | 'desk' | 'post') =>
      limitOf(content, { caseId, channel })?.amount;
    expect(limit('hard', 'online')).toBe(30);
    expect(limit('usual', 'online')).toBe(2);
    expect(limit('usual', 'desk')).toBe(1);
    expect(limit('usual', 'post')).toBe(1); // the procedure says nothing of it
  });

  test('is counted only where it is a number', () => {
    expect(countedLimit(days(2))).toEqual({ amount: 2, unit: 'working-day' });
    const sameDay = { amount: 1, unit: 'same-day', source: 's' } as const;
    expect(countedLimit({ ...sameDay, cutOff: { at: '10:30', source: 's' } })).toEqual({
      amount: 1,
      unit: 'same-day',
      cutOff: '10:30',
    });
    expect(countedLimit({ ...sameDay, cutOff: null })).toEqual({ amount: 1, unit: 'same-day' });
    expect(countedLimit(sameDay)?.cutOff).toBe('15:00'); // of a version from before limits said it
    expect(countedLimit({ amount: null, unit: 'described', text: 'x', source: '' })).toBeUndefined();
    expect(countedLimit(undefined)).toBeUndefined();
  });
});

test('no day is foreseen of a limit whose figure has no source', async () => {
  const deps = await seededDeps();
  const agency = await findAgencyByCode(deps.db, 'H99.21.01');
  const calendar = await getCalendar(deps.db, agency?.id ?? '');
  const resultBy = (source: string) => {
    const online = { channel: 'online' as const, limit: { ...days(2), source } };
    const known = { calendar, now: deps.clock.now() };
    return foreseeTimes({ ...content, channels: [online] }, 'usual', known).resultBy;
  };
  expect(resultBy('s')).toBeInstanceOf(Date);
  expect(resultBy('')).toBeUndefined();
});
