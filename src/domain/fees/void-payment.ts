import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { balanceOf } from './balance.ts';
import {
  type DeskMethod,
  type Fee,
  lockFee,
  markVoid,
  type Payment,
  selectPayments,
  updateFee,
} from './fee.store.ts';
import { allowedSums, type TakenPayment, writeReceipt } from './take-payment.ts';

/**
 * Voids a wrong receipt for a reason and writes another instead, or none where nothing was taken after all. The void one keeps its number
 * and what stands on it. The fee is then owed, or paid, as if the void one had never been.
 * Refuses 'fee.no-receipt' when there is no such receipt, it is void already, or it is of money that came through a gateway, which really
 * came; 'fee.paid-back' when what remains is less than what was paid back, and 'fee.wrong-amount'.
 */
export async function voidPayment(
  tx: Tx,
  o: VoidedPayment,
): Promise<{ voided: Payment; instead: Payment | undefined }> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  const voided = fee && (await selectPayments(tx, o.ownerAgencyId, fee.id)).find((p) => p.id === o.paymentId);
  if (!fee || !voided || voided.voidedAt || voided.method === 'online') throw new Refusal('fee.no-receipt');
  await markVoid(tx, voided, { by: o.officer, reason: o.reason, at: o.now });
  const before = without(fee, voided);
  if (before.paid + (o.instead?.amount ?? 0) < 0) throw new Refusal('fee.paid-back');
  await updateFee(tx, before);
  if (!o.instead) return { voided, instead: undefined };
  const { from, to } = allowedSums(before);
  const { amount } = o.instead;
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount < from || amount > to)
    throw new Refusal('fee.wrong-amount', { from, to }, 422);
  return {
    voided,
    instead: await writeReceipt(tx, before, {
      ...o,
      ...o.instead,
      lines: before.paid === 0 ? fee.lines : voided.lines,
      replaces: voided.id,
    }),
  };
}

// what it had stated for the lines without an amount is stated no more, where no other receipt holds and nobody had stated it before
function without(fee: Fee, { amount }: Payment): Fee {
  const paid = fee.paid - amount;
  const wasStated = fee.lines.some((l) => l.working !== undefined);
  const stated = paid === 0 && !wasStated ? 0 : fee.stated;
  const next = {
    ...fee,
    paid,
    stated,
    total: fee.total - (fee.stated - stated),
    state: 'due' as const,
    settledAt: null,
  };
  const { due, open } = balanceOf(next);
  return due > 0 || open ? next : { ...next, state: paid > 0 ? 'paid' : 'none', settledAt: fee.settledAt };
}

export interface VoidedPayment {
  ownerAgencyId: string;
  dossierId: string;
  paymentId: string;
  officer: Officer;
  reason: string;
  /** The name of the agency that collects. */
  collector: string;
  /** What is written instead; undefined where nothing was taken. */
  instead: (Pick<TakenPayment, 'amount' | 'payerName' | 'cardSlip'> & { method: DeskMethod }) | undefined;
  now: Date;
}
