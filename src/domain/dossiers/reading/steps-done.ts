import {
  addWorkingHours,
  addWorkingTime,
  type Calendars,
  type WorkCalendar,
  workingTimeBetween,
} from '#domain/calendar';
import type { DossierEvent, Verb } from '#domain/ledger';
import { stepAfterPause } from '../after-pause.ts';
import { goesOnFrom } from '../dates/goes-on-from.ts';
import { stepAgency } from '../route.ts';
import type { OpenDossier } from './open-dossier.ts';

/** By these it goes from hand to hand; everything else happens while it lies where it is. */
const HANDS_OVER: readonly Verb[] = [
  'accept',
  'request-supplement',
  'supplement',
  'confirm-supplement',
  'refuse',
  'close',
  'reopen',
  'register',
  'assign',
  'examine',
  'send-back',
  'approve',
  'take-back',
  'record-result',
  'return-result',
  'withdraw',
];

/**
 * Every step that was done with a dossier, from its reception on, and the one in hand: who had it, from when, until when, and by when it
 * should have been done. What its filer was waited for has no such time. For officers alone: how long each step may take is the offices' own.
 */
export function stepsDone(
  { dossier: d, version, events }: Pick<OpenDossier, 'dossier' | 'version' | 'events'>,
  calendarOf: Calendars['calendarOf'],
): StepDone[] {
  const { route } = version.content;
  const moves = events.filter((e) => e.verb === 'submit' || HANDS_OVER.includes(e.verb));
  const agencyOf = (name: string): string => {
    const step = route.find((s) => s.name === name);
    return step ? stepAgency(d, step) : d.ownerAgencyId;
  };
  const dueOf = (from: DossierEvent, done: DossierEvent): Date | null => {
    const due = dueAtFirst(from, done.stepName);
    const between = events.filter((e) => e.seq > from.seq && e.seq < done.seq);
    return due && moved(due, between, calendarOf(d.ownerAgencyId));
  };
  const dueAtFirst = (from: DossierEvent, stepName: string): Date | null => {
    // of these the ledger says when the result is due, and not the step
    if (from.verb !== 'accept' && from.verb !== 'confirm-supplement') return from.until;
    const step = route.find((s) => s.name === stepName);
    if (!step) return from.until;
    const due = addWorkingHours(calendarOf(stepAgency(d, step)), from.at, step.hours);
    return from.until && from.until < due ? from.until : due;
  };
  const done = moves.slice(1).map((e, i): StepDone => {
    const from = moves[i] as DossierEvent; // the one before, of which there is one
    const filers = e.fromStatus === 'awaiting_supplement' || e.fromStatus === 'stopped';
    return {
      waits: filers,
      stepName: e.stepName,
      by: e,
      receivedAt: from.at,
      doneAt: e.at,
      dueAt: filers ? null : dueOf(from, e),
      calendar: calendarOf(agencyOf(e.stepName)),
    };
  });
  const last = moves.at(-1);
  const waits = d.status === 'awaiting_supplement' || d.status === 'awaiting_payment';
  if (!last || (!waits && !d.holderAgencyId)) return done;
  return [
    ...done,
    {
      waits,
      stepName: d.stepName,
      by: undefined,
      receivedAt: last.at,
      doneAt: null,
      dueAt: waits || d.waitsFor ? null : d.stepDueAt,
      calendar: calendarOf(agencyOf(d.stepName)),
    },
  ];
}

/** Where it ends since the calendar, a new date or a pause has moved the times that were told, as the clock moves it then. */
function moved(due: Date, since: readonly DossierEvent[], calendar: WorkCalendar): Date {
  return since.reduce((at, e) => {
    const { verb, detail, until } = e;
    const goesOn = goesOnFrom(e);
    if (goesOn instanceof Date) {
      const pause = { since: new Date(String(detail['since'])), until: goesOn };
      const ends = stepAfterPause({ stepDueAt: at }, calendar, pause) ?? at;
      return until && until < ends ? until : ends;
    }
    if (!until || typeof detail['was'] !== 'string') return at;
    const was = new Date(detail['was']);
    if (verb === 'recount') return at.getTime() === was.getTime() ? until : at;
    if (verb !== 'extend') return at;
    const more = addWorkingTime(calendar, at, workingTimeBetween(calendar, was, until));
    return new Date(Math.min(more.getTime(), until.getTime()));
  }, due);
}

export interface StepDone {
  /** Its filer was waited for. */
  waits: boolean;
  /** Empty where the result was recorded, or its filer waited for. */
  stepName: string;
  /** What ended it; undefined of the step in hand. */
  by: DossierEvent | undefined;
  receivedAt: Date;
  /** Null of the step in hand. */
  doneAt: Date | null;
  dueAt: Date | null;
  /** Of the office that had it: by its working time a delay is counted. */
  calendar: WorkCalendar;
}
