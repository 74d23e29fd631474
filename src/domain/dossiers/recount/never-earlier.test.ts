import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingTime, promiseAt } from '#domain/calendar';
import type { Limit } from '#domain/procedures';
import { addDays } from '#platform/time.ts';
import { LivedDossier } from '#testing/lived-dossier.ts';
import {
  at,
  EIGHT_HOURS,
  makeCalendar,
  SEVEN_AND_A_HALF,
  type SpecialDay,
  YEARS,
} from '../../calendar/testing.ts';
import { agrees, clockOfLedger } from '../dates/clock-of-ledger.ts';
import { explainDates } from '../dates/explain-dates.ts';
import { countedLimit } from '../limit-of.ts';
import { usualPeriods } from '../periods.ts';
import { recountDossier } from '../verbs/recount-dossier.ts';
import { laterTime } from './later-time.ts';

const START = at('2026-01-05 08:00');
const special = fc
  .integer({ min: 0, max: 90 })
  .map((n) => addDays('2026-01-01', n))
  .chain((date) =>
    fc.constantFrom<SpecialDay>(
      { date, kind: 'holiday', name: 'Ngày lễ' },
      { date, kind: 'make-up', name: 'Làm bù' },
    ),
  );
const calendars = fc
  .tuple(
    fc.constantFrom(EIGHT_HOURS, SEVEN_AND_A_HALF),
    fc.uniqueArray(special, { maxLength: 30, selector: (d) => d.date }),
  )
  .map(([hours, days]) => makeCalendar({ hours, days, years: YEARS }));
const limits = fc.constantFrom<Limit>(
  { amount: 5, unit: 'working-day', source: '' },
  { amount: 20, unit: 'working-day', source: '' },
  { amount: 30, unit: 'working-hour', source: '' },
  { amount: 15, unit: 'day', source: '' },
  { amount: 1, unit: 'month', source: '' },
  { amount: 1, unit: 'same-day', cutOff: { at: '15:00', source: '' }, source: '' },
  { amount: null, unit: 'described', text: 'Theo giấy hẹn', source: '' },
);
const TOLD_ANEW = 5;
// how far the dossier has come, and how long each act and then the change is in coming, in minutes
const lives = fc.record({
  // the rare ways of a time more often than the others, so that each is seen in every run
  acts: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constantFrom(0, 0, 3, TOLD_ANEW)),
  after: fc.integer({ min: 1, max: 4_000 }),
  changed: fc.integer({ min: 1, max: 12_000 }),
});

test('no change of the calendar gives an earlier time by itself, none moves what has passed, and a second count finds nothing to do', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(calendars, calendars, limits, lives, (before, after, limit, life) => {
      const lived = live(before, limit, life);
      const { version, calendarOf, events } = lived;
      const moments = life.acts === TOLD_ANEW ? 1 : life.acts; // all of its acts are done at the first
      const now = new Date(START.getTime() + (moments * life.after + life.changed) * 60_000);
      lived.calendar = after;
      const by = {
        calendarOf,
        change: { days: [], hours: true },
        now,
        periods: usualPeriods,
        answerFrom: (_: unknown, __: unknown, sentAt: Date) => sentAt,
      };
      const count = () => laterTime({ dossier: lived.dossier, content: version.content, events }, by);
      const found = count();
      if (!found) return;
      expect(found.was > now).toBe(true);
      seen.add(`${found.what} ${found.isLater ? 'later' : 'kept'}`);
      if (!found.isLater) {
        expect(found.becomes < found.was).toBe(true);
        return;
      }
      expect(found.becomes > found.was).toBe(true);
      const counted = countedLimit(limit);
      const { clockStartedAt, extension } = lived.dossier;
      const paused = events.some((e) => e.verb === 'record-duty' && e.detail['done'] === true);
      if (extension) seen.add('told anew later');
      else if (found.what === 'result' && counted && clockStartedAt && !paused)
        expect(found.becomes).toEqual(promiseAt(after, clockStartedAt, counted));
      const house = { calendarOf, isStaffed: () => true, periods: usualPeriods };
      const done = recountDossier(
        { dossier: lived.dossier, version, now, move: found.move, days: found.days },
        house,
      );
      lived.dossier = done.after;
      events.push(done.event);
      expect(agrees(lived.dossier, clockOfLedger(events))).toBe(true);
      expect(count()?.isLater ?? false).toBe(false);
      const moved = explainDates({ ...lived, dossier: lived.dossier }, calendarOf)?.findLast(
        (l) => l.kind === 'moved',
      );
      expect(moved?.due).toEqual(found.becomes);
    }),
    { numRuns: 3000 },
  );
  expect([...seen].sort()).toEqual([
    'answer kept',
    'answer later',
    'result kept',
    'result later',
    'supplement later',
    'told anew later',
  ]);
});

function live(
  calendar: LivedDossier['calendar'],
  limit: Limit,
  { acts, after }: { acts: number; after: number },
): LivedDossier {
  const life = new LivedDossier(calendar, limit, START);
  const at = (n: number) => new Date(START.getTime() + n * after * 60_000);
  if (acts > 0)
    life.accept(at(1), countedLimit(limit) ? undefined : addWorkingTime(calendar, at(1), 37 * 3_600_000));
  if (acts === 2) life.examine(at(2));
  if (acts === TOLD_ANEW) {
    const { promisedAt } = life.dossier;
    if (promisedAt && life.mayPropose(at(1))) {
      life.propose(at(1), addWorkingTime(calendar, promisedAt, 19 * 3_600_000));
      life.extend(at(1));
    }
    return life;
  }
  if (acts === 6) life.owe(at(2)); // no time that is in force moves
  if (acts > 6) {
    life.owe(at(2));
    if (acts === 7) life.pay(at(3));
    else life.callOff(at(3));
  }
  if (acts === 3 || acts === 4) life.ask(at(2));
  if (acts === 4) {
    life.answer(at(3));
    life.confirm(at(4));
  }
  return life;
}
