import { describe, expect, it } from 'vitest';
import { latestBefore } from './deadlines.ts';
import { type CountedLimit, promiseAt } from './promise-at.ts';
import {
  at,
  CULTURE_DAY,
  EIGHT_HOURS,
  SEVEN_AND_A_HALF,
  show,
  WITH_SATURDAY_MORNING,
  week,
  YEARS,
} from './testing.ts';
import { makeCalendar, type WeekHours, type WorkCalendar } from './work-calendar.ts';
import { addWorkingTime, workingTimeBetween } from './working-time.ts';

const UNTIL_15 = '15:00';
const november = makeCalendar({ hours: EIGHT_HOURS, days: [CULTURE_DAY], years: YEARS });
const swapped = makeCalendar({
  hours: EIGHT_HOURS,
  days: [
    CULTURE_DAY,
    { date: '2026-11-23', kind: 'swap-off', name: 'a swap' },
    { date: '2026-11-28', kind: 'make-up', name: 'its make-up', insteadOf: '2026-11-23' },
  ],
  years: YEARS,
});

describe('the edges of a limit', () => {
  it('a limit of zero ends at the reception itself, also at an opening; a negative one is refused', () => {
    expect(promise('2026-11-19 09:00', 0, 'working-day')).toBe('2026-11-19 09:00');
    expect(promise('2026-11-19 07:00', 0, 'working-day')).toBe('2026-11-19 07:00');
    for (const unit of ['working-hour', 'working-day', 'day', 'month', 'same-day'] as const)
      expect(() => promise('2026-11-19 09:00', -1, unit)).toThrow(RangeError);
  });

  // BLDS 2015 Đ148 k3: the last day of the month stands only for a date that the month does not have
  it('a month that has the date ends at the hour of the reception, on its last day too', () => {
    expect(promise('2026-10-30 09:00', 1, 'month')).toBe('2026-11-30 09:00');
    expect(promise('2026-12-31 09:00', 2, 'month')).toBe('2027-03-01 17:00');
  });

  it('a limit that ends at the close of a morning stays there', () => {
    expect(promise('2026-11-16 11:30', 1, 'day')).toBe('2026-11-17 11:30');
  });

  it('half a working day is half of the most frequent day or, of two equally frequent ones, the longer', () => {
    const c = (hours: WeekHours[]) => makeCalendar({ hours, days: [], years: YEARS });
    const short = week([1, 2, 3, 4], ['08:00', '12:00']);
    expect(
      promise('2026-11-16 09:00', 0.5, 'working-day', c([...short, ...week([5], ['08:00', '16:00'])])),
    ).toBe('2026-11-16 11:00');
    const alike = [...week([1, 2], ['08:00', '12:00']), ...week([3, 4], ['08:00', '14:00'])];
    expect(promise('2026-11-18 08:30', 0.5, 'working-day', c(alike))).toBe('2026-11-18 11:30');
  });
});

