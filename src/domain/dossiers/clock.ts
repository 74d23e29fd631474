import {
  addWorkingHours,
  addWorkingTime,
  lastDayOf,
  promiseAt,
  type WorkCalendar,
  workingTimeBetween,
} from '#domain/calendar';
import { Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { promiseAfterPause, stepAfterPause } from './after-pause.ts';
import type { Dossier } from './dossier.ts';
import type { House } from './house.ts';
import { brokenPromise } from './lateness.ts';
import { countedLimit, limitOf } from './limit-of.ts';
import { promiseFault } from './promise-fault.ts';
import { waitsAt } from './supplement/waits-at.ts';
import type { At, ClockEffect, Decision } from './verb.ts';

/** The desk answers within so many working hours (NĐ 118/2025 Đ17 k2). */
export const ANSWER_HOURS = 8;

/** What each row's `clock` does to the dossier's times. */
export const clocks: Record<ClockEffect, (at: At, decision: Decision, house: House) => ClockChange> = {
  answer({ dossier, now }, { answerFrom = now }, house) {
    const answerBy = answerDue(house.calendarOf(dossier.receiverAgencyId), answerFrom, now);
    return { set: { answerBy }, stepDueAt: answerBy, until: answerBy };
  },
  start(at, decision, house) {
    const promisedAt =
      promiseFor(at, house) ?? promiseOfClerk(calendarOf(at, house), decision.promisedAt, at.now);
    return {
      set: { clockStartedAt: at.now, promisedAt, firstPromisedAt: promisedAt },
      until: promisedAt,
      detail: { promisedAt: promisedAt.toISOString() },
    };
  },
  stop(at, { set }, house) {
    const request = set?.supplementRequest;
    const answerUntil = lastDayToAnswer(at, house);
    if (!answerUntil) return { set: { clockStartedAt: null } };
    return {
      set: { clockStartedAt: null, ...(request ? { supplementRequest: { ...request, answerUntil } } : {}) },
      detail: { answerUntil },
    };
  },
  check(at, _, house) {
    const hours = house.periods.supplementCheckHours;
    const checkBy = addWorkingHours(calendarOf(at, house), at.now, hours);
    return { set: {}, stepDueAt: checkBy, detail: { checkBy: checkBy.toISOString() } };
  },
  restart(at, _, house) {
    const { supplementRequest, extension, promisedAt: former } = at.dossier;
    const from = supplementRequest?.answeredAt ? new Date(supplementRequest.answeredAt) : at.now;
    const promisedAt = promiseAnew(at, calendarOf(at, house), from);
    const broken = brokenPromise(at.dossier, at.now);
    return {
      set: {
        clockStartedAt: from,
        promisedAt,
        brokenPromiseAt: at.dossier.brokenPromiseAt ?? broken ?? null,
        ...(extension?.state === 'sent'
          ? { extension: { ...extension, begunAnewAt: at.now.toISOString() } }
          : {}),
      },
      until: promisedAt,
      detail: {
        from: from.toISOString(),
        ...(former ? { formerPromise: former.toISOString() } : {}),
        ...(supplementRequest?.stoppedAt ? { stoppedAt: supplementRequest.stoppedAt } : {}),
      },
    };
  },
  // the step in hand ends as long before the promise as it did
  extend(at, { promisedAt }, house) {
    const { promisedAt: was, stepDueAt } = at.dossier;
    if (!promisedAt || !was) throw new Error('nothing says which promise is extended to when');
    const calendar = calendarOf(at, house);
    const more = workingTimeBetween(calendar, was, promisedAt);
    const ends = stepDueAt && addWorkingTime(calendar, stepDueAt, more).getTime();
    return {
      set: { promisedAt },
      ...(ends ? { stepDueAt: new Date(Math.min(ends, promisedAt.getTime())) } : {}),
      until: promisedAt,
      detail: { was: was.toISOString() },
    };
  },
  pause: () => ({ set: { clockStartedAt: null } }),
  resume(at, { resumes }, house) {
    const { waitsFor, promisedAt } = at.dossier;
    if (!waitsFor || !resumes) throw new Error('no pause says from when time goes on');
    if (resumes === 'as-if-never') {
      const ranSince = waitsFor.ranSince ? new Date(waitsFor.ranSince) : null;
      return { set: { clockStartedAt: ranSince }, until: promisedAt };
    }
    const calendar = calendarOf(at, house);
    const pause = { since: new Date(waitsFor.askedAt), until: resumes };
    const becomes = promiseAfterPause({ dossier: at.dossier, content: at.version.content }, calendar, pause);
    const stepEnd = stepAfterPause(at.dossier, calendar, pause);
    const stepDueAt = stepEnd && becomes && becomes < stepEnd ? becomes : stepEnd;
    return {
      set: { clockStartedAt: resumes, promisedAt: becomes },
      ...(stepDueAt ? { stepDueAt } : {}),
      until: becomes,
      detail: {
        since: waitsFor.askedAt,
        ...(promisedAt ? { formerPromise: promisedAt.toISOString() } : {}),
      },
    };
  },
  consult: (at, decision, house) =>
    decision.set?.waitsFor ? clocks.pause(at, decision, house) : { set: {} },
  consulted: (at, decision, house) =>
    decision.resumes ? clocks.resume(at, decision, house) : { set: {}, until: null },
  move({ dossier }, { move }) {
    if (!move) throw new Error('nothing says which time moves');
    const { what, was, becomes } = move;
    const detail = { what, was: was.toISOString() };
    if (what === 'supplement') {
      const { answerUntil } = move;
      const request = dossier.supplementRequest;
      const set = request ? { supplementRequest: { ...request, answerUntil } } : {};
      return { set, until: null, detail: { ...detail, answerUntil } };
    }
    return {
      set: what === 'answer' ? { answerBy: becomes } : { promisedAt: becomes },
      ...(move.stepDueAt ? { stepDueAt: move.stepDueAt } : {}),
      until: becomes,
      detail,
    };
  },
  end: ({ now }) => ({ set: { finishedAt: now } }),
  reopen(at, decision, house) {
    const waits = clocks.stop(at, decision, house);
    return { ...waits, set: { ...waits.set, finishedAt: null } };
  },
};

/** When the desk answers at the latest, whose hours count `from` an instant, or from now where that is in a year without a calendar. */
export function answerDue(calendar: WorkCalendar, from: Date, now: Date): Date {
  try {
    return addWorkingHours(calendar, from, ANSWER_HOURS);
  } catch (e) {
    if (from <= now || !(e instanceof Refusal && e.is('calendar.year-missing'))) throw e;
    return addWorkingHours(calendar, now, ANSWER_HOURS);
  }
}

/**
 * When the result is due if the limit begins anew at `from` (NĐ 118/2025 Đ19 k5). Where the procedure describes its limit in words, the
 * working time that the clerk had promised at first.
 */
export function promiseAnew(
  { dossier, version }: Pick<At, 'dossier' | 'version'>,
  calendar: WorkCalendar,
  from: Date,
): Date | null {
  const counted = countedLimit(limitOf(version.content, dossier));
  if (counted) return promiseAt(calendar, from, counted);
  const { acceptedAt, firstPromisedAt, promisedAt } = dossier;
  if (!acceptedAt || !firstPromisedAt) return promisedAt;
  return addWorkingTime(calendar, from, workingTimeBetween(calendar, acceptedAt, firstPromisedAt));
}

// of examination the decree names the days (Đ19 k5); before acceptance no law does, and the province may keep a dossier without end
function lastDayToAnswer({ dossier: d, now }: At, { periods, calendarOf: of }: House): string | undefined {
  const days = d.acceptedAt ? periods.answerWithinDays : periods.keptBeforeAcceptanceDays;
  if (!d.acceptedAt && days <= 0) return undefined;
  return lastDayOf(of(waitsAt(d)), { from: localDate(now), days });
}

// when the result is due if the limit begins now; undefined when the procedure describes its limit in words
function promiseFor(at: At, house: House): Date | undefined {
  const counted = countedLimit(limitOf(at.version.content, at.dossier));
  return counted && promiseAt(calendarOf(at, house), at.now, counted);
}

function calendarOf({ dossier }: At, house: House): WorkCalendar {
  return house.calendarOf(dossier.ownerAgencyId);
}

function promiseOfClerk(calendar: WorkCalendar, at: Date | undefined, now: Date): Date {
  if (!at) throw new Refusal('promise.missing', {}, 422);
  const fault = promiseFault(calendar, at, now);
  if (fault?.why === 'year-missing') throw new Refusal('calendar.year-missing', { year: fault.year }, 422);
  if (fault) throw new Refusal('promise.not-sensible', {}, 422);
  return at;
}

interface ClockChange {
  set: Partial<Dossier>;
  /** The end of the step in hand, where it ends with the clock and not after its own hours. */
  stepDueAt?: Date;
  /** What the ledger says of it. */
  until?: Date | null;
  detail?: Record<string, unknown>;
}
