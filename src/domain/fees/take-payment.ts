import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { type Fee, insertPayment, lockFee, nextReceiptNumber, type Payment, settleFee } from './fee.store.ts';

const MOST = 1_000_000_000;

/**
 * Which sums may be taken for a fee: exactly what is owed where the amount of every line is known, else at least the known part.
 */
export function allowedSums({ lines, total }: Pick<Fee, 'lines' | 'total'>): { from: number; to: number } {
  const open = lines.some((l) => l.total === null);
  return open ? { from: Math.max(1, total), to: MOST } : { from: total, to: total };
}

/**
 * Records money taken at the desk and gives the receipt its number (NĐ 254/2026 Đ23: at the time of collection; numbers begin again each
 * year).
 * Refuses 'fee.not-due' when it is already paid or nothing is owed, and 'fee.wrong-amount' with the sums that are allowed.
 */
export async function takePayment(tx: Tx, o: TakenPayment): Promise<Payment> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (fee?.state !== 'due') throw new Refusal('fee.not-due');
  const sums = allowedSums(fee);
  if (!Number.isSafeInteger(o.amount) || o.amount <= 0 || o.amount < sums.from || o.amount > sums.to)
    throw new Refusal('fee.wrong-amount', sums, 422);
  const year = Number(localDate(o.now).slice(0, 4));
  const payment: Payment = {
    ownerAgencyId: o.ownerAgencyId,
    id: newId(o.now.getTime()),
    feeId: fee.id,
    method: o.method,
    amount: o.amount,
    receiptYear: year,
    receiptNumber: await nextReceiptNumber(tx, o.ownerAgencyId, year),
    paidAt: o.now,
    takenBy: o.officer.officerId,
    takenByName: o.officer.name,
    payerName: o.payerName,
  };
  await insertPayment(tx, payment);
  await settleFee(tx, fee, o.amount, o.now);
  return payment;
}

export interface TakenPayment {
  ownerAgencyId: string;
  dossierId: string;
  officer: Officer;
  method: 'cash' | 'transfer';
  /** Whole đồng. */
  amount: number;
  payerName: string;
  now: Date;
}
