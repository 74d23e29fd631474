import { noteOnSheet } from '#domain/cash';
import {
  type Fee,
  findFee,
  mostBack,
  type PaidBack,
  type Refund,
  recordRefund as recordPaidBack,
} from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { without } from '../hand-back.ts';
import { mustGiveReason } from '../reason.ts';
import { refundLine } from '../sheet-lines.ts';
import type { VerbValue } from '../verb.ts';

const who = 'receiver';

export const recordRefundVerb: VerbValue<PaidBackNow> = {
  name: 'record-refund',
  rows: [
    { from: 'submitted', to: 'submitted', who },
    { from: 'accepted', to: 'accepted', who },
    { from: 'processing', to: 'processing', who },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', who },
    { from: 'awaiting_payment', to: 'awaiting_payment', who },
    { from: 'resolved', to: 'resolved', who },
    // money is often paid back when all else is over
    { from: 'refused', to: 'refused', who },
    { from: 'withdrawn', to: 'withdrawn', who },
    { from: 'stopped', to: 'stopped', who },
    { from: 'returned', to: 'returned', who },
  ],
  decide({ dossier: { toHandBack } }, { refund: { amount, method, paidTo, reason }, left, settles }) {
    const over = left === 0 || settles;
    return {
      goes: { to: 'same' },
      ...(toHandBack?.fee
        ? { set: { toHandBack: over ? without(toHandBack, 'fee') : { ...toHandBack, fee: 'refund' } } }
        : {}),
      // who got it stands with why, in the words that can be erased
      event: {
        detail: { refunded: amount, method, ...(settles && left > 0 ? { settles } : {}) },
        note: `${paidTo}\n${reason}`,
      },
    };
  },
};

/**
 * Records that money was paid back, which happens outside of this program: of a dossier that goes on what was paid too much, of one that
 * was refused, denied, withdrawn or closed up to all that was paid. `settles`: by the rules of the fee no more goes back than this; without
 * it the rest still waits for its person.
 * Refuses 'reason.missing', 'receiver.missing' and what `recordRefund` of the fees refuses.
 */
export async function recordRefund(
  tx: Tx,
  o: ByOfficer & Pick<PaidBack, 'method' | 'amount' | 'paidTo' | 'reason'> & { settles?: boolean },
): Promise<Dossier> {
  return carryOutByOfficer(tx, recordRefundVerb, o, async ({ dossier }) => {
    mustGiveReason(o.reason);
    const { officer, method, amount, reason, now } = o;
    const paidTo = o.paidTo.trim().replace(/\s*\n\s*/g, ' ');
    if (!paidTo) throw new Refusal('receiver.missing', {}, 422);
    const about = { ownerAgencyId: dossier.ownerAgencyId, dossierId: dossier.id, all: isNotSettled(dossier) };
    const refund = await recordPaidBack(tx, { ...about, officer, method, amount, paidTo, reason, now });
    await noteOnSheet(tx, refundLine(refund, { dossier, officer }));
    const fee = await findFee(tx, dossier.ownerAgencyId, dossier.id);
    return { refund, left: mayPayBack({ dossier, fee }), settles: o.settles ?? false };
  });
}

/** The most that may be recorded as paid back of a dossier's fee, in whole đồng. */
export function mayPayBack({ dossier, fee }: { dossier: Ended; fee: Fee | undefined }): number {
  return fee ? mostBack(fee, isNotSettled(dossier)) : 0;
}

function isNotSettled({ status, decision }: Ended): boolean {
  return decision === 'denied' || status === 'refused' || status === 'withdrawn' || status === 'stopped';
}

type Ended = Pick<Dossier, 'status' | 'decision'>;

interface PaidBackNow {
  refund: Refund;
  /** What may still go back afterwards, in whole đồng. */
  left: number;
  /** No more goes back than this. */
  settles: boolean;
}
