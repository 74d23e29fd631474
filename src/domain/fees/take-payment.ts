import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { insertPayment, lockFee, nextReceiptNumber, type Payment, settleFee } from './fee.store.ts';

const MOST = 1_000_000_000;

/**
 * Records money taken at the desk and gives the receipt its number (NĐ 254/2026 Đ23: at the time of collection; numbers begin again each
 * year). Where the amount of every line is known the sum must be exact; where the desk states an amount, the sum must not be less than
 * the known part.
 * Refuses 'fee.not-due' when it is already paid or nothing is owed, and 'fee.wrong-amount' with the expected sum.
 */
export async function takePayment(tx: Tx, o: TakenPayment): Promise<Payment> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (fee?.state !== 'due') throw new Refusal('fee.not-due');
  const open = fee.lines.some((l) => l.total === null);
  if (
    !Number.isSafeInteger(o.amount) ||
    o.amount <= 0 ||
    o.amount > MOST ||
    (open ? o.amount < fee.total : o.amount !== fee.total)
  )
    throw new Refusal('fee.wrong-amount', { expected: fee.total }, 422);
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
