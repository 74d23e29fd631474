import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time.ts';
import { dueDayBefore, latestBefore } from './deadlines.ts';
import { at, EIGHT_HOURS, makeCalendar, type SpecialDay, show, UNEVEN, YEARS } from './testing.ts';
import { hoursOn, placeOf } from './work-calendar.ts';

const HOLIDAY = { kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' } as const;
const seed = makeCalendar({ hours: EIGHT_HOURS, days: [{ date: '2026-11-24', ...HOLIDAY }], years: YEARS });
const tet = makeCalendar({
  hours: EIGHT_HOURS,
  days: Array.from({ length: 8 }, (_, i) => ({ date: addDays('2027-02-04', i), ...HOLIDAY })),
  years: YEARS,
});

// counted by hand: what is sent by tomorrow, because the day before the promise is no day to send it on
test.each([
  [
    'an ordinary Tuesday asks for what is due on Thursday',
    seed,
    '2026-11-17 10:00',
    '2026-11-19 09:00',
    true,
  ],
  ['and not yet for what is due on Friday', seed, '2026-11-17 10:00', '2026-11-20 09:00', false],
  [
    'a Friday asks for Tuesday, of which Monday is the day before',
    seed,
    '2026-11-13 10:00',
    '2026-11-17 10:00',
    true,
  ],
  [
    'the Friday before a holiday asks for the day after it',
    seed,
    '2026-11-20 10:00',
    '2026-11-25 14:00',
    true,
  ],
  ['the Thursday before does not', seed, '2026-11-19 10:00', '2026-11-25 14:00', false],
  ['the last day on which it can be sent asks for it', seed, '2026-11-23 16:59', '2026-11-25 14:00', true],
  ['and then nobody does', seed, '2026-11-23 17:01', '2026-11-25 14:00', false],
  ['the days before Tết ask for the first day after it', tet, '2027-02-02 08:00', '2027-02-12 09:00', true],
  ['Tết itself does not', tet, '2027-02-08 08:00', '2027-02-12 09:00', false],
])('%s', (_, calendar, now, due, asked) => {
  const { after, upTo } = dueDayBefore(calendar, at(now));
  expect(at(due) > after && at(due) <= upTo, `${show(after)} … ${show(upTo)}`).toBe(asked);
});

const special = fc
  .integer({ min: 0, max: 120 })
  .map((n) => addDays('2026-01-01', n))
  .chain((date) =>
    fc.constantFrom<SpecialDay>(
      { date, kind: 'holiday', name: 'Ngày lễ' },
      { date, kind: 'make-up', name: 'Làm bù' },
      { date, kind: 'holiday', name: 'Nghỉ chiều', hours: [['07:00', '11:30']] },
    ),
  );
const calendars = fc
  .tuple(
    fc.constantFrom(EIGHT_HOURS, UNEVEN),
    fc.uniqueArray(special, { maxLength: 40, selector: (d) => d.date }),
  )
  .map(([hours, days]) => makeCalendar({ hours, days, years: YEARS }));
const minutes = fc.integer({ min: 0, max: 80 * 1440 });

test('it asks for just those promises whose last moment for it is still to come, and by the end of the next working day', () => {
  fc.assert(
    fc.property(calendars, minutes, fc.integer({ min: 1, max: 9 * 1440 }), (calendar, from, more) => {
      const now = new Date(at('2026-01-05 00:00').getTime() + from * 60_000);
      const due = new Date(now.getTime() + more * 60_000 + 500); // at no opening and no close
      const last = latestBefore(calendar, due, 1);
      let next = placeOf(now).day + 1;
      while (hoursOn(calendar, next).length === 0) next++;
      const { after, upTo } = dueDayBefore(calendar, now);
      expect(due > after && due <= upTo).toBe(last > now && placeOf(last).day <= next);
    }),
    { numRuns: 3_000 },
  );
});

test('in a year that nobody has entered it asks for three days', () => {
  const until2026 = makeCalendar({ hours: EIGHT_HOURS, days: [], years: [{ year: 2026 }] });
  const { after, upTo } = dueDayBefore(until2026, at('2026-12-31 10:00'));
  expect([show(after), show(upTo)]).toEqual(['2027-01-01 10:00', '2027-01-04 10:00']);
});
