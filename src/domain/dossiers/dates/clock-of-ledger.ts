import type { DossierEvent } from '#domain/ledger';
import type { Dossier } from '../dossier.ts';
import { rowOf } from '../state-table.ts';
import { goesOnFrom } from './goes-on-from.ts';

/**
 * The clock of a dossier as its ledger alone tells it, from its first event to its last: what the row of the dossier must say too.
 * Nothing is counted here; every promise is the one that was made then.
 */
export function clockOfLedger(events: readonly DossierEvent[]): LedgerClock {
  return events.reduce(clockAfter, NOT_STARTED);
}

/** The clock after one more event. */
export function clockAfter(before: LedgerClock, e: DossierEvent): LedgerClock {
  const ended = rowOf(e)?.clock === 'end' ? { ...before, finishedAt: e.at } : before;
  switch (e.verb) {
    case 'submit':
      return { ...before, sentAt: e.at, answerBy: e.until };
    case 'accept':
      return {
        ...before,
        acceptedAt: e.at,
        clockStartedAt: e.at,
        countedFrom: e.at,
        promisedAt: e.until,
        firstPromisedAt: e.until,
      };
    case 'request-supplement':
      if (!before.acceptedAt) return { ...before, answerUntil: dayIn(e, 'answerUntil') };
      return {
        ...before,
        clockStartedAt: null,
        stoppedAt: before.stoppedAt ?? e.at,
        arrivedAt: null,
        answerUntil: dayIn(e, 'answerUntil'),
      };
    case 'supplement':
      if (!before.acceptedAt) return { ...before, sentAt: e.at, answerBy: e.until, answerUntil: null };
      // of a time when an answer began the limit anew by itself
      return e.until ? begunAnew(before, e, e.at) : { ...before, arrivedAt: e.at };
    case 'confirm-supplement':
      return begunAnew(before, e, before.arrivedAt ?? e.at);
    case 'extend':
      // told by somebody, and counted from nothing
      return { ...before, promisedAt: e.until, countedFrom: null, extendedAt: e.at };
    case 'request-duty':
      return stoodStill(before, e);
    case 'request-opinion':
      return e.detail['outsideLimit'] === true ? stoodStill(before, e) : before;
    case 'record-duty':
    case 'give-opinion':
    case 'end-opinion':
      return wentOn(before, e);
    case 'reopen':
      return { ...before, finishedAt: null, answerUntil: dayIn(e, 'answerUntil') };
    case 'recount':
      return moved(before, e);
    case 'record-result':
      return { ...ended, resolvedAt: e.at };
    default:
      return ended;
  }
}

/** Whether a dossier's row says the same of its clock as its ledger. */
export function agrees(d: Stored, clock: LedgerClock): boolean {
  const names: Exclude<keyof Stored, 'extension' | 'answerBy'>[] = [
    'acceptedAt',
    'clockStartedAt',
    'promisedAt',
    'firstPromisedAt',
    'brokenPromiseAt',
    'resolvedAt',
    'finishedAt',
  ];
  return (
    names.every((name) => d[name]?.getTime() === clock[name]?.getTime()) &&
    d.answerBy.getTime() === clock.answerBy?.getTime() &&
    (d.extension?.state === 'sent' ? d.extension.decidedAt : undefined) === clock.extendedAt?.toISOString()
  );
}

// a promise that was broken when time stopped stays so
function begunAnew(before: LedgerClock, e: DossierEvent, from: Date): LedgerClock {
  const { promisedAt, stoppedAt, brokenPromiseAt } = before;
  const broken = e.verb === 'confirm-supplement' && promisedAt && stoppedAt && promisedAt < stoppedAt;
  return {
    ...before,
    clockStartedAt: from,
    countedFrom: from,
    promisedAt: e.until,
    brokenPromiseAt: brokenPromiseAt ?? (broken ? promisedAt : null),
    stoppedAt: null,
    arrivedAt: null,
    answerUntil: null,
  };
}

function stoodStill(before: LedgerClock, e: DossierEvent): LedgerClock {
  return { ...before, clockStartedAt: null, ranSince: before.clockStartedAt, stoppedAt: e.at };
}

// what was called off leaves the clock as it was
function wentOn(before: LedgerClock, e: DossierEvent): LedgerClock {
  const from = goesOnFrom(e);
  if (!from) return before;
  return {
    ...before,
    clockStartedAt: from instanceof Date ? from : before.ranSince,
    // nothing is counted anew from any moment: the promise is another one by the pause
    countedFrom: from instanceof Date ? null : before.countedFrom,
    promisedAt: e.until,
    ranSince: null,
    stoppedAt: null,
  };
}

function moved(before: LedgerClock, e: DossierEvent): LedgerClock {
  switch (e.detail['what']) {
    case 'answer':
      return { ...before, answerBy: e.until };
    case 'result':
      return { ...before, promisedAt: e.until };
    default:
      return { ...before, answerUntil: dayIn(e, 'answerUntil') };
  }
}

function dayIn(e: DossierEvent, name: string): string | null {
  const day = e.detail[name];
  return typeof day === 'string' ? day : null;
}

const NOT_STARTED: LedgerClock = {
  sentAt: null,
  countedFrom: null,
  answerBy: null,
  acceptedAt: null,
  clockStartedAt: null,
  ranSince: null,
  promisedAt: null,
  firstPromisedAt: null,
  brokenPromiseAt: null,
  extendedAt: null,
  stoppedAt: null,
  arrivedAt: null,
  answerUntil: null,
  resolvedAt: null,
  finishedAt: null,
};

export interface LedgerClock {
  /** When what the desk has to answer was sent. */
  sentAt: Date | null;
  /** From when the limit was counted that gave the promise; null where it was made without one, or became later by a pause. */
  countedFrom: Date | null;
  answerBy: Date | null;
  acceptedAt: Date | null;
  clockStartedAt: Date | null;
  promisedAt: Date | null;
  firstPromisedAt: Date | null;
  brokenPromiseAt: Date | null;
  /** When the one new date was told. */
  extendedAt: Date | null;
  /** During a pause: since when time counted before. */
  ranSince: Date | null;
  /** Since when no time counts. */
  stoppedAt: Date | null;
  /** When the answer arrived that is not found complete yet. */
  arrivedAt: Date | null;
  /** The last day on which the answer may come. */
  answerUntil: string | null;
  resolvedAt: Date | null;
  finishedAt: Date | null;
}

type Stored = Pick<
  Dossier,
  | 'extension'
  | 'acceptedAt'
  | 'answerBy'
  | 'clockStartedAt'
  | 'promisedAt'
  | 'firstPromisedAt'
  | 'brokenPromiseAt'
  | 'resolvedAt'
  | 'finishedAt'
>;