// NĐ 23/2015 Đ7; 24 November is the Culture Day, 20 November 2026 a Friday
describe('a limit that is the day itself', () => {
  it('ends with the close of the working day on which it was received, up to 15:00 with it', () => {
    for (const received of ['07:00', '09:00', '12:10', '15:00'])
      expect(promise(`2026-11-19 ${received}`, 1, 'same-day', UNTIL_15)).toBe('2026-11-19 17:00');
  });

  it('has its whole minute: what the paper says was received at 15:00 is in time', () => {
    const limit = { amount: 1, unit: 'same-day', cutOff: UNTIL_15 } as const;
    const received = (second: string) => new Date(`2026-11-19T15:${second}+07:00`);
    expect(show(promiseAt(november, received('00:59.999'), limit))).toBe('2026-11-19 17:00');
    expect(show(promiseAt(november, received('01:00'), limit))).toBe('2026-11-20 17:00');
  });

  it('ends with the close of the next working day where it was received later, over a weekend and a holiday too', () => {
    expect(promise('2026-11-19 15:01', 1, 'same-day', UNTIL_15)).toBe('2026-11-20 17:00');
    expect(promise('2026-11-20 16:20', 1, 'same-day', UNTIL_15)).toBe('2026-11-23 17:00');
    expect(promise('2026-11-23 15:30', 1, 'same-day', UNTIL_15)).toBe('2026-11-25 17:00');
  });

  it('counts what comes while the office is closed as received at its next opening', () => {
    expect(promise('2026-11-19 17:20', 1, 'same-day', UNTIL_15)).toBe('2026-11-20 17:00');
    expect(promise('2026-11-22 16:00', 1, 'same-day', UNTIL_15)).toBe('2026-11-23 17:00');
  });

  it('ends at noon on a day that has a morning only, and counts its own day among several', () => {
    const saturdays = makeCalendar({ hours: WITH_SATURDAY_MORNING, days: [], years: YEARS });
    expect(promise('2026-11-21 08:00', 1, 'same-day', UNTIL_15, saturdays)).toBe('2026-11-21 11:30');
    expect(promise('2026-11-21 12:00', 1, 'same-day', UNTIL_15, saturdays)).toBe('2026-11-23 17:00');
    expect(promise('2026-11-19 09:00', 2, 'same-day', UNTIL_15)).toBe('2026-11-20 17:00');
  });

  it('has the cut-off of its own procedure, also in the midday break and one that the close comes before', () => {
    expect(promise('2026-11-19 11:00', 1, 'same-day', '11:00')).toBe('2026-11-19 17:00');
    expect(promise('2026-11-19 11:01', 1, 'same-day', '11:00')).toBe('2026-11-20 17:00');
    expect(promise('2026-11-19 11:30', 1, 'same-day', '11:30')).toBe('2026-11-19 17:00');
    expect(promise('2026-11-19 12:10', 1, 'same-day', '11:30')).toBe('2026-11-20 17:00');
    expect(promise('2026-11-19 16:59', 1, 'same-day', '18:00')).toBe('2026-11-19 17:00');
  });

  it('without one is open to the close of the day', () => {
    expect(promise('2026-11-19 16:59', 1, 'same-day')).toBe('2026-11-19 17:00');
    expect(promise('2026-11-19 17:00', 1, 'same-day')).toBe('2026-11-20 17:00');
  });

  it('means nothing to a limit of another kind', () => {
    expect(promise('2026-11-19 16:00', 1, 'working-day', '15:00')).toBe('2026-11-20 16:00');
  });
});

describe('the six worked examples', () => {
  it('1: working days skip a holiday, and follow a swap with its make-up Saturday', () => {
    expect(promise('2026-11-19 09:00', 5, 'working-day')).toBe('2026-11-27 09:00');
    expect(promise('2026-11-19 09:00', 5, 'working-day', swapped)).toBe('2026-11-28 09:00');
  });

  it('2: eight working hours run over a weekend, from a Sunday, over a holiday', () => {
    expect(promise('2026-11-20 16:20', 8, 'working-hour')).toBe('2026-11-23 16:20');
    expect(promise('2026-11-22 10:00', 8, 'working-hour')).toBe('2026-11-23 17:00');
    expect(promise('2026-11-23 16:20', 8, 'working-hour')).toBe('2026-11-25 16:20');
  });

  it('3: twelve working hours are a day and four hours across lunch', () => {
    expect(promise('2026-11-19 10:00', 12, 'working-hour')).toBe('2026-11-20 16:00');
  });

  it('4: received after closing time, two days end on a close, as sixteen hours do', () => {
    expect(promise('2026-11-20 17:20', 2, 'working-day')).toBe('2026-11-25 17:00');
    expect(promise('2026-11-20 17:20', 16, 'working-hour')).toBe('2026-11-25 17:00');
  });

  it('5: calendar days that end on a holiday end on the next working day', () => {
    expect(promise('2026-11-09 09:00', 15, 'day')).toBe('2026-11-25 09:00');
  });

  it('6: supplement, restart, apology and pause', () => {
    expect(promise('2026-11-02 08:00', 10, 'working-day')).toBe('2026-11-16 08:00');
    expect(promise('2026-11-02 08:00', 3, 'working-day')).toBe('2026-11-05 08:00');
    expect(promise('2026-11-05 10:00', 15, 'day')).toBe('2026-11-20 10:00');
    expect(promise('2026-11-10 14:00', 10, 'working-day')).toBe('2026-11-25 14:00');
    expect(show(latestBefore(november, at('2026-11-25 14:00'), 1))).toBe('2026-11-23 17:00');
    const waited = workingTimeBetween(november, at('2026-11-05 10:00'), at('2026-11-11 10:00'));
    expect(waited).toBe(4 * 8 * 3_600_000);
    expect(show(addWorkingTime(november, at('2026-11-16 08:00'), waited))).toBe('2026-11-20 08:00');
  });
});

