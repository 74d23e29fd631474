import { describe, expect, it } from 'vitest';
import { handOverBy, latestBefore } from './deadlines.ts';
import { at, show } from './testing.ts';
import { makeCalendar } from './work-calendar.ts';
import {
  addWorkingHours,
  isWorkingInstant,
  nextOpening,
  startOfClock,
  workingTimeBetween,
} from './working-time.ts';

const usual = (validFrom: string, validTo?: string) =>
  [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '07:00', to: '11:30', validFrom, ...(validTo && { validTo }) },
    { weekday, from: '13:30', to: '17:00', validFrom, ...(validTo && { validTo }) },
  ]);
const years = [{ year: 2026 }];
const calendar = makeCalendar({
  hours: usual('2025-01-01'),
  days: [{ date: '2026-11-24', kind: 'holiday', name: 'x' }],
  years,
});

describe('office time', () => {
  it('contains its opening and not its close', () => {
    expect(isWorkingInstant(calendar, at('2026-11-23 07:00'))).toBe(true);
    expect(isWorkingInstant(calendar, at('2026-11-23 06:59'))).toBe(false);
    expect(isWorkingInstant(calendar, at('2026-11-23 11:30'))).toBe(false);
    expect(isWorkingInstant(calendar, at('2026-11-23 17:00'))).toBe(false);
    expect(isWorkingInstant(calendar, at('2026-11-24 09:00'))).toBe(false);
    expect(isWorkingInstant(calendar, at('2026-11-22 09:00'))).toBe(false);
  });

  it('opens again after lunch, after the night, after the weekend, after a holiday', () => {
    expect(show(nextOpening(calendar, at('2026-11-23 12:00')))).toBe('2026-11-23 13:30');
    expect(show(nextOpening(calendar, at('2026-11-23 13:30')))).toBe('2026-11-23 13:30');
    expect(show(nextOpening(calendar, at('2026-11-20 17:20')))).toBe('2026-11-23 07:00');
    expect(show(nextOpening(calendar, at('2026-11-23 20:00')))).toBe('2026-11-25 07:00');
    expect(show(startOfClock(calendar, at('2026-11-23 00:30')))).toBe('2026-11-23 07:00');
    expect(show(startOfClock(calendar, at('2026-11-23 08:15')))).toBe('2026-11-23 08:15');
  });

  it('is measured between two instants, backwards as a negative', () => {
    expect(workingTimeBetween(calendar, at('2026-11-23 11:00'), at('2026-11-23 14:00'))).toBe(3_600_000);
    expect(workingTimeBetween(calendar, at('2026-11-25 08:00'), at('2026-11-23 16:00'))).toBe(-2 * 3_600_000);
    expect(workingTimeBetween(calendar, at('2026-11-21 08:00'), at('2026-11-22 16:00'))).toBe(0);
  });

  it('ends a period at its close; with nothing to add it is the next opening', () => {
    expect(show(addWorkingHours(calendar, at('2026-11-23 07:00'), 4.5))).toBe('2026-11-23 11:30');
    expect(show(addWorkingHours(calendar, at('2026-11-20 18:00'), 0))).toBe('2026-11-23 07:00');
  });

  it('changes on the day new hours come into force', () => {
    const c = makeCalendar({
      hours: [
        ...usual('2025-01-01', '2026-10-15'),
        { weekday: 5, from: '08:00', to: '12:00', validFrom: '2026-10-16' },
      ],
      days: [],
      years,
    });
    expect(isWorkingInstant(c, at('2026-10-15 16:00'))).toBe(true);
    expect(isWorkingInstant(c, at('2026-10-16 07:30'))).toBe(false);
    expect(show(nextOpening(c, at('2026-10-16 13:00')))).toBe('2026-10-23 08:00');
  });
});

describe('an agency with its own hours', () => {
  const own = makeCalendar({
    hours: usual('2025-01-01'),
    ownHours: [{ weekday: 6, from: '07:00', to: '11:00', validFrom: '2026-06-01', validTo: '2026-06-30' }],
    days: [{ date: '2026-06-10', kind: 'holiday', name: 'x' }],
    ownDays: [{ date: '2026-07-10', kind: 'swap-off', name: 'own' }],
    years,
  });

  it('replaces the whole week while its hours are valid', () => {
    expect(show(nextOpening(own, at('2026-06-01 06:00')))).toBe('2026-06-06 07:00');
    expect(show(nextOpening(own, at('2026-06-30 18:00')))).toBe('2026-07-01 07:00');
  });

  it('has its own days off', () => {
    expect(isWorkingInstant(own, at('2026-07-10 09:00'))).toBe(false);
  });
});

