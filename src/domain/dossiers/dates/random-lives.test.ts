import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkingTime,
  isWorkingInstant,
  lastDayOf,
  latestBefore,
  promiseAt,
  type WorkCalendar,
  workingTimeBetween,
} from '#domain/calendar';
import type { ChainedEvent } from '#domain/ledger';
import type { Limit } from '#domain/procedures';
import { addDays, localDate } from '#platform/time.ts';
import { LivedDossier } from '#testing/lived-dossier.ts';
import {
  at,
  EIGHT_HOURS,
  makeCalendar,
  SEVEN_AND_A_HALF,
  type SpecialDay,
  YEARS,
} from '../../calendar/testing.ts';
import { brokenPromise, stoppedSince } from '../lateness.ts';
import { countedLimit } from '../limit-of.ts';
import { isOverdue, mayAnswer } from '../opinions/opinion.ts';
import { agrees, clockOfLedger } from './clock-of-ledger.ts';
import { explainDates, type LimitLine } from './explain-dates.ts';

const START = at('2026-01-05 08:00');
/** However long nothing happens any more. */
const MUCH_LATER = at('2028-01-03 08:00');

const anyDay = fc.integer({ min: 0, max: 420 }).map((n) => addDays('2026-01-01', n));
const special = anyDay.chain((date) =>
  fc.constantFrom<SpecialDay>(
    { date, kind: 'holiday', name: 'Ngày lễ' },
    { date, kind: 'swap-off', name: 'Nghỉ hoán đổi' },
    { date, kind: 'make-up', name: 'Làm bù' },
    { date, kind: 'holiday', name: 'Nghỉ chiều', hours: [['07:00', '11:30']] },
  ),
);
const calendars = fc
  .tuple(
    fc.constantFrom(EIGHT_HOURS, SEVEN_AND_A_HALF),
    fc.uniqueArray(special, { maxLength: 50, selector: (d) => d.date }),
  )
  .map(([hours, days]) => makeCalendar({ hours, days, years: YEARS }));
const limits: fc.Arbitrary<Limit> = fc
  .oneof(
    fc.record({ amount: fc.integer({ min: 1, max: 25 }), unit: fc.constantFrom('working-day', 'day') }),
    fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working-hour' as const) }),
    fc.constant({ amount: 1, unit: 'month' as const }),
    fc.record({
      amount: fc.constant(1),
      unit: fc.constant('same-day' as const),
      cutOff: fc.constantFrom(null, { at: '10:30', source: 'thử' }, { at: '15:00', source: 'thử' }),
    }),
    fc.constant({ amount: null, unit: 'described' as const, text: 'Theo giấy hẹn' }),
  )
  .map((limit) => ({ ...limit, source: 'thử' }));
// how long until the next act, in minutes, and which of those that are open
const acts = fc.array(
  fc.record({
    after: fc.oneof(
      fc.integer({ min: 1, max: 9_000 }),
      fc.integer({ min: 1, max: 300 }),
      fc.constant(40_000),
    ),
    choice: fc.nat({ max: 9 }),
  }),
  {
    minLength: 3,
    maxLength: 14,
  },
);

