import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { balanceOf } from './balance.ts';
import { insertRefund, lockFee, type Refund, updateFee } from './fee.store.ts';

/**
 * Records money that was paid back: who, when, how, to whom and why. Of a dossier that goes on, at most what was
 * paid too much; of one that is not settled (`all`), at most everything that was paid.
 * Refuses 'fee.nothing-back' when nothing is to be paid back, and 'fee.wrong-refund' with the most that may be.
 */
export async function recordRefund(tx: Tx, o: PaidBack): Promise<Refund> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  const most = fee ? mostBack(fee, o.all) : 0;
  if (!fee || most === 0) throw new Refusal('fee.nothing-back');
  if (!Number.isSafeInteger(o.amount) || o.amount <= 0 || o.amount > most)
    throw new Refusal('fee.wrong-refund', { to: most }, 422);
  const refund: Refund = {
    ownerAgencyId: o.ownerAgencyId,
    id: newId(o.now.getTime()),
    feeId: fee.id,
    method: o.method,
    amount: o.amount,
    refundedAt: o.now,
    refundedBy: o.officer?.officerId ?? null,
    refundedByName: o.officer?.name ?? '',
    paidTo: o.paidTo,
    reason: o.reason,
  };
  await insertRefund(tx, refund);
  const paid = fee.paid - o.amount;
  await updateFee(tx, { ...fee, paid, ...(o.all ? { total: paid, state: 'paid' } : {}) });
  return refund;
}

/** The most that may be paid back of a fee; `all`: of a dossier that is not settled. */
export function mostBack(fee: Parameters<typeof balanceOf>[0], all: boolean): number {
  return all ? fee.paid : balanceOf(fee).back;
}

export interface PaidBack {
  ownerAgencyId: string;
  dossierId: string;
  /** The dossier was refused, denied, withdrawn or closed. */
  all: boolean;
  /** Null: the program, for what a gateway gave back. */
  officer: Officer | null;
  method: Refund['method'];
  amount: number;
  paidTo: string;
  reason: string;
  now: Date;
}
