import {
  addWorkingHours,
  addWorkingTime,
  isWorkingInstant,
  promiseAt,
  type WorkCalendar,
  workingTimeBetween,
} from '#domain/calendar';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from './dossier.ts';
import type { House } from './house.ts';
import { countedLimit, limitOf } from './limit-of.ts';
import type { At, ClockEffect, Decision } from './verb.ts';

/** The desk answers within so many working hours (NĐ 118/2025 Đ17 k2). */
export const ANSWER_HOURS = 8;

const FURTHEST_MS = 3 * 366 * 86_400_000;

/** What each row's `clock` does to the dossier's times. */
export const clocks: Record<ClockEffect, (at: At, decision: Decision, house: House) => ClockChange> = {
  answer({ dossier, now }, _, house) {
    const answerBy = addWorkingHours(house.calendarOf(dossier.receiverAgencyId), now, ANSWER_HOURS);
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
  stop: () => ({ set: { clockStartedAt: null } }),
  restart(at, _, house) {
    const promisedAt = promiseFor(at, house) ?? sameTimeAnew(at, house);
    return { set: { clockStartedAt: at.now, promisedAt }, until: promisedAt };
  },
  end: ({ now }) => ({ set: { finishedAt: now } }),
};

/** When the result is due if the limit begins now; undefined when the procedure describes its limit in words. */
function promiseFor(at: At, house: House): Date | undefined {
  const counted = countedLimit(limitOf(at.version.content, at.dossier));
  return counted && promiseAt(calendarOf(at, house), at.now, counted);
}

// where no number of days is known: the working time that the clerk had promised, from now on (Đ19 k5)
function sameTimeAnew(at: At, house: House): Date | null {
  const { acceptedAt, firstPromisedAt, promisedAt } = at.dossier;
  if (!acceptedAt || !firstPromisedAt) return promisedAt;
  const calendar = calendarOf(at, house);
  return addWorkingTime(calendar, at.now, workingTimeBetween(calendar, acceptedAt, firstPromisedAt));
}

function calendarOf({ dossier }: At, house: House): WorkCalendar {
  return house.calendarOf(dossier.ownerAgencyId);
}

// an office's closing time counts as inside its hours
function promiseOfClerk(calendar: WorkCalendar, at: Date | undefined, now: Date): Date {
  if (!at) throw new Refusal('promise.missing', {}, 422);
  if (
    at <= now ||
    at.getTime() - now.getTime() > FURTHEST_MS ||
    !isWorkingInstant(calendar, new Date(at.getTime() - 1))
  )
    throw new Refusal('promise.not-sensible', {}, 422);
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
