import {
  addWorkingHours,
  type CalendarChange,
  isWorkingInstant,
  lastDayOf,
  promiseAt,
  type WorkCalendar,
} from '#domain/calendar';
import type { DossierEvent } from '#domain/ledger';
import type { ProcedureContent } from '#domain/procedures';
import { Refusal } from '#platform/errors.ts';
import { instantOf, localDate } from '#platform/time.ts';
import { answerDue } from '../clock.ts';
import { agrees, clockOfLedger, type LedgerClock } from '../dates/clock-of-ledger.ts';
import type { Dossier } from '../dossier.ts';
import { countedLimit, limitOf } from '../limit-of.ts';
import type { Periods } from '../periods.ts';
import { stepAgency, taskOf } from '../route.ts';
import { waitsAt } from '../supplement/waits-at.ts';
import { standingEvents } from '../taken-back.ts';
import type { Move } from '../verb.ts';

/** What begins a step: its hours count from then. */
const BEGINS_STEP: readonly string[] = [
  'accept',
  'register',
  'confirm-supplement',
  'assign',
  'examine',
  'send-back',
  'approve',
];

/**
 * What a change of the work calendar makes of the time that a dossier's person was told last, where that is still to come and one of the
 * changed days lies before it. `isLater`: the time moves. Else the calendar would now give an earlier one: the time that was told stays,
 * for whoever holds it comes on that day (docs/decisions, “A promise never moves to an earlier day by itself”).
 * Undefined where nothing changes, where the time has passed, and where the dossier's row is not what its ledger says.
 */
export function laterTime(
  { dossier, content, events }: Counted,
  { calendarOf, change, now, periods, answerFrom }: By,
): Recounted | undefined {
  const clock = clockOfLedger(events);
  if (!agrees(dossier, clock)) return undefined;
  const told = unlessMissing(() => timeNow({ dossier, content, clock }, { calendarOf, answerFrom }));
  if (!told || told.was <= now || told.becomes.getTime() === told.was.getTime()) return undefined;
  const { what, from, was, becomes } = told;
  const until = new Date(Math.max(was.getTime(), becomes.getTime()));
  const days = change.days.filter(({ date }) => localDate(from) <= date && date <= localDate(until));
  if (days.length === 0 && !change.hours) return undefined;
  if (becomes < was) return { isLater: false, what, was, becomes, days };
  const move: Move =
    what === 'supplement'
      ? { what, was, becomes, answerUntil: localDate(becomes) }
      : {
          what,
          was,
          becomes,
          stepDueAt: stepEnd({ dossier, content, events }, what, becomes, { calendarOf, periods }),
        };
  return { isLater: true, what, was, becomes, days, move };
}

// the time that holds now, and what one would count today
function timeNow(
  { dossier: d, content, clock }: Pick<Counted, 'dossier' | 'content'> & { clock: LedgerClock },
  { calendarOf, answerFrom }: Pick<By, 'calendarOf' | 'answerFrom'>,
): Told | undefined {
  switch (d.status) {
    case 'submitted': {
      if (!clock.sentAt) return undefined;
      const from = answerFrom(d, content, clock.sentAt);
      const becomes = answerDue(calendarOf(d.receiverAgencyId), from, clock.sentAt);
      return { what: 'answer', from, was: d.answerBy, becomes };
    }
    case 'accepted':
    case 'processing': {
      if (!d.clockStartedAt || !d.promisedAt) return undefined;
      const calendar = calendarOf(d.ownerAgencyId);
      const counted = countedLimit(limitOf(content, d));
      const becomes =
        counted && clock.countedFrom
          ? promiseAt(calendar, clock.countedFrom, counted)
          : whenOpen(calendar, d.promisedAt);
      return { what: 'result', from: d.clockStartedAt, was: d.promisedAt, becomes };
    }
    case 'awaiting_supplement': {
      const until = d.supplementRequest?.answerUntil;
      if (!until) return undefined;
      const last = lastDayOf(calendarOf(waitsAt(d)), { from: until, days: 0 });
      return { what: 'supplement', from: endOf(until), was: endOf(until), becomes: endOf(last) };
    }
    default:
      return undefined;
  }
}

// A time that somebody named, and nobody counted, stands as long as the office is open then (BLDS 2015 Đ148 k5).
function whenOpen(calendar: WorkCalendar, at: Date): Date {
  return isWorkingInstant(calendar, new Date(at.getTime() - 1))
    ? at
    : promiseAt(calendar, at, { amount: 0, unit: 'day' });
}

/** The end of the step in hand: its hours again, no earlier than it was and never later than the promise. */
function stepEnd(
  { dossier: d, content, events }: Counted,
  what: 'answer' | 'result',
  becomes: Date,
  { calendarOf, periods }: Pick<By, 'calendarOf' | 'periods'>,
): Date | null {
  if (what === 'answer' || !d.stepDueAt) return what === 'answer' ? becomes : null;
  const records = taskOf(d, content) === 'record-result';
  const step = content.route[d.step];
  const begun = standingEvents(events).findLast((e) =>
    records ? e.verb === 'approve' : BEGINS_STEP.includes(e.verb),
  )?.at;
  if (!begun || !step) return d.stepDueAt;
  const hours = records ? periods.recordResultHours : step.hours;
  const agencyId = records ? d.ownerAgencyId : stepAgency(d, step);
  const due = addWorkingHours(calendarOf(agencyId), begun, hours);
  const ends = Math.min(due.getTime(), becomes.getTime());
  return new Date(Math.max(ends, d.stepDueAt.getTime()));
}

function endOf(day: string): Date {
  return instantOf(day, '23:59');
}

function unlessMissing<T>(count: () => T): T | undefined {
  try {
    return count();
  } catch (e) {
    if (e instanceof Refusal && e.is('calendar.year-missing')) return undefined;
    throw e;
  }
}

/** A day whose work has changed: what it was and what it is, 'work' and 'rest' where only the week says so. */
export type ChangedDay = CalendarChange['days'][number];

interface Told {
  what: Move['what'];
  from: Date;
  was: Date;
  becomes: Date;
}

export type Recounted = { days: ChangedDay[] } & Pick<Move, 'was' | 'becomes' | 'what'> &
  ({ isLater: true; move: Move } | { isLater: false });

interface Counted {
  dossier: Dossier;
  content: ProcedureContent;
  events: readonly DossierEvent[];
}

interface By {
  calendarOf: (agencyId: string) => WorkCalendar;
  change: Pick<CalendarChange, 'days' | 'hours'>;
  now: Date;
  periods: Periods;
  /** From when the desk's hours count for what was sent then: later, where the person brings the originals on a day of their own. */
  answerFrom: (d: Dossier, content: ProcedureContent, sentAt: Date) => Date;
}
