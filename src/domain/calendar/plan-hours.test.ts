import { describe, expect, test } from 'vitest';
import { type HoursEdit, hoursAfter } from './plan-hours.ts';
import type { WeekHours } from './work-calendar.ts';

const TODAY = '2026-11-19';
const at = (validFrom: string, validTo: string | null, from = '07:00', to = '11:30'): WeekHours => ({
  weekday: 1,
  from,
  to,
  validFrom,
  validTo,
});
const winter = (o: Partial<HoursEdit> = {}): HoursEdit => ({
  what: 'hours',
  from: '2026-12-01',
  until: null,
  week: [{ weekday: 1, from: '08:00', to: '12:00' }],
  ...o,
});
const NEW = (validTo: string | null = null) => at('2026-12-01', validTo, '08:00', '12:00');

describe('new office hours', () => {
  test('hold from their day on; the former ones until the day before it', () => {
    expect(hoursAfter([at('2025-01-01', null)], winter(), TODAY)).toEqual([
      at('2025-01-01', '2026-11-30'),
      NEW(),
    ]);
  });

  test('of a season end with its last day, and the former ones hold again', () => {
    const until = '2027-02-28';
    expect(hoursAfter([at('2025-01-01', null)], winter({ until }), TODAY)).toEqual([
      at('2025-01-01', '2026-11-30'),
      at('2027-03-01', null),
      NEW(until),
    ]);
  });

  test.each([
    ['over before', at('2025-01-01', '2025-12-31'), [at('2025-01-01', '2025-12-31')]],
    ['within', at('2026-12-10', '2027-01-10'), []],
    ['begun within', at('2026-12-10', null), [at('2027-03-01', null)]],
    ['ended within', at('2026-01-01', '2026-12-31'), [at('2026-01-01', '2026-11-30')]],
    ['after', at('2027-05-01', '2027-08-31'), [at('2027-05-01', '2027-08-31')]],
    ['until its last day', at('2026-12-01', '2027-02-28'), []],
    ['from the day after', at('2027-03-01', null), [at('2027-03-01', null)]],
  ] as const)('leave of hours that are %s what lies outside', (_, was, left) => {
    expect(hoursAfter([was], winter({ until: '2027-02-28' }), TODAY)).toEqual([...left, NEW('2027-02-28')]);
  });

  test('of an agency may be none: then it follows the province; the province has some', () => {
    const none = winter({ week: [], agencyId: 'x' });
    expect(hoursAfter([at('2025-01-01', null)], none, TODAY)).toEqual([at('2025-01-01', '2026-11-30')]);
    expect(hoursAfter([], winter({ week: [] }), TODAY)).toEqual({ fault: 'no-hours', date: '2026-12-01' });
  });

  test('begin today at the earliest, and never end before they begin', () => {
    expect(hoursAfter([], winter({ from: '2026-11-18' }), TODAY)).toMatchObject({ fault: 'hours-past' });
    expect(hoursAfter([], winter({ from: TODAY }), TODAY)).toHaveLength(1);
    expect(hoursAfter([], winter({ until: '2026-11-30' }), TODAY)).toMatchObject({ fault: 'backwards' });
    expect(hoursAfter([], winter({ until: '2026-12-01' }), TODAY)).toHaveLength(1);
  });
});