test('whatever happens to a dossier in whatever order, its row says what its ledger says, and both what a plain recount of the ledger says', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(calendars, limits, acts, (calendar, limit, steps) => {
      const life = new LivedDossier(calendar, limit, START);
      let now = START;
      for (const step of steps) {
        now = new Date(now.getTime() + step.after * 60_000);
        const goesOn = liveOn(life, now, step.choice);
        const clock = clockOfLedger(life.events);
        expect(agrees(life.dossier, clock), life.events.map((e) => e.verb).join()).toBe(true);
        expect(stoppedSince(life.dossier) ?? null).toEqual(clock.finishedAt ? null : clock.stoppedAt);
        if (life.dossier.status === 'awaiting_supplement')
          expect(clock.answerUntil).toBe(life.dossier.supplementRequest?.answerUntil ?? null);
        expect(pick(clock)).toEqual(recount(life.events, limit, calendar));
        expect(brokenPromise(life.dossier, MUCH_LATER)).toEqual(lateBy(life.events, clock.promisedAt));
        kinds.add(life.events.at(-1)?.verb ?? '');
        if (!goesOn) break;
      }
    }),
    { numRuns: 4_000 },
  );
  // the lives went everywhere
  expect([...kinds].sort()).toEqual([
    'accept',
    'approve',
    'close',
    'confirm-supplement',
    'decline-extension',
    'end-opinion',
    'examine',
    'extend',
    'give-opinion',
    'propose-extension',
    'record-duty',
    'record-result',
    'reopen',
    'request-duty',
    'request-opinion',
    'request-supplement',
    'return-result',
    'supplement',
    'take-back',
    'withdraw',
  ]);
});

test('the explanation of any life ends with the stored promise, and its days add up by hand', () => {
  fc.assert(
    fc.property(
      calendars,
      calendars,
      limits,
      acts,
      fc.boolean(),
      (calendar, later, limit, steps, changes) => {
        const life = new LivedDossier(calendar, limit, START);
        let now = START;
        for (const [i, step] of steps.entries()) {
          now = new Date(now.getTime() + step.after * 60_000);
          if (changes && i === 3) life.calendar = later;
          if (!liveOn(life, now, step.choice)) break;
        }
        const lines = explainDates({ ...life, dossier: life.dossier }, life.calendarOf) ?? [];
        const promises = lines.filter((l): l is LimitLine => l.kind === 'limit');
        const told = lines.findLast(
          (l) => l.kind === 'limit' || l.kind === 'extended' || l.kind === 'resumed',
        );
        expect(told?.due ?? null).toEqual(life.dossier.promisedAt);
        expect(promises.length).toBe(
          life.events.filter((e) => e.verb === 'accept' || e.verb === 'confirm-supplement').length,
        );
        for (const line of promises) {
          // of another calendar's count no day is told
          if (!changes && line.how !== 'by-clerk') expect(line.count).toBeDefined();
          if (line.count) addsUp(line, limit);
        }
      },
    ),
    { numRuns: 600 },
  );
});

// the days between as a person would count them on a wall calendar
function addsUp({ count, due, from, how }: LimitLine, { amount, unit }: Limit): void {
  if (!count) return;
  expect(count.end).toEqual(due);
  expect(count.start).toEqual(from);
  const closed = new Set(count.notCounted.map((d) => d.date));
  const counted = (first: string) => {
    const days: string[] = [];
    for (let d = first; d <= localDate(due); d = addDays(d, 1)) if (!closed.has(d)) days.push(d);
    return days;
  };
  if (how !== 'counted' || amount === null || !count.firstDay) return;
  switch (unit) {
    case 'working-day':
    case 'same-day':
      expect(counted(count.firstDay)).toHaveLength(amount);
      break;
    case 'day': {
      const last = addDays(count.firstDay, amount - 1);
      expect(count.lastDay ?? localDate(due)).toBe(last);
      // from the last day on every day but the end itself was closed
      expect(counted(last)).toEqual([localDate(due)]);
      break;
    }
    default:
  }
}