describe('working days', () => {
  it('are days, whatever their length: thirty days of 7.5 hours do not become thirty-two', () => {
    const short = makeCalendar({ hours: SEVEN_AND_A_HALF, days: [], years: YEARS });
    expect(promise('2026-06-01 09:00', 30, 'working-day', short)).toBe('2026-07-13 09:00');
    expect(
      promise(
        '2026-06-01 09:00',
        30,
        'working-day',
        makeCalendar({ hours: EIGHT_HOURS, days: [], years: YEARS }),
      ),
    ).toBe('2026-07-13 09:00');
  });

  it('may be seven and a half: half of the agency’s own day', () => {
    expect(promise('2026-11-02 07:00', 7.5, 'working-day')).toBe('2026-11-11 11:00');
    const short = makeCalendar({ hours: SEVEN_AND_A_HALF, days: [], years: YEARS });
    expect(promise('2026-11-02 07:30', 7.5, 'working-day', short)).toBe('2026-11-11 11:15');
    expect(promise('2026-11-02 16:00', 0.5, 'working-day')).toBe('2026-11-03 10:00');
  });

  it('keep the hour; in the lunch break they start with the afternoon', () => {
    expect(promise('2026-11-02 12:00', 1, 'working-day')).toBe('2026-11-03 13:30');
    expect(promise('2026-11-02 05:00', 1, 'working-day')).toBe('2026-11-02 17:00');
    expect(promise('2026-11-02 17:00', 1, 'working-day')).toBe('2026-11-03 17:00');
  });

  it('include a working Saturday morning, whose end is the latest it can give', () => {
    const saturdays = makeCalendar({ hours: WITH_SATURDAY_MORNING, days: [], years: YEARS });
    expect(promise('2026-11-06 09:00', 1, 'working-day', saturdays)).toBe('2026-11-07 09:00');
    expect(promise('2026-11-06 16:00', 1, 'working-day', saturdays)).toBe('2026-11-07 11:30');
    expect(promise('2026-11-06 16:00', 8, 'working-hour', saturdays)).toBe('2026-11-09 09:30');
  });

  it('count a day with a free afternoon', () => {
    const half = makeCalendar({
      hours: EIGHT_HOURS,
      days: [{ date: '2026-11-03', kind: 'holiday', name: 'afternoon off', hours: [['07:00', '11:30']] }],
      years: YEARS,
    });
    expect(promise('2026-11-02 16:00', 1, 'working-day', half)).toBe('2026-11-03 11:30');
    expect(promise('2026-11-02 16:00', 6, 'working-hour', half)).toBe('2026-11-04 07:30');
  });
});

describe('limits of the calendar', () => {
  it('count from the event itself and end in office hours', () => {
    expect(promise('2026-11-20 17:20', 3, 'day')).toBe('2026-11-23 17:00');
    expect(promise('2026-11-02 12:10', 1, 'day')).toBe('2026-11-03 13:30');
    expect(promise('2026-11-02 07:00', 1, 'day')).toBe('2026-11-03 07:00');
    expect(promise('2026-11-03 10:00', 2, 'day', swapped)).toBe('2026-11-05 10:00');
  });

  it('of months end on the same date, with the last day of a month that lacks it, on a working day', () => {
    expect(promise('2026-10-05 09:00', 1, 'month')).toBe('2026-11-05 09:00');
    expect(promise('2026-01-30 09:00', 1, 'month')).toBe('2026-03-02 17:00');
    expect(promise('2026-10-30 09:00', 4, 'month')).toBe('2027-03-01 17:00');
    expect(promise('2026-10-24 15:00', 1, 'month')).toBe('2026-11-25 15:00');
    expect(promise('2026-11-02 09:00', 1.5, 'month')).toBe('2026-12-17 09:00');
  });
});

describe('years', () => {
  it('without a calendar are refused, also in the middle of a limit', () => {
    const only2026 = makeCalendar({ hours: EIGHT_HOURS, days: [], years: [{ year: 2026 }] });
    for (const unit of ['working-hour', 'working-day', 'day', 'month'] as const)
      expect(() => promise('2026-12-30 09:00', 40, unit, only2026)).toThrow(
        expect.objectContaining({ code: 'calendar.year-missing', params: { year: 2027 } }),
      );
    expect(promise('2026-12-30 09:00', 1, 'working-day', only2026)).toBe('2026-12-31 09:00');
  });
});

function promise(
  start: string,
  amount: number,
  unit: CountedLimit['unit'],
  ...more: (string | WorkCalendar)[]
): string {
  const cutOff = more.find((x) => typeof x === 'string');
  const calendar = more.find((x) => typeof x !== 'string') ?? november;
  return show(promiseAt(calendar, at(start), { amount, unit, ...(cutOff ? { cutOff } : {}) }));
}
