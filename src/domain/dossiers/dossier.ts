import type { DossierRef, Status, Verb } from '#domain/ledger';
import type { Delivery } from '#domain/procedures';

/**
 * The state table: what may happen, from where, by whom, and what it does. Guards, buttons, the help text, the diagram and the
 * tests read these rows; nothing else decides. NĐ 118/2025/NĐ-CP Đ17 (reception), Đ19 (processing), Đ21 (stopping), Đ22 (result).
 */
export const transitions: readonly Transition[] = [
  { verb: 'submit', from: 'draft', to: 'submitted', who: 'filer', notice: 'submitted' },
  {
    verb: 'accept',
    from: 'submitted',
    task: 'receive',
    to: 'accepted',
    who: 'receiver',
    clock: 'start',
    notice: 'accepted',
    form: 'receipt',
  },
  {
    verb: 'request-supplement',
    from: 'submitted',
    task: 'receive',
    to: 'awaiting_supplement',
    who: 'receiver',
    notice: 'supplement-requested',
    form: 'supplement-request',
  },
  {
    verb: 'refuse',
    from: 'submitted',
    task: 'receive',
    to: 'refused',
    who: 'receiver',
    clock: 'end',
    notice: 'refused',
    form: 'refusal',
  },
  { verb: 'assign', from: 'accepted', task: 'assign', to: 'processing', who: 'assigner' },
  { verb: 'assign', from: 'accepted', task: 'examine', to: 'processing', who: 'assigner' },
  { verb: 'assign', from: 'processing', task: 'assign', to: 'processing', who: 'assigner' },
  { verb: 'assign', from: 'processing', task: 'examine', to: 'processing', who: 'assigner' },
  { verb: 'assign', from: 'processing', task: 'record-result', to: 'processing', who: 'assigner' },
  { verb: 'examine', from: 'accepted', task: 'examine', to: 'processing', who: 'holder' },
  { verb: 'examine', from: 'processing', task: 'examine', to: 'processing', who: 'holder' },
  {
    verb: 'request-supplement',
    from: 'accepted',
    task: 'examine',
    to: 'awaiting_supplement',
    who: 'holder',
    clock: 'stop',
    notice: 'supplement-requested',
    form: 'supplement-request',
  },
  {
    verb: 'request-supplement',
    from: 'processing',
    task: 'examine',
    to: 'awaiting_supplement',
    who: 'holder',
    clock: 'stop',
    notice: 'supplement-requested',
    form: 'supplement-request',
  },
  {
    verb: 'supplement',
    from: 'awaiting_supplement',
    when: 'before-acceptance',
    to: 'submitted',
    who: 'filer',
    notice: 'supplemented',
  },
  {
    verb: 'supplement',
    from: 'awaiting_supplement',
    when: 'after-acceptance',
    to: 'processing',
    who: 'filer',
    clock: 'restart',
    notice: 'supplemented',
  },
  { verb: 'send-back', from: 'processing', task: 'approve', to: 'processing', who: 'holder' },
  { verb: 'approve', from: 'processing', task: 'approve', to: 'processing', who: 'holder' },
  {
    verb: 'record-result',
    from: 'processing',
    task: 'record-result',
    to: 'resolved',
    who: 'holder',
    clock: 'end',
    notice: 'result-ready',
  },
  {
    verb: 'return-result',
    from: 'resolved',
    task: 'return',
    to: 'returned',
    who: 'receiver',
    notice: 'returned',
  },
  { verb: 'record-payment', from: 'submitted', to: 'submitted', who: 'receiver' },
  { verb: 'record-payment', from: 'accepted', to: 'accepted', who: 'receiver' },
  { verb: 'record-payment', from: 'processing', to: 'processing', who: 'receiver' },
  { verb: 'record-payment', from: 'awaiting_supplement', to: 'awaiting_supplement', who: 'receiver' },
  { verb: 'record-payment', from: 'resolved', to: 'resolved', who: 'receiver' },
  // NĐ 118/2025 Đ21: from reception until before the decision
  { verb: 'withdraw', from: 'submitted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
  { verb: 'withdraw', from: 'accepted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
  {
    verb: 'withdraw',
    from: 'processing',
    when: 'before-decision',
    to: 'withdrawn',
    who: 'filer',
    clock: 'end',
    notice: 'withdrawn',
  },
  {
    verb: 'withdraw',
    from: 'awaiting_supplement',
    to: 'withdrawn',
    who: 'filer',
    clock: 'end',
    notice: 'withdrawn',
  },
];

/** The rows that a dossier stands before, whoever asks. */
export function openTransitions(d: DossierState, task: Task | undefined): Transition[] {
  return transitions.filter(
    (t) => t.from === d.status && (!t.task || t.task === task) && (!t.when || meets(d, t.when)),
  );
}

function meets(d: DossierState, when: NonNullable<Transition['when']>): boolean {
  switch (when) {
    case 'before-acceptance':
      return d.acceptedAt === null;
    case 'after-acceptance':
      return d.acceptedAt !== null;
    case 'before-decision':
      return d.decision === null;
  }
}

/** What the step in hand asks of its holder. */
export type Task = 'receive' | 'assign' | 'examine' | 'approve' | 'record-result' | 'return';

export interface Transition {
  verb: Verb;
  from: Status | 'draft';
  /** The task of the step in hand, where the status alone does not say. */
  task?: Task;
  when?: 'before-acceptance' | 'after-acceptance' | 'before-decision';
  to: Status;
  /** filer: the account that filed · receiver: a clerk of the receiving desk · holder: whoever holds the step · assigner: head or leader of the owner. */
  who: 'filer' | 'receiver' | 'holder' | 'assigner';
  clock?: 'start' | 'stop' | 'restart' | 'end';
  notice?: NoticeKind;
  form?: 'receipt' | 'supplement-request' | 'refusal';
}

export type NoticeKind =
  | 'submitted'
  | 'accepted'
  | 'supplement-requested'
  | 'supplemented'
  | 'refused'
  | 'result-ready'
  | 'returned'
  | 'withdrawn';

export interface DossierState {
  status: Status;
  acceptedAt: Date | null;
  decision: 'granted' | 'denied' | null;
}

/** One row of `dossiers`. Sealed columns stay sealed until a reader who may opens them. */
export interface Dossier extends DossierState, DossierRef {
  code: string;
  channel: 'online' | 'desk' | 'post';
  procedureCode: string;
  procedureName: string;
  fieldName: string;
  versionId: string;
  caseId: string;
  ownerAgencyName: string;
  receiverAgencyId: string;
  receiverAgencyName: string;
  accountId: string | null;
  ownerName: string;
  people: Buffer;
  answers: Buffer;
  delivery: Delivery;
  secretVersion: number;
  submittedAt: Date;
  answerBy: Date;
  clockStartedAt: Date | null;
  promisedAt: Date | null;
  firstPromisedAt: Date | null;
  resolvedAt: Date | null;
  returnedAt: Date | null;
  finishedAt: Date | null;
  supplements: number;
  supplementRequest: SupplementRequest | null;
  step: number;
  stepName: string;
  stepRole: string | null;
  /** The unit whose step it is; null when the whole agency's role may take it. */
  stepUnit: string | null;
  stepDueAt: Date | null;
  holderAgencyId: string | null;
  holderAgencyName: string;
  holderOfficerId: string | null;
  holderOfficerName: string;
  examinerId: string | null;
  examinerName: string;
  revision: number;
  eventSeq: number;
  eventHash: Buffer;
}

/** What was asked, all at once (NĐ 118/2025 Đ16 k3): each item names a part or the e-form. */
export interface SupplementRequest {
  items: { target: string; text: string }[];
  reason: string;
  askedBy: string;
  askedAt: string;
}

/** A person as they were when the dossier was filed. */
export interface Person {
  name: string;
  idNumber: string;
  phone: string;
  email: string;
  address: string;
}

/** The three snapshots of a dossier and where its result goes; kept sealed. */
export interface People {
  submitter: Person;
  owner: Person;
  onBehalf: boolean;
  deliveryAddress: string;
}
