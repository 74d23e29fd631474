import type { Actor } from '#domain/journal';
import type { Status, Verb } from '#domain/ledger';
import type { ProcedureVersion } from '#domain/procedures';
import type { Dossier, DossierState } from './dossier.ts';

/**
 * A verb: its rows of the state table, and what it decides. Everything else that happens when it is carried out (clock, step, ledger,
 * lists, notice, form) follows from the row and the decision: `carryOut` with a database, `carry` without one.
 */
export interface VerbValue<Facts> {
  name: Verb;
  rows: readonly Row[];
  /**
   * What becomes of the dossier, given what was read and what the actor said. Pure: the same facts give the same decision.
   * Throws the verb's own refusals.
   */
  decide(at: At, facts: Facts): Decision;
}

/** One row of the state table: from where, by whom, to where, and what it does. */
export interface Row {
  from: Status | 'draft';
  /** The task of the step in hand, where the status alone does not say. */
  task?: Task;
  when?: When;
  to: Status;
  who: Who;
  clock?: ClockEffect;
  /** The message that goes to the filer. */
  notice?: NoticeKind;
  /** The printed form that the dossier has from then on. */
  form?: FormName;
  /** Whoever does it may take it back, as long as nobody has done anything since: it has told nobody outside the offices anything. */
  mayTakeBack?: true;
}

/** What the step in hand asks of its holder. */
export type Task =
  | 'receive'
  | 'register'
  | 'assign'
  | 'examine'
  | 'confirm-supplement'
  | 'await-opinion'
  | 'approve'
  | 'record-result'
  | 'return';

/**
 * filer: who acts for the party that filed · receiver: a clerk of the receiving desk · holder: whoever holds the step · assigner: head or leader of the owner ·
 * leader: a leader of the owner · doer: whoever did what was done last, where that may be taken back · asked: whoever handles dossiers at an agency
 * that was asked for its opinion · program, closer, waiter, collector: nobody, but the program itself: where it counts times again, where it closes,
 * where it waits no longer for an opinion, and where it records what a gateway has received.
 */
export type Who =
  | 'filer'
  | 'receiver'
  | 'holder'
  | 'assigner'
  | 'leader'
  | 'doer'
  | 'asked'
  | 'program'
  | 'closer'
  | 'waiter'
  | 'collector';

export const conditions = {
  'before-acceptance': (d) => d.acceptedAt === null,
  'after-acceptance': (d) => d.acceptedAt !== null,
  'before-decision': (d) => d.decision === null,
  'was-accepted': (d) => d.takeBack?.to === 'accepted',
  'was-processing': (d) => d.takeBack?.to === 'processing',
} as const satisfies Record<string, (d: DossierState) => boolean>;

export type When = keyof typeof conditions;

/**
 * answer: the desk's 8 working hours begin (NĐ 118/2025 Đ17 k2) · start: the time limit begins (Đ17 k3) · stop: it waits for the
 * person, until a last day where there is one · check: what the person sent is there, and its officer has some hours to say whether it is complete · restart: it is, and the
 * limit begins anew from when it arrived (Đ19 k5) · pause: no time counts, and afterwards it goes on · resume: it goes on, and the promise is
 * later by the time that did not count · consult: a pause where the procedure says that opinions are outside its limit, else nothing ·
 * consulted: the end of that pause, where it ends · extend: the result is promised for another time, once (Đ19 k6) · move: the time that
 * was told becomes a later one · end: the dossier is over · reopen: it is over no more, and waits for its person as before.
 */
export type ClockEffect =
  | 'answer'
  | 'start'
  | 'stop'
  | 'check'
  | 'restart'
  | 'pause'
  | 'resume'
  | 'consult'
  | 'consulted'
  | 'extend'
  | 'move'
  | 'end'
  | 'reopen';

/** All but 'supplement-reminder' and 'refund-approved' tell of an event, and stand in the row of its verb. */
export type NoticeKind =
  | 'submitted'
  | 'accepted'
  | 'supplement-requested'
  | 'supplement-reminder'
  | 'supplemented'
  | 'supplement-complete'
  | 'extended'
  | 'duty-requested'
  | 'duty-recorded'
  | 'opinions-awaited'
  | 'opinions-over'
  | 'refused'
  | 'closed'
  | 'reopened'
  | 'result-ready'
  | 'returned'
  | 'withdrawn'
  | 'papers-settled'
  | 'fee-settled'
  | 'fee-paid'
  | 'fee-stated'
  | 'receipt-voided'
  | 'refund-approved'
  | 'refunded'
  | 'contact-changed'
  | 'answers-corrected'
  | 'date-moved';

