import type { Actor } from '#domain/journal';
import type { DossierEvent, Verb } from '#domain/ledger';
import { type Holding, mayTake } from './may.ts';
import { type FormName, PRINTS, type Row, type Task, type Who } from './verb.ts';
import { acceptVerb } from './verbs/accept-dossier.ts';
import { approveVerb } from './verbs/approve-dossier.ts';
import { assignVerb } from './verbs/assign-dossier.ts';
import { changeContactVerb } from './verbs/change-contact.ts';
import { closeVerb } from './verbs/close-dossier.ts';
import { confirmSupplementVerb } from './verbs/confirm-supplement.ts';
import { correctAnswersVerb } from './verbs/correct-answers.ts';
import { decideFeeVerb } from './verbs/decide-fee.ts';
import { declineExtensionVerb } from './verbs/decline-extension.ts';
import { endOpinionVerb } from './verbs/end-opinion.ts';
import { examineVerb } from './verbs/examine-dossier.ts';
import { extendVerb } from './verbs/extend-dossier.ts';
import { giveOpinionVerb } from './verbs/give-opinion.ts';
import { proposeExtensionVerb } from './verbs/propose-extension.ts';
import { recordDutyVerb } from './verbs/record-duty.ts';
import { recordExemptionVerb } from './verbs/record-exemption.ts';
import { recordPaymentVerb } from './verbs/record-payment.ts';
import { recordRefundVerb } from './verbs/record-refund.ts';
import { recordResultVerb } from './verbs/record-result.ts';
import { recountVerb } from './verbs/recount-dossier.ts';
import { refuseVerb } from './verbs/refuse-dossier.ts';
import { registerVerb } from './verbs/register-dossier.ts';
import { reopenVerb } from './verbs/reopen-dossier.ts';
import { requestDutyVerb } from './verbs/request-duty.ts';
import { requestOpinionVerb } from './verbs/request-opinion.ts';
import { requestSupplementVerb } from './verbs/request-supplement.ts';
import { returnPapersVerb } from './verbs/return-papers.ts';
import { returnResultVerb } from './verbs/return-result.ts';
import { sendBackVerb } from './verbs/send-back-dossier.ts';
import { stateFeeVerb } from './verbs/state-fee.ts';
import { submitVerb } from './verbs/submit-dossier.ts';
import { supplementVerb } from './verbs/supplement-dossier.ts';
import { takeBackVerb } from './verbs/take-back-dossier.ts';
import { voidReceiptVerb } from './verbs/void-receipt.ts';
import { withdrawVerb } from './verbs/withdraw-dossier.ts';

/**
 * The state table: what may happen, from where, by whom, and what it does. Guards, buttons, the help text, the notices, the printed
 * forms, the diagram and the tests read these rows; nothing else decides. NĐ 118/2025/NĐ-CP Đ17 (reception), Đ19 (processing),
 * Đ21 (stopping), Đ22 (result).
 */
export const verbs: Record<Verb, { name: Verb; rows: readonly Row[] }> = {
  submit: submitVerb,
  accept: acceptVerb,
  'request-supplement': requestSupplementVerb,
  supplement: supplementVerb,
  'confirm-supplement': confirmSupplementVerb,
  'request-duty': requestDutyVerb,
  'record-duty': recordDutyVerb,
  'request-opinion': requestOpinionVerb,
  'give-opinion': giveOpinionVerb,
  'end-opinion': endOpinionVerb,
  refuse: refuseVerb,
  close: closeVerb,
  reopen: reopenVerb,
  register: registerVerb,
  assign: assignVerb,
  examine: examineVerb,
  'send-back': sendBackVerb,
  approve: approveVerb,
  'take-back': takeBackVerb,
  'propose-extension': proposeExtensionVerb,
  extend: extendVerb,
  'decline-extension': declineExtensionVerb,
  'record-result': recordResultVerb,
  'return-result': returnResultVerb,
  'record-payment': recordPaymentVerb,
  'record-exemption': recordExemptionVerb,
  'state-fee': stateFeeVerb,
  'void-receipt': voidReceiptVerb,
  'record-refund': recordRefundVerb,
  withdraw: withdrawVerb,
  'return-papers': returnPapersVerb,
  'decide-fee': decideFeeVerb,
  'change-contact': changeContactVerb,
  'correct-answers': correctAnswersVerb,
  recount: recountVerb,
};

/** All rows, in the order of the verbs. */
export const transitions: readonly Transition[] = Object.values(verbs).flatMap(({ name, rows }) =>
  rows.map((row) => ({ verb: name, ...row })),
);

/** The rows that this actor may take now: the buttons read what the guards read. */
export function mayDo(actor: Actor, d: Holding, task: Task | undefined): Transition[] {
  return mayTake(actor, transitions, d, task);
}

export function may(actor: Actor, verb: Verb, d: Holding, task: Task | undefined): Transition | undefined {
  return mayDo(actor, d, task).find((t) => t.verb === verb);
}

/**
 * The row that an event of the ledger went by, where people and the program have one each the doer's; undefined when the table no longer
 * has such a row.
 */
export function rowOf(e: PartOfEvent): Transition | undefined {
  const goesSo = (t: Transition) => t.verb === e.verb && t.from === e.fromStatus && t.to === e.toStatus;
  const byProgram = e.actorKind === 'system';
  return (
    transitions.find((t) => goesSo(t) && BY_PROGRAM.has(t.who) === byProgram) ?? transitions.find(goesSo)
  );
}

/** The last event by which a dossier came to have a printed form; undefined while it has none. */
export function eventOfForm(events: readonly DossierEvent[], form: FormName): DossierEvent | undefined {
  return events.findLast((e) => rowOf(e)?.form === form || e.detail[PRINTS] === form);
}

const BY_PROGRAM: ReadonlySet<Who> = new Set(['program', 'closer', 'waiter', 'collector']);

type PartOfEvent = Pick<DossierEvent, 'verb' | 'fromStatus' | 'toStatus'> &
  Partial<Pick<DossierEvent, 'actorKind'>>;

export type Transition = Row & { verb: Verb };