function liveOn(life: LivedDossier, now: Date, choice: number): boolean {
  const { status } = life.dossier;
  if (status === 'stopped' && choice > 3 && life.mayReopen(now)) {
    life.reopen(now);
    return true;
  }
  if (!life.task && !status.startsWith('awaiting_')) return false;
  if (choice === 9 && !life.dossier.decision && status !== 'resolved') {
    life.withdraw(now);
    return false;
  }
  if (status === 'awaiting_supplement') {
    const until = life.dossier.supplementRequest?.answerUntil;
    if (until && until < localDate(now) && choice < 5) life.close(now);
    else life.answer(now);
    return true;
  }
  if (status === 'awaiting_payment') {
    // some are recorded later than they were done
    const asked = Date.parse(life.dossier.waitsFor?.askedAt ?? '');
    if (choice === 8) life.callOff(now);
    else life.pay(now, choice < 4 ? new Date((asked + now.getTime()) / 2) : now);
    return true;
  }
  if (life.task === 'await-opinion') {
    const isOver = life.dossier.opinions.some((o) => !o.ended && isOverdue(o, now));
    if (choice === 8) life.callOffOpinions(now);
    else if (isOver && choice < 5) life.lapse(now);
    else life.opine(now);
    return true;
  }
  if (choice === 3 && life.task === 'examine' && !life.dossier.opinions.some(mayAnswer)) {
    life.consult(now, lastDayOf(life.calendar, { from: localDate(now), days: 4 }));
    return true;
  }
  if (choice === 4 && (life.task === 'examine' || life.task === 'record-result')) {
    life.owe(now);
    return true;
  }
  if (extendIn(life, now, choice)) return true;
  if (choice === 8 && life.mayTakeBack) {
    life.takeBack(now);
    return true;
  }
  switch (life.task) {
    case 'receive':
      if (choice < 2) life.ask(now);
      else if (countedLimit(life.version.content.channels[0]?.limit)) life.accept(now);
      else life.accept(now, addWorkingTime(life.calendar, now, 37 * 3_600_000));
      return true;
    case 'examine':
      if (choice < 5) life.ask(now);
      else life.examine(now);
      return true;
    case 'confirm-supplement':
      if (choice < 3) life.ask(now);
      else life.confirm(now);
      return true;
    case 'approve':
      life.approve(now);
      return true;
    case 'record-result':
      life.result(now);
      return true;
    case 'return':
      life.handOver(now);
      return true;
    default:
      return false;
  }
}

// the one new date: proposed, and then given back or told where there is still time for it
function extendIn(life: LivedDossier, now: Date, choice: number): boolean {
  const { promisedAt } = life.dossier;
  if (!promisedAt || choice < 5 || choice > 7 || life.dossier.status === 'resolved') return false;
  if (life.isProposed && life.task !== 'confirm-supplement') {
    const last = new Date(new Date(life.dossier.extension?.until ?? 0).getTime() - 1);
    // the office may have come to be closed then
    const stands = now <= latestBefore(life.calendar, promisedAt, 1) && isWorkingInstant(life.calendar, last);
    if (choice === 5) life.declineExtension(now);
    else if (stands) life.extend(now);
    return choice === 5 || stands;
  }
  if (choice !== 7 || !life.mayPropose(now)) return false;
  life.propose(now, addWorkingTime(life.calendar, promisedAt, 19 * 3_600_000));
  return true;
}