export type FormName =
  | 'receipt'
  | 'supplement-request'
  | 'refusal'
  | 'denial'
  | 'apology'
  | 'closing'
  | 'fee-receipt'
  | 'receipt-void'
  | 'control-sheet';

/**
 * The key of an event's detail that names the printed form which came with it, where rows between the same two statuses do not print alike.
 */
export const PRINTS = 'prints';

/** The moment at which a verb is carried out on a dossier. */
export interface At {
  dossier: Dossier;
  version: ProcedureVersion;
  row: Row;
  actor: Actor;
  now: Date;
}

export interface Decision {
  goes: Goes;
  set?: Partial<Pick<Dossier, Decided>>;
  /** The promised time, stated by whoever starts the clock, where the procedure describes its limit in words; or the one new date. */
  promisedAt?: Date;
  /** The printed form that the dossier has from then on, where the row alone does not say. */
  form?: FormName;
  /** A second one that comes with it. */
  alsoForm?: FormName;
  /** From when the desk's hours for its answer count, where that is later than now. */
  answerFrom?: Date;
  /** From when time counts again after a pause; 'as-if-never': nothing of it is given to the offices. */
  resumes?: Date | 'as-if-never';
  /** The time that is told anew. */
  move?: Move;
  event?: EventFacts;
}

type Decided =
  | 'answers'
  | 'people'
  | 'acceptedAt'
  | 'resolvedAt'
  | 'returnedAt'
  | 'supplements'
  | 'supplementRequest'
  | 'extension'
  | 'waitsFor'
  | 'opinions'
  | 'toHandBack'
  | 'decision'
  | 'examinerId'
  | 'examinerName';

/**
 * step: to a step of the route, given to somebody or waiting for its role (in the step's unit, or in `anyUnit`), with the hours of the
 * step or, for what goes on in other hands, `sameDue` · recording: it is decided, and who does the step `as` of the route records the
 * signed result; no route has a step for that · back: to where it stood before, as the ledger says · nobody: waits for the person, or is
 * over · same: nothing of where it stands changes.
 */
export type Goes =
  | { to: 'step'; step: number; hands?: Hands; anyUnit?: true; sameDue?: true }
  | { to: 'recording'; as: number; hands: Hands; sameDue?: true }
  | { to: 'back'; place: Place }
  | { to: 'nobody' }
  | { to: 'same' };

/** Where a dossier stands in the house. */
export type Place = Pick<
  Dossier,
  | 'step'
  | 'stepName'
  | 'stepRole'
  | 'stepUnit'
  | 'stepDueAt'
  | 'holderAgencyId'
  | 'holderAgencyName'
  | 'holderOfficerId'
  | 'holderOfficerName'
>;

/** An officer who gets the dossier; without an id it waits for whoever has the role. */
export interface Hands {
  officerId: string | null;
  name: string;
}

/** A time that was told and becomes a later one: for the desk's answer, for the result, or the last day for a supplement. */
export type Move = { was: Date; becomes: Date } & (
  | { what: 'answer' | 'result'; stepDueAt: Date | null }
  /** The last day itself, 'YYYY-MM-DD'. */
  | { what: 'supplement'; answerUntil: string }
);

/** What the ledger says besides who, when, to whom and until when the dossier goes. */
export interface EventFacts {
  /** Who gets it, where that is somebody else than who holds the dossier next. */
  toName?: string;
  /** Until when, where that is not when the promise, the answer or the step is due. */
  until?: Date | null;
  /** Codes, numbers and ids only. */
  detail?: Record<string, unknown>;
  /** Text by or about a person. */
  note?: string;
}

/** The rows that are open to a dossier, whoever the actor is. */
export function openRows<R extends Row>(rows: readonly R[], d: DossierState, task: Task | undefined): R[] {
  return rows.filter(
    (t) => t.from === d.status && (!t.task || t.task === task) && (!t.when || conditions[t.when](d)),
  );
}
