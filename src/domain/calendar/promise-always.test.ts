import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '#platform/time.ts';
import { type CountedLimit, promiseAt } from './promise-at.ts';
import {
  at,
  CULTURE_DAY,
  EIGHT_HOURS,
  SEVEN_AND_A_HALF,
  UNEVEN,
  WITH_SATURDAY_MORNING,
  YEARS,
} from './testing.ts';
import { makeCalendar, type SpecialDay } from './work-calendar.ts';
import { isWorkingInstant, startOfClock, workingTimeBetween } from './working-time.ts';

describe('always', () => {
  const start = fc
    .integer({ min: 0, max: 500 * 1440 })
    .map((m) => new Date(at('2026-01-01 00:00').getTime() + m * 60_000));
  const date = fc
    .integer({ min: 0, max: 600 })
    .map((n) => localDate(new Date(at('2026-01-01 12:00').getTime() + n * 86_400_000)));
  const special = date.chain((d) =>
    fc.constantFrom<SpecialDay>(
      { date: d, kind: 'holiday', name: 'x' },
      { date: d, kind: 'make-up', name: 'x' },
      { date: d, kind: 'swap-off', name: 'x', hours: [['07:00', '11:30']] },
    ),
  );
  const anyWeek = fc.constantFrom(EIGHT_HOURS, SEVEN_AND_A_HALF, WITH_SATURDAY_MORNING, UNEVEN);
  const evenWeek = fc.constantFrom(EIGHT_HOURS, SEVEN_AND_A_HALF);
  const amount = fc.integer({ min: 1, max: 80 }).map((n) => n / 2);
  const limit: fc.Arbitrary<CountedLimit> = fc.oneof(
    fc.record({ amount, unit: fc.constantFrom('working-hour', 'working-day') }),
    fc.record({ amount: fc.integer({ min: 1, max: 90 }), unit: fc.constant('day' as const) }),
    fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant('month' as const) }),
  );
  const runs = { numRuns: 400 };

  it('a limit ends inside working time and not before it starts', () => {
    fc.assert(
      fc.property(anyWeek, fc.array(special, { maxLength: 40 }), start, limit, (hours, days, from, l) => {
        const calendar = makeCalendar({ hours, days, years: YEARS });
        const end = promiseAt(calendar, from, l);
        expect(
          isWorkingInstant(calendar, end) || isWorkingInstant(calendar, new Date(end.getTime() - 1)),
        ).toBe(true);
        expect(end >= from).toBe(true);
      }),
      runs,
    );
  });

  it('one more holiday never shortens a limit', () => {
    fc.assert(
      fc.property(
        anyWeek,
        fc.array(special, { maxLength: 20 }),
        start,
        limit,
        date,
        (hours, days, from, l, free) => {
          const before = promiseAt(makeCalendar({ hours, days, years: YEARS }), from, l);
          const after = promiseAt(
            makeCalendar({
              hours,
              days: [...days, { date: free, kind: 'holiday', name: 'new' }],
              years: YEARS,
            }),
            from,
            l,
          );
          expect(after.getTime()).toBeGreaterThanOrEqual(before.getTime());
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('two halves of working hours equal the whole', () => {
    fc.assert(
      fc.property(
        anyWeek,
        fc.array(special, { maxLength: 20 }),
        start,
        amount,
        amount,
        (hours, days, from, a, b) => {
          const c = makeCalendar({ hours, days, years: YEARS });
          const inTwo = promiseAt(c, promiseAt(c, from, { amount: a, unit: 'working-hour' }), {
            amount: b,
            unit: 'working-hour',
          });
          expect(inTwo).toEqual(promiseAt(c, from, { amount: a + b, unit: 'working-hour' }));
          expect(workingTimeBetween(c, startOfClock(c, from), inTwo)).toBe((a + b) * 3_600_000);
        },
      ),
      runs,
    );
  });

  it('two halves of working days equal the whole in working time, where all days are alike', () => {
    fc.assert(
      fc.property(
        evenWeek,
        fc.array(
          special.filter((d) => d.kind !== 'swap-off'),
          { maxLength: 20 },
        ),
        start,
        amount,
        amount,
        (hours, days, from, a, b) => {
          const c = makeCalendar({ hours, days, years: YEARS });
          const inTwo = promiseAt(c, promiseAt(c, from, { amount: a, unit: 'working-day' }), {
            amount: b,
            unit: 'working-day',
          });
          expect(
            workingTimeBetween(c, inTwo, promiseAt(c, from, { amount: a + b, unit: 'working-day' })),
          ).toBe(0);
        },
      ),
      runs,
    );
  });

  it('a working day is as long as the agency’s day, where all days are alike', () => {
    fc.assert(
      fc.property(evenWeek, start, amount, (hours, from, a) => {
        const c = makeCalendar({ hours, days: [], years: YEARS });
        const perDay = hours === EIGHT_HOURS ? 8 : 7.5;
        const end = promiseAt(c, from, { amount: a, unit: 'working-day' });
        expect(workingTimeBetween(c, startOfClock(c, from), end)).toBe(a * perDay * 3_600_000);
      }),
      runs,
    );
  });

  it('time between is additive and changes sign with its direction', () => {
    fc.assert(
      fc.property(anyWeek, start, start, start, (hours, x, y, z) => {
        const c = makeCalendar({ hours, days: [CULTURE_DAY], years: YEARS });
        expect(workingTimeBetween(c, x, y) + workingTimeBetween(c, y, z)).toBe(workingTimeBetween(c, x, z));
      }),
      runs,
    );
  });
});