describe('a make-up Saturday', () => {
  it('has the hours of the day it makes up for, or its own', () => {
    const c = makeCalendar({
      hours: usual('2025-01-01'),
      days: [
        { date: '2026-08-31', kind: 'swap-off', name: 'x' },
        { date: '2026-08-22', kind: 'make-up', name: 'x', insteadOf: '2026-08-31' },
        { date: '2026-09-12', kind: 'make-up', name: 'x', hours: [['08:00', '10:00']] },
      ],
      years,
    });
    expect(workingTimeBetween(c, at('2026-08-22 00:00'), at('2026-08-23 00:00'))).toBe(8 * 3_600_000);
    expect(workingTimeBetween(c, at('2026-08-31 00:00'), at('2026-09-01 00:00'))).toBe(0);
    expect(workingTimeBetween(c, at('2026-09-12 00:00'), at('2026-09-13 00:00'))).toBe(2 * 3_600_000);
  });
});

describe('an agency’s own hours and days', () => {
  const morning = { weekday: 5, from: '07:00', to: '11:30' };

  it('take precedence over the province’s on the same day, in whatever order they were written', () => {
    const holiday = { date: '2026-11-20', kind: 'holiday', name: 'x' } as const;
    const open = { ...holiday, hours: [['08:00', '10:00']] as const };
    const hours = usual('2025-01-01');
    const day = (days: (typeof holiday)[], ownDays: (typeof holiday)[]) => {
      const c = makeCalendar({ hours, days, ownDays, years });
      return workingTimeBetween(c, at('2026-11-20 00:00'), at('2026-11-21 00:00'));
    };
    expect(day([holiday], [open])).toBe(2 * 3_600_000);
    expect(day([open], [holiday])).toBe(0);
  });

  it('are valid to the end of the last day', () => {
    const ownHours = [{ ...morning, validFrom: '2026-11-20', validTo: '2026-11-20' }];
    const c = makeCalendar({ hours: usual('2025-01-01'), ownHours, days: [], years });
    expect(isWorkingInstant(c, at('2026-11-20 10:00'))).toBe(true);
    expect(isWorkingInstant(c, at('2026-11-20 14:00'))).toBe(false);
    expect(isWorkingInstant(c, at('2026-11-23 14:00'))).toBe(true);
  });

  it('make up for a short day with a short day', () => {
    const hours = [
      ...usual('2025-01-01').filter((h) => h.weekday < 5),
      { ...morning, validFrom: '2025-01-01' },
    ];
    const days = [{ date: '2026-11-28', kind: 'make-up', name: 'x', insteadOf: '2026-11-27' }] as const;
    const c = makeCalendar({ hours, days, years });
    expect(isWorkingInstant(c, at('2026-11-28 10:00'))).toBe(true);
    expect(isWorkingInstant(c, at('2026-11-28 14:00'))).toBe(false);
  });
});

describe('NĐ 118/2025', () => {
  it('Đ18: paper received after 15:00 may be handed over the next working morning', () => {
    expect(show(handOverBy(calendar, at('2026-11-20 15:30')))).toBe('2026-11-23 07:00');
    expect(show(handOverBy(calendar, at('2026-11-20 14:59')))).toBe('2026-11-20 17:00');
    expect(show(handOverBy(calendar, at('2026-11-23 16:00')))).toBe('2026-11-25 07:00');
  });

  it('Đ18: received after the close, or before an evening, it is the next working morning too', () => {
    const opens = (...stretches: [string, string][]) =>
      makeCalendar({
        hours: [4, 5].flatMap((weekday) =>
          stretches.map(([from, to]) => ({ weekday, from, to, validFrom: '2025-01-01' })),
        ),
        days: [],
        years,
      });
    const mornings = opens(['07:00', '11:30']);
    expect(show(handOverBy(mornings, at('2026-11-19 13:00')))).toBe('2026-11-20 07:00');
    const evenings = opens(['07:00', '11:30'], ['18:00', '20:00']);
    expect(show(handOverBy(evenings, at('2026-11-19 15:30')))).toBe('2026-11-20 07:00');
  });

  it('Đ19 k6: the last moment for an apology is in office time', () => {
    expect(show(latestBefore(calendar, at('2026-11-20 09:00'), 1))).toBe('2026-11-19 09:00');
    expect(show(latestBefore(calendar, at('2026-11-23 07:00'), 1))).toBe('2026-11-20 17:00');
    expect(show(latestBefore(calendar, at('2026-11-20 12:15'), 1))).toBe('2026-11-19 11:30');
  });
});
