import {
  type CountedLimit,
  type ExplainedCount,
  type WorkCalendar,
  workingTimeBetween,
} from '#domain/calendar';
import type { DossierEvent, Verb } from '#domain/ledger';
import type { Limit, ProcedureContent } from '#domain/procedures';
import { instantOf } from '#platform/time.ts';
import { ANSWER_HOURS } from '../clock.ts';
import type { Dossier } from '../dossier.ts';
import { countedLimit, limitOf } from '../limit-of.ts';
import { agrees, clockAfter, clockOfLedger, type LedgerClock } from './clock-of-ledger.ts';
import { countTo, HOUR_MS, unlessMissing } from './count-again.ts';
import { type LapsedLine, lapsedLine, type OpinionLine, opinionLine } from './opinion-line.ts';
import { type ResumedLine, resumedLine } from './resumed-line.ts';

/**
 * How a dossier's dates came to be, line by line and in order: from when each limit counts, what it passes over and why, when time stood
 * still, when it began anew, and what was promised each time. Counted by the working time of the agency that decides, and by the desk's
 * for its answer. What cannot be counted again to the same minute (the calendar has changed since) is told without its days, and nothing at
 * all is said (undefined) when the ledger and the dossier's row differ.
 */
export function explainDates(
  { dossier, version: { content }, events }: Explained,
  calendarOf: (agencyId: string) => WorkCalendar,
): DateLine[] | undefined {
  if (!agrees(dossier, clockOfLedger(events))) return undefined;
  const lines: DateLine[] = [];
  let clock = clockOfLedger([]);
  for (const [i, e] of events.entries()) {
    const before = clock;
    clock = clockAfter(before, e);
    const isOpen = i === events.findLastIndex((x) => x.verb === 'submit' || x.verb === 'supplement');
    const line = lineOf(e, { before, clock, dossier, content, calendarOf, isOpen });
    if (line) lines.push(line);
  }
  return lines;
}

function lineOf(e: DossierEvent, facts: Facts): DateLine | undefined {
  const { before, clock, dossier } = facts;
  switch (e.verb) {
    case 'submit':
      return answerLine(e, facts);
    case 'accept':
      return limitLine(e.at, e, facts);
    case 'request-supplement':
      if (!clock.stoppedAt) return undefined;
      return {
        kind: 'paused',
        at: e.at,
        since: clock.stoppedAt,
        isAgain: before.stoppedAt !== null,
        answerUntil: clock.answerUntil,
        broken: before.promisedAt && before.promisedAt < clock.stoppedAt ? before.promisedAt : null,
      };
    case 'supplement':
      if (!before.acceptedAt) return answerLine(e, facts);
      return clock.clockStartedAt
        ? limitLine(clock.clockStartedAt, e, facts)
        : {
            kind: 'arrived',
            at: e.at,
            isOpen: facts.isOpen && dossier.supplementRequest?.answeredAt !== undefined,
          };
    case 'confirm-supplement':
      return limitLine(clock.clockStartedAt ?? e.at, e, facts);
    case 'extend':
      return before.promisedAt && e.until
        ? { kind: 'extended', at: e.at, was: before.promisedAt, due: e.until }
        : undefined;
    case 'request-duty':
      return {
        kind: 'duty',
        at: e.at,
        ground: e.note?.split('\n')[1] ?? '',
        broken: before.promisedAt && before.promisedAt < e.at ? before.promisedAt : null,
      };
    case 'request-opinion':
      return opinionLine(e, facts);
    case 'record-duty':
    case 'give-opinion':
      return resumedLine(e, facts);
    case 'reopen':
      return { kind: 'reopened', at: e.at, answerUntil: clock.answerUntil };
    case 'end-opinion':
      return resumedLine(e, facts) ?? lapsedLine(e);
    case 'recount':
      return movedLine(e, facts);
    default:
      return clock.finishedAt && !before.finishedAt
        ? {
            kind: 'ended',
            at: e.at,
            verb: e.verb,
            promise: e.verb === 'record-result' ? clock.promisedAt : null,
          }
        : undefined;
  }
}

// the desk's time for its answer; told while the answer is still to come
function answerLine(e: DossierEvent, { dossier, calendarOf, isOpen }: Facts): DateLine | undefined {
  if (!isOpen || dossier.status !== 'submitted' || !e.until) return undefined;
  const limit: CountedLimit = { amount: ANSWER_HOURS, unit: 'working-hour' };
  const count = countTo(calendarOf(dossier.receiverAgencyId), e.at, limit, e.until);
  return { kind: 'answer', at: e.at, hours: ANSWER_HOURS, due: e.until, count };
}

function limitLine(from: Date, e: DossierEvent, facts: Facts): DateLine | undefined {
  const { dossier, content, calendarOf, before } = facts;
  if (!e.until) return undefined;
  const calendar = calendarOf(dossier.ownerAgencyId);
  const limit = limitOf(content, dossier);
  const counted = countedLimit(limit);
  const span = counted || e.verb === 'accept' ? undefined : firstSpan(calendar, before);
  const used = counted ?? span;
  return {
    kind: 'limit',
    from,
    at: e.at,
    isAnew: e.verb !== 'accept',
    limit,
    how: counted ? 'counted' : span ? 'same-span' : 'by-clerk',
    ...(span ? { hours: span.amount } : {}),
    due: e.until,
    count: used && countTo(calendar, from, used, e.until),
  };
}

