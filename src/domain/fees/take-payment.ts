import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { balanceOf } from './balance.ts';
import { type Fee, insertPayment, lockFee, nextReceiptNumber, type Payment, updateFee } from './fee.store.ts';

const MOST = 1_000_000_000;

/**
 * Which sums may be taken for a fee: exactly what is still due where the amount of every line is known, else at least the known part.
 */
export function allowedSums(fee: Balanced): { from: number; to: number } {
  const { due, open } = balanceOf(fee);
  return open ? { from: Math.max(1, due), to: MOST } : { from: due, to: due };
}

/**
 * Records money that was taken, at the desk or through a gateway, and gives the receipt its number (NĐ 254/2026 Đ23: at the time of collection; numbers begin again each
 * year).
 * Refuses 'fee.not-due' when it is already paid or nothing is owed, and 'fee.wrong-amount' with the sums that are allowed.
 */
export async function takePayment(tx: Tx, o: TakenPayment): Promise<Payment> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (fee?.state !== 'due') throw new Refusal('fee.not-due');
  const sums = allowedSums(fee);
  if (!Number.isSafeInteger(o.amount) || o.amount <= 0 || o.amount < sums.from || o.amount > sums.to)
    throw new Refusal('fee.wrong-amount', sums, 422);
  return writeReceipt(tx, fee, { ...o, lines: fee.paid === 0 ? fee.lines : null, replaces: null });
}

/** Writes a receipt with the next number of its agency and year, and what the fee is then. The caller holds the fee's lock. */
export async function writeReceipt(
  tx: Tx,
  fee: Fee,
  o: TakenPayment & Pick<Payment, 'lines' | 'replaces'>,
): Promise<Payment> {
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
    takenBy: o.officer?.officerId ?? null,
    takenByName: o.officer?.name ?? '',
    payerName: o.payerName,
    lines: o.lines,
    voidedAt: null,
    voidedByName: null,
    voidReason: null,
    replaces: o.replaces,
  };
  await insertPayment(tx, payment);
  const { due, open } = balanceOf(fee);
  const stated = open ? o.amount - due : fee.stated;
  const paid = fee.paid + o.amount;
  await updateFee(tx, {
    ...fee,
    paid,
    stated,
    total: open ? paid : fee.total,
    state: 'paid',
    settledAt: o.now,
  });
  return payment;
}

type Balanced = Parameters<typeof balanceOf>[0];

export interface TakenPayment {
  ownerAgencyId: string;
  dossierId: string;
  /** Null: the program, for money that came through a gateway. */
  officer: Officer | null;
  method: Payment['method'];
  /** Whole đồng. */
  amount: number;
  payerName: string;
  now: Date;
}
