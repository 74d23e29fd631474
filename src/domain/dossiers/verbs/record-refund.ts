import { noteOnSheet } from '#domain/cash';
import {
  type Fee,
  findFee,
  mostBack,
  type PaidBack,
  type Refund,
  recordRefund as recordPaidBack,
} from '#domain/fees';
import type { Officer } from '#domain/journal';
import type { DossierEvent, DossierRef } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { carryOut } from '../carry-out.ts';
import { lockDossier, selectDossier } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { without } from '../hand-back.ts';
import { PAYING } from '../program-actors.ts';
import { mustGiveReason } from '../reason.ts';
import { refundLine } from '../sheet-lines.ts';
import type { Row, VerbValue } from '../verb.ts';

const AT_DESK = [
  { from: 'submitted', to: 'submitted', who: 'receiver', notice: 'refunded' },
  { from: 'accepted', to: 'accepted', who: 'receiver', notice: 'refunded' },
  { from: 'processing', to: 'processing', who: 'receiver', notice: 'refunded' },
  { from: 'awaiting_supplement', to: 'awaiting_supplement', who: 'receiver', notice: 'refunded' },
  { from: 'awaiting_payment', to: 'awaiting_payment', who: 'receiver', notice: 'refunded' },
  { from: 'resolved', to: 'resolved', who: 'receiver', notice: 'refunded' },
  // money is often paid back when all else is over
  { from: 'refused', to: 'refused', who: 'receiver', notice: 'refunded' },
  { from: 'withdrawn', to: 'withdrawn', who: 'receiver', notice: 'refunded' },
  { from: 'stopped', to: 'stopped', who: 'receiver', notice: 'refunded' },
  { from: 'returned', to: 'returned', who: 'receiver', notice: 'refunded' },
] as const satisfies Row[];

export const recordRefundVerb: VerbValue<PaidBackNow> = {
  name: 'record-refund',
  // the same by the program, of what a gateway has given back, and of money that never was the fee's
  rows: [...AT_DESK, ...AT_DESK.map((row) => ({ ...row, who: 'collector' as const }))],
  decide({ dossier: { toHandBack } }, { refund: { amount, method, paidTo, reason }, left, settles, aside }) {
    const over = left === 0 || settles;
    return {
      goes: { to: 'same' },
      ...(toHandBack?.fee && !aside
        ? { set: { toHandBack: over ? without(toHandBack, 'fee') : { ...toHandBack, fee: 'refund' } } }
        : {}),
      // who got it stands with why, in the words that can be erased
      event: {
        detail: {
          refunded: amount,
          method,
          ...(aside ? { order: aside } : {}),
          ...(settles && left > 0 ? { settles } : {}),
        },
        note: `${paidTo}\n${reason}`,
      },
    };
  },
};

/**
 * Records that money went back: of a dossier that goes on what was paid too much, of one that was refused, denied, withdrawn or closed up to
 * all that was paid. `settles`: by the rules of the fee no more goes back than this; without it the rest still waits for its person.
 * Refuses 'reason.missing', 'receiver.missing', 'dossier.not-now' and what `recordRefund` of the fees refuses, before it writes anything.
 * @throws NotFound
 */
export async function recordRefund(tx: Tx, o: MoneyBack): Promise<Dossier> {
  return carryOut(tx, recordRefundVerb, await actOf(tx, o), async ({ dossier }) => {
    const { officer, method, amount, reason, now } = o;
    const paidTo = receiverOf(o);
    const about = { ownerAgencyId: dossier.ownerAgencyId, dossierId: dossier.id, all: isNotSettled(dossier) };
    const refund = await recordPaidBack(tx, { ...about, officer, method, amount, paidTo, reason, now });
    // what a gateway gave back was in nobody's till
    if (officer) await noteOnSheet(tx, refundLine(refund, { dossier, officer }));
    const fee = await findFee(tx, dossier.ownerAgencyId, dossier.id);
    return { refund, left: mayPayBack({ dossier, fee }), settles: o.settles ?? false };
  });
}