/** The promises by verbs and times alone. */
function recount(events: readonly ChainedEvent[], limit: Limit, calendar: WorkCalendar): Promises {
  const counted = countedLimit(limit);
  const found: Promises = {
    promisedAt: null,
    firstPromisedAt: null,
    brokenPromiseAt: null,
    clockStartedAt: null,
  };
  const last = (verb: string, before: ChainedEvent) =>
    events.findLast((e) => e.verb === verb && e.seq < before.seq);
  for (const e of events) {
    if (e.verb === 'accept') {
      found.promisedAt = counted ? promiseAt(calendar, e.at, counted) : e.until;
      found.firstPromisedAt = found.promisedAt;
      found.clockStartedAt = e.at;
    }
    if (e.verb === 'extend') {
      const proposed = last('propose-extension', e);
      expect(e.until).toEqual(proposed?.until);
      expect(proposed?.detail['was']).toBe(found.promisedAt?.toISOString());
      expect(events.filter((x) => x.verb === 'extend')).toHaveLength(1);
      found.promisedAt = e.until;
    }
    if (e.verb === 'request-supplement' && found.promisedAt) {
      // one that follows an incomplete answer stops nothing: it was stopped before
      if (found.clockStartedAt && !found.brokenPromiseAt && found.promisedAt < e.at)
        found.pending = found.promisedAt;
      found.clockStartedAt = null;
    }
    if (e.verb === 'request-duty' || e.verb === 'request-opinion') {
      found.ranSince = found.clockStartedAt;
      found.clockStartedAt = null;
    }
    const pause = pauseEndedBy(e, last);
    if (pause) {
      const { since, until } = pause;
      const { promisedAt } = found;
      found.clockStartedAt = until ?? found.ranSince ?? null;
      if (until && promisedAt && promisedAt >= since) {
        const office = workingTimeBetween(calendar, since, until);
        if (counted?.unit === 'day' || counted?.unit === 'month')
          found.promisedAt = promiseAt(
            calendar,
            new Date(promisedAt.getTime() + until.getTime() - since.getTime()),
            {
              amount: 0,
              unit: 'day',
            },
          );
        else if (office > 0) found.promisedAt = addWorkingTime(calendar, promisedAt, office);
      }
    }
    if (e.verb === 'confirm-supplement') {
      const from = last('supplement', e)?.at ?? e.at;
      const accepted = events.find((x) => x.verb === 'accept')?.at ?? e.at;
      found.promisedAt = counted
        ? promiseAt(calendar, from, counted)
        : addWorkingTime(
            calendar,
            from,
            workingTimeBetween(calendar, accepted, found.firstPromisedAt ?? e.at),
          );
      found.clockStartedAt = from;
      found.brokenPromiseAt ??= found.pending ?? null;
    }
  }
  const { pending: _, ranSince: __, ...promises } = found;
  return promises;
}

/** The promise that is not kept however long one waits: what waited for its person was late before that, or not at all. */
function lateBy(events: readonly ChainedEvent[], promisedAt: Date | null): Date | undefined {
  let waitsSince: Date | undefined;
  for (const { verb, at: when } of events.slice(events.findIndex((e) => e.verb === 'accept'))) {
    if (['request-supplement', 'request-duty', 'request-opinion'].includes(verb)) waitsSince ??= when;
    if (['confirm-supplement', 'record-duty', 'give-opinion', 'end-opinion'].includes(verb))
      waitsSince = undefined;
  }
  const last = events.findLast((e) => ['record-result', 'withdraw', 'close', 'reopen'].includes(e.verb));
  const ended = last?.verb === 'reopen' ? undefined : last?.at;
  return promisedAt && promisedAt < (waitsSince ?? ended ?? MUCH_LATER) ? promisedAt : undefined;
}

/** The pause that ends with an event, of one duty or one opinion: none was asked for while another was waited for. */
function pauseEndedBy(
  e: ChainedEvent,
  last: (verb: string, before: ChainedEvent) => ChainedEvent | undefined,
): { since: Date; until: Date | undefined } | undefined {
  if (e.verb === 'record-duty') {
    const until = e.detail['done'] === true ? new Date(String(e.detail['doneAt'])) : undefined;
    return { since: last('request-duty', e)?.at ?? e.at, until };
  }
  if (e.verb !== 'give-opinion' && e.verb !== 'end-opinion') return undefined;
  const asked = last('request-opinion', e);
  if (!asked) throw new Error('an opinion came that nobody had asked for');
  const due = new Date(String(asked.detail['dueAt']));
  const inTime = e.at <= due;
  if (e.verb === 'end-opinion' && inTime) return { since: asked.at, until: undefined };
  return { since: asked.at, until: inTime ? e.at : due };
}

function pick({ promisedAt, firstPromisedAt, brokenPromiseAt, clockStartedAt }: Promises): Promises {
  return { promisedAt, firstPromisedAt, brokenPromiseAt, clockStartedAt };
}

interface Promises {
  promisedAt: Date | null;
  firstPromisedAt: Date | null;
  brokenPromiseAt: Date | null;
  clockStartedAt: Date | null;
  pending?: Date | null;
  /** Since when time counted before it stood still for a duty. */
  ranSince?: Date | null;
}