function movedLine(e: DossierEvent, { clock, dossier, content, calendarOf }: Facts): MovedLine | undefined {
  const { what, was, days, answerUntil } = e.detail;
  if ((what !== 'answer' && what !== 'result' && what !== 'supplement') || typeof was !== 'string')
    return undefined;
  const due =
    what === 'supplement' && typeof answerUntil === 'string' ? instantOf(answerUntil, '23:59') : e.until;
  if (!due) return undefined;
  const limit = countedLimit(limitOf(content, dossier));
  const { countedFrom } = clock;
  const count =
    what === 'result' && limit && countedFrom
      ? countTo(calendarOf(dossier.ownerAgencyId), countedFrom, limit, due)
      : undefined;
  return { kind: 'moved', at: e.at, what, was: new Date(was), due, days: datesIn(days), count };
}

function datesIn(days: unknown): string[] {
  if (!Array.isArray(days)) return [];
  return days.flatMap((d: { date?: unknown }) => (typeof d.date === 'string' ? [d.date] : []));
}

// where the limit is told in words, the working time that was promised at first is given again
function firstSpan(
  calendar: WorkCalendar,
  { acceptedAt, firstPromisedAt }: LedgerClock,
): CountedLimit | undefined {
  if (!acceptedAt || !firstPromisedAt) return undefined;
  const ms = unlessMissing(() => workingTimeBetween(calendar, acceptedAt, firstPromisedAt));
  return ms === undefined ? undefined : { amount: ms / HOUR_MS, unit: 'working-hour' };
}

interface Facts {
  before: LedgerClock;
  clock: LedgerClock;
  dossier: Dossier;
  content: ProcedureContent;
  calendarOf: (agencyId: string) => WorkCalendar;
  /** Nothing has been sent since. */
  isOpen: boolean;
}

interface Explained {
  dossier: Dossier;
  version: { content: ProcedureContent };
  events: readonly DossierEvent[];
}

export type DateLine =
  | AnswerLine
  | LimitLine
  | PauseLine
  | ArrivedLine
  | ExtendedLine
  | DutyLine
  | OpinionLine
  | LapsedLine
  | ResumedLine
  | ReopenedLine
  | MovedLine
  | EndedLine;

/** Until when the desk answers what was sent. */
export interface AnswerLine {
  kind: 'answer';
  at: Date;
  /** Working hours. */
  hours: number;
  due: Date;
  /** Undefined where it was counted otherwise than one counts today. */
  count: ExplainedCount | undefined;
}

/** A limit, first or anew, and the promise that it gave. */
export interface LimitLine {
  kind: 'limit';
  /** When what it counts from arrived; `at`, when an officer found it complete. */
  from: Date;
  at: Date;
  isAnew: boolean;
  limit: Limit | undefined;
  /** counted: by the procedure's number · same-span: told in words, the working time of the first promise again · by-clerk: told in words. */
  how: 'counted' | 'same-span' | 'by-clerk';
  /** Working hours of the first promise, given again. */
  hours?: number;
  due: Date;
  count: ExplainedCount | undefined;
}

/** No time counts: the dossier waits for its person. */
export interface PauseLine {
  kind: 'paused';
  at: Date;
  since: Date;
  /** What came was still lacking. */
  isAgain: boolean;
  answerUntil: string | null;
  /** The promise that was broken before. */
  broken: Date | null;
}

/** What was asked for has come, and its officer has not said yet whether it is complete where `isOpen`. */
export interface ArrivedLine {
  kind: 'arrived';
  at: Date;
  isOpen: boolean;
}

/** The one new date that was told, instead of the promise `was` that would not be kept (NĐ 118/2025 Đ19 k6). */
export interface ExtendedLine {
  kind: 'extended';
  at: Date;
  was: Date;
  due: Date;
}

/** No time counts: its person has a financial duty to do. */
export interface DutyLine {
  kind: 'duty';
  at: Date;
  /** As its officer wrote it; empty once its words were erased. */
  ground: string;
  /** The promise that was broken before. */
  broken: Date | null;
}

/** It had been closed and is over no more: it waits for its person, and no time counts until what is missing is there. */
export interface ReopenedLine {
  kind: 'reopened';
  at: Date;
  answerUntil: string | null;
}

/** A time that was told and became a later one, because the work calendar changed on these days. */
export interface MovedLine {
  kind: 'moved';
  at: Date;
  what: 'answer' | 'result' | 'supplement';
  was: Date;
  due: Date;
  days: string[];
  /** Undefined where nothing is counted, or it is counted otherwise today. */
  count: ExplainedCount | undefined;
}

export interface EndedLine {
  kind: 'ended';
  at: Date;
  verb: Verb;
  /** Of a result: the promise that it kept or not. */
  promise: Date | null;
}
