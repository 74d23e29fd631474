import type { DossierEvent } from '#domain/ledger';
import type { PartSpec } from '#domain/procedures';
import type { Dossier } from './dossier.ts';
import type { HandBackTold } from './hand-back.ts';
import type { PapersAtDesk } from './papers-at-desk.ts';
import type { CollectedResult } from './reading/collected-result.ts';
import type { PostedResult } from './reading/posted-result.ts';
import type { NoticeKind } from './verb.ts';
import type { RefundTold } from './verbs/record-refund.ts';
import type { Duty } from './verbs/request-duty.ts';

/** Finds the words of a message about a dossier; the views do. */
export interface NoticeWriter {
  write(facts: NoticeFacts): { subject: string; text: string; short: string };
}

export interface NoticeFacts {
  kind: NoticeKind;
  dossier: Pick<Dossier, Lasting>;
  /** What the message tells of. It is written later, when more may have happened: what changes is told as it was then. */
  event: Pick<DossierEvent, 'at' | 'until' | 'fromStatus' | 'toStatus'>;
  ownerName: string;
  /** Whom the message goes to: who filed, on their own or the owner's behalf. */
  submitterName: string;
  /** The look-up secret as printed. */
  secret: string;
  /** The reason, as the officer wrote it. */
  note: string;
  publicUrl: string;
  /** Of a request for a supplement: what it asks for, in its order, and why as a whole. */
  requested: RequestedItem[];
  requestReason: string;
  /** The last day on which the supplement may come, where one was told ('2026-12-25'). */
  answerUntil: string | undefined;
  /** Of a supplement after acceptance: when its officer is expected to say whether it is complete. */
  checkBy?: Date | undefined;
  /** Of a time that has moved: when it was before. */
  was: Date | undefined;
  /** How often something was asked for, this time included; 0 for another message. */
  times: number;
  /** Where the result goes when it is posted. */
  posted?: PostedResult | undefined;
  /** Where the result is collected in person, and with what. */
  collected?: CollectedResult | undefined;
  /** The papers that must be at the counter before the dossier is accepted. */
  broughtFirst?: Pick<PartSpec, 'name' | 'whenSaid'>[];
  /** Until when it is lies in a year whose days no decision has confirmed yet. */
  expected: boolean;
  /** How many answers an officer has corrected, and at which agency they did. */
  corrected?: number;
  by?: string;
  /** The financial duty that is asked for, and whether one was done or called off. */
  duty?: Duty | undefined;
  dutyDone?: boolean;
  /** The agencies that are asked for their opinion, and whether time goes on from another moment than the one at which it stopped. */
  asked?: string;
  goesOn?: boolean;
  /** What becomes of papers and fee of a dossier that ended without what was asked for. */
  back?: HandBackTold;
  /** What was paid for it and has not gone back, in whole đồng. */
  backSum?: number;
  /** How many papers were given back now. */
  gave?: PapersAtDesk;
  /** What may be paid online now, and what was paid by the event, in whole đồng. */
  toPay?: number | undefined;
  paid?: number | undefined;
  /** What the desk has stated that the fee comes to. */
  stated?: number | undefined;
  /** Money that goes back, or went. */
  refund?: RefundTold | undefined;
  /** A clerk entered it for somebody at the counter. */
  atCounter?: boolean;
  /** Goes to the telephone that was reached before another was written down. */
  toFormer?: boolean;
  /** The printed form that the event made goes with the message. */
  enclosed: boolean;
}

/** `name`: the part's; null for the e-form and for what is no part. `text`: the officer's words. `again`: it was asked for before. */
export interface RequestedItem {
  target: string;
  name: string | null;
  text: string;
  again: boolean;
}

/** What no later verb changes once a message can speak of it. */
type Lasting = 'code' | 'procedureName' | 'ownerAgencyName' | 'receiverAgencyName' | 'delivery' | 'decision';
