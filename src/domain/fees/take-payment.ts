import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { balanceOf } from './balance.ts';
import { type Fee, insertPayment, lockFee, type Payment, updateFee } from './fee.store.ts';
import { nextReceiptNumber, selectSeries } from './receipt-series.store.ts';
import { seriesIn } from './receipt-series.ts';

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
 * Refuses 'fee.not-due' when it is already paid or nothing is owed, 'fee.wrong-amount' with the sums that are allowed, and 'fee.too-little'
 * where the payer gave less than that in cash.
 */
export async function takePayment(tx: Tx, o: TakenPayment): Promise<Payment> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (fee?.state !== 'due') throw new Refusal('fee.not-due');
  const sums = allowedSums(fee);
  if (!Number.isSafeInteger(o.amount) || o.amount <= 0 || o.amount < sums.from || o.amount > sums.to)
    throw new Refusal('fee.wrong-amount', sums, 422);
  mustBeEnough(o);
  return writeReceipt(tx, fee, { ...o, lines: fee.paid === 0 ? fee.lines : null, replaces: null });
}

/** Refuses 'fee.too-little' where less was given in cash than is taken. */
export function mustBeEnough({ given, amount }: Pick<TakenPayment, 'given' | 'amount'>): void {
  if (given !== undefined && (!Number.isSafeInteger(given) || given < amount || given > MOST))
    throw new Refusal('fee.too-little', { amount }, 422);
}

/** Writes a receipt with the next number of its agency and year, and what the fee is then. The caller holds the fee's lock. */
export async function writeReceipt(
  tx: Tx,
  fee: Fee,
  o: TakenPayment & Pick<Payment, 'lines' | 'replaces'>,
): Promise<Payment> {
  const year = Number(localDate(o.now).slice(0, 4));
  // read once the number is held, and so as it was when the first receipt of the year was written
  const [number, rows] = await Promise.all([
    nextReceiptNumber(tx, o.ownerAgencyId, year),
    selectSeries(tx, o.ownerAgencyId),
  ]);
  const series = seriesIn(rows, year);
  const payment: Payment = {
    ownerAgencyId: o.ownerAgencyId,
    id: newId(o.now.getTime()),
    feeId: fee.id,
    method: o.method,
    amount: o.amount,
    receiptYear: year,
    receiptNumber: number,
    paidAt: o.now,
    takenBy: o.officer?.officerId ?? null,
    takenByName: o.officer?.name ?? '',
    payerName: o.payerName,
    lines: o.lines,
    voidedAt: null,
    voidedByName: null,
    voidReason: null,
    replaces: o.replaces,
    receiptForm: series.form,
    receiptSymbol: series.symbol,
    collectorName: o.collector,
    collectorTaxCode: series.taxCode,
    given: o.method === 'cash' ? (o.given ?? null) : null,
    cardSlip: o.method === 'card' ? (o.cardSlip ?? null) : null,
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
  /** The name of the agency that collects. */
  collector: string;
  /** Of cash, what the payer gave, where somebody counted it. */
  given?: number | undefined;
  /** Of a card, the number of the terminal's slip. */
  cardSlip?: string | undefined;
  now: Date;
}
