import { type ExplainedCount, type WorkCalendar, workingTimeBetween } from '#domain/calendar';
import type { DossierEvent } from '#domain/ledger';
import type { ProcedureContent } from '#domain/procedures';
import { countsCalendarTime } from '../after-pause.ts';
import type { Dossier } from '../dossier.ts';
import type { LedgerClock } from './clock-of-ledger.ts';
import { countTo, HOUR_MS, unlessMissing } from './count-again.ts';
import { goesOnFrom } from './goes-on-from.ts';

/** How a pause ended: the office time in which nothing counted, counted on from the promise that held before it. */
export function resumedLine(e: DossierEvent, facts: Facts): ResumedLine | undefined {
  const { before, clock, dossier, content, calendarOf } = facts;
  const { stoppedAt: since, promisedAt: was } = before;
  const from = goesOnFrom(e);
  if (!since || !was || !e.until || !from) return undefined;
  const isDone = from instanceof Date;
  const until = (isDone && clock.clockStartedAt) || e.at;
  const after = e.verb === 'record-duty' ? 'duty' : 'opinions';
  const line = { kind: 'resumed', after, at: e.at, since, until, isDone, was, due: e.until } as const;
  if (!isDone || was < since || countsCalendarTime(content, dossier)) return { ...line, count: undefined };
  const calendar = calendarOf(dossier.ownerAgencyId);
  const ms = unlessMissing(() => workingTimeBetween(calendar, since, until)) ?? 0;
  if (ms === 0) return { ...line, count: undefined };
  const hours = ms / HOUR_MS;
  return { ...line, hours, count: countTo(calendar, was, { amount: hours, unit: 'working-hour' }, e.until) };
}

interface Facts {
  before: LedgerClock;
  clock: LedgerClock;
  dossier: Dossier;
  content: ProcedureContent;
  calendarOf: (agencyId: string) => WorkCalendar;
}

/** Time goes on after a pause, and the promise that held before is later by it; not where it was broken before, or the pause was called off. */
export interface ResumedLine {
  kind: 'resumed';
  /** What was waited for. */
  after: 'duty' | 'opinions';
  at: Date;
  since: Date;
  /** From when time counts again; of a pause that was called off, when it was. */
  until: Date;
  /** What was waited for was done, or its deadline has passed. */
  isDone: boolean;
  was: Date;
  due: Date;
  /** Office hours of the pause; none where the limit counts the time of the calendar. */
  hours?: number;
  /** Undefined where nothing is counted, or it is counted otherwise today. */
  count: ExplainedCount | undefined;
}
