import type { PostRole } from '#domain/journal';
import type { DossierRef, Status } from '#domain/ledger';
import type { Delivery } from '#domain/procedures';

export interface DossierState {
  status: Status;
  acceptedAt: Date | null;
  decision: 'granted' | 'denied' | null;
  takeBack: TakeBack | null;
}

/** What was done last, where its officer may take it back: who they are, in which post they did it, and the status before. */
export interface TakeBack {
  by: string;
  role: PostRole;
  agencyId: string;
  to: Status;
}

/** One row of `dossiers`. Sealed columns stay sealed until someone who may read them opens them. */
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
  /** The party it belongs to; null when nobody filed it at the portal. */
  partyId: string | null;
  ownerName: string;
  people: Buffer;
  answers: Buffer;
  delivery: Delivery;
  secretVersion: number;
  submittedAt: Date;
  answerBy: Date;
  /** It was asked for online and is received only with its originals, which its person brings to the counter. */
  originalsFirst: boolean;
  clockStartedAt: Date | null;
  promisedAt: Date | null;
  firstPromisedAt: Date | null;
  /** The first promise that was broken before a supplement began the time anew. */
  brokenPromiseAt: Date | null;
  resolvedAt: Date | null;
  returnedAt: Date | null;
  finishedAt: Date | null;
  supplements: number;
  supplementRequest: SupplementRequest | null;
  extension: Extension | null;
  waitsFor: WaitsFor | null;
  /** What other agencies were asked while it was examined, in the order in which they were. */
  opinions: readonly OpinionAsked[];
  /** What its person is still to get back of a dossier that is over; null while it goes on. */
  toHandBack: ToHandBack | null;
  step: number;
  /** As the route calls it; empty while the signed result is being recorded, for which no route has a step. */
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
  /**
   * The last day on which the answer may come, as it was told with the request ('2026-12-25'); before acceptance the province's own, and
   * none where it has set none.
   */
  answerUntil?: string;
  /** In examination: since when no time counts. A request that follows an incomplete answer keeps the moment of the first. */
  stoppedAt?: string;
  /**
   * When the answer arrived, until somebody has taken it up. In examination that is its officer, who finds it complete; the time limit
   * then begins anew from it.
   */
  answeredAt?: string;
}

/**
 * The one new date of a dossier that would be late (NĐ 118/2025 Đ19 k6), from when it is proposed. `sent`: the letter has gone out, and
 * there is no second one.
 */
export interface Extension {
  state: 'proposed' | 'declined' | 'sent';
  /** When the result is to be ready, and the promise in whose place. */
  until: string;
  was: string;
  /** What the letter says to its filer. */
  reason: string;
  proposedBy: string;
  proposedAt: string;
  /** Who declined it or sent it, when, and why it was declined. */
  decidedBy?: string;
  decidedAt?: string;
  declinedFor?: string;
  /** Once it was sent: when a supplement was found complete and began the time anew. It is the promise of no time any more. */
  begunAnewAt?: string;
}

/** Papers that the desk still has, and money: 'refund' is to be paid back, of 'undecided' an officer is to say whether it is. */
export interface ToHandBack {
  papers?: true;
  fee?: 'refund' | 'undecided';
}

/**
 * What an accepted dossier waits for that is no supplement: no time counts meanwhile, and afterwards it goes on and does not begin anew.
 */
export type WaitsFor = DutyAsked | OpinionsAwaited;

interface Pause {
  askedBy: string;
  /** Since when no time counts. */
  askedAt: string;
  /** Since when time counted before: that it was called off leaves the clock as it was. */
  ranSince: string | null;
}

/** A financial duty of its person: no time counts until it is done. */
export interface DutyAsked extends Pause {
  thing: 'duty';
  /** What is owed: the sum, or in words. */
  what: string;
  /** The paper or the law that says so. */
  ground: string;
  /** What the person does, where and how. */
  how: string;
}

/** Opinions of other agencies, where the procedure says that they are outside its limit. */
export interface OpinionsAwaited extends Pause {
  thing: 'opinions';
}

/** An opinion that another agency was asked for while the dossier is examined (NĐ 118/2025 Đ19 k4). */
export interface OpinionAsked {
  agencyId: string;
  agencyName: string;
  question: string;
  askedBy: string;
  askedAt: string;
  /** The deadline of the answer. */
  dueAt: string;
  /** It may come after the deadline too. */
  answer?: { says: OpinionSays; text: string; by: string; at: string };
  /** Nobody waits for it any more: the question was called off, or the deadline has passed. */
  ended?: { why: 'called-off'; reason: string; by: string; at: string } | { why: 'lapsed'; at: string };
}

export type OpinionSays = 'agree' | 'disagree' | 'other';

/** A person as they were when the dossier was filed, but for what was changed at the counter. */
export interface Person {
  name: string;
  idNumber: string;
  phone: string;
  email: string;
  address: string;
  /** What of it a clerk has changed since, for the person who filed. */
  changed?: readonly ('phone' | 'email' | 'address')[];
}

/** The three snapshots of a dossier and where its result goes; kept sealed. */
export interface People {
  submitter: Person;
  owner: Person;
  onBehalf: boolean;
  deliveryAddress: string;
}