/**
 * The same of money that came for an order of the dossier and never was its fee's (decision 78): the ledger says that it went back, and so
 * does the sheet of whoever took it out of the till; nothing else changes. Refuses 'reason.missing', 'receiver.missing' and
 * 'dossier.not-now'. @throws NotFound
 */
export async function recordAsideRefund(tx: Tx, o: AsideBack): Promise<Dossier> {
  const { method, amount, reason, order, cashier: officer, moneyId: id, now } = o;
  const paidTo = receiverOf(o);
  const act = await actOf(tx, { ...o, officer: null });
  return carryOut(tx, recordRefundVerb, act, async ({ dossier }) => {
    const line = { id, method, amount, refundedAt: now, paidTo };
    if (officer) await noteOnSheet(tx, refundLine(line, { dossier, officer }));
    return { refund: { method, amount, reason, paidTo }, left: 0, settles: false, aside: order };
  });
}

async function actOf(tx: Tx, o: Pick<MoneyBack, 'ref' | 'revision' | 'officer' | 'now'>) {
  // whoever changes it at this moment waits, or has done it before
  const locked = await lockDossier(tx, o.ref);
  if (!locked) throw new NotFound('dossier');
  return { ref: o.ref, revision: o.revision ?? locked.revision, actor: o.officer ?? PAYING, now: o.now };
}

function receiverOf({ reason, paidTo }: Pick<MoneyBack, 'reason' | 'paidTo'>): string {
  mustGiveReason(reason);
  const name = paidTo.trim().replace(/\s*\n\s*/g, ' ');
  if (!name) throw new Refusal('receiver.missing', {}, 422);
  return name;
}

/** What an event says of money that went back; undefined of any other event. */
export function refundIn({ verb, detail }: Pick<DossierEvent, 'verb' | 'detail'>): RefundTold | undefined {
  const { refunded: amount, method } = detail;
  // written by `recordRefundVerb`
  return verb === 'record-refund' && typeof amount === 'number'
    ? { amount, method: method as Refund['method'] }
    : undefined;
}

/** The most that may be recorded as paid back of a dossier's fee, in whole đồng. */
export function mayPayBack({ dossier, fee }: { dossier: Ended; fee: Fee | undefined }): number {
  return fee ? mostBack(fee, isNotSettled(dossier)) : 0;
}

/** The same of a dossier as it is now. */
export async function mayPayBackNow(db: Reader, ref: DossierRef): Promise<number> {
  const [dossier, fee] = await Promise.all([selectDossier(db, ref), findFee(db, ref.ownerAgencyId, ref.id)]);
  return dossier ? mayPayBack({ dossier, fee }) : 0;
}

function isNotSettled({ status, decision }: Ended): boolean {
  return decision === 'denied' || status === 'refused' || status === 'withdrawn' || status === 'stopped';
}

type Ended = Pick<Dossier, 'status' | 'decision'>;

/** What is told of money that goes back. */
export type RefundTold = Pick<Refund, 'amount' | 'method'>;

/** Money that went back, and who says so. */
export interface MoneyBack extends Pick<PaidBack, 'method' | 'amount' | 'paidTo' | 'reason'> {
  ref: DossierRef;
  /** Which state of the dossier was seen; whatever it is now, unless told. */
  revision?: number;
  /** Null: the program. */
  officer: Officer | null;
  settles?: boolean;
  now: Date;
}

/** Money that was set aside and went back. */
interface AsideBack extends Omit<MoneyBack, 'officer' | 'settles' | 'revision'> {
  /** The reference of the order for which it came. */
  order: string;
  moneyId: string;
  /** Who gave it back at the desk; null of what went through a gateway. */
  cashier: Officer | null;
}

interface PaidBackNow {
  refund: Pick<Refund, 'method' | 'amount' | 'paidTo' | 'reason'>;
  /** What may still go back afterwards, in whole đồng. */
  left: number;
  /** No more goes back than this. */
  settles: boolean;
  /** The reference of the order for which it came, where it never was the fee's. */
  aside?: string;
}
