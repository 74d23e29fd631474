import type { Officer } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { FeeLine } from './assess-fee.ts';

const COLUMNS = sql`f.owner_agency_id as "ownerAgencyId", f.id, f.dossier_id as "dossierId", f.lines, f.total, f.stated, f.state,
  f.assessed_at as "assessedAt", f.settled_at as "settledAt",
  (select coalesce(sum(p.amount), 0)::bigint from payments p
     where p.owner_agency_id = f.owner_agency_id and p.fee_id = f.id and p.voided_at is null)
  - (select coalesce(sum(r.amount), 0)::bigint from refunds r where r.owner_agency_id = f.owner_agency_id and r.fee_id = f.id) as paid,
  exists (select from payments p where p.owner_agency_id = f.owner_agency_id and p.fee_id = f.id) as "hasReceipts"`;

export async function insertFee(tx: Tx, f: Fee): Promise<void> {
  await tx.run(sql`insert into fees (owner_agency_id, id, dossier_id, lines, total, state, assessed_at)
    values (${f.ownerAgencyId}, ${f.id}, ${f.dossierId}, ${JSON.stringify(f.lines)}, ${f.total}, ${f.state}, ${f.assessedAt})`);
}

export async function selectFee(
  db: Reader,
  ownerAgencyId: string,
  dossierId: string | Sql,
): Promise<Fee | undefined> {
  return db.one<Fee>(
    sql`select ${COLUMNS} from fees f where f.owner_agency_id = ${ownerAgencyId} and f.dossier_id = (${dossierId})`,
  );
}

export async function lockFee(tx: Tx, ownerAgencyId: string, dossierId: string): Promise<Fee | undefined> {
  return tx.one<Fee>(
    sql`select ${COLUMNS} from fees f where f.owner_agency_id = ${ownerAgencyId} and f.dossier_id = ${dossierId} for update of f`,
  );
}

/** Writes what may change of a fee; what was paid of it stands in its receipts. The caller holds the row's lock. */
export async function updateFee(tx: Tx, f: Fee): Promise<void> {
  await tx.run(sql`update fees set lines = ${JSON.stringify(f.lines)}, total = ${f.total}, stated = ${f.stated}, state = ${f.state},
      assessed_at = ${f.assessedAt}, settled_at = ${f.settledAt} where owner_agency_id = ${f.ownerAgencyId} and id = ${f.id}`);
}

export async function insertPayment(tx: Tx, p: Payment): Promise<void> {
  await tx.run(sql`insert into payments (owner_agency_id, id, fee_id, method, amount, receipt_year, receipt_number, paid_at, taken_by, taken_by_name, payer_name, replaces, lines,
      receipt_form, receipt_symbol, collector_name, collector_tax_code, given, card_slip)
    values (${p.ownerAgencyId}, ${p.id}, ${p.feeId}, ${p.method}, ${p.amount}, ${p.receiptYear}, ${p.receiptNumber}, ${p.paidAt}, ${p.takenBy},
      ${p.takenByName}, ${p.payerName}, ${p.replaces}, ${JSON.stringify(p.lines)},
      ${p.receiptForm}, ${p.receiptSymbol}, ${p.collectorName}, ${p.collectorTaxCode}, ${p.given}, ${p.cardSlip})`);
}

/** All receipts of a fee, the oldest first, also those that are void. */
export async function selectPayments(db: Reader, ownerAgencyId: string, feeId: string): Promise<Payment[]> {
  return db.many<Payment>(sql`select owner_agency_id as "ownerAgencyId", id, fee_id as "feeId", method, amount, receipt_year as "receiptYear",
      receipt_number as "receiptNumber", paid_at as "paidAt", taken_by as "takenBy", taken_by_name as "takenByName", payer_name as "payerName",
      voided_at as "voidedAt", voided_by_name as "voidedByName", void_reason as "voidReason", replaces, lines, receipt_form as "receiptForm", receipt_symbol as "receiptSymbol", collector_name as "collectorName",
      collector_tax_code as "collectorTaxCode", given, card_slip as "cardSlip"
    from payments where owner_agency_id = ${ownerAgencyId} and fee_id = ${feeId} order by paid_at, id`);
}

export async function markVoid(
  tx: Tx,
  p: Payment,
  o: { by: Officer; reason: string; at: Date },
): Promise<void> {
  await tx.run(sql`update payments set voided_at = ${o.at}, voided_by = ${o.by.officerId}, voided_by_name = ${o.by.name}, void_reason = ${o.reason}
    where owner_agency_id = ${p.ownerAgencyId} and id = ${p.id}`);
}

export async function insertRefund(tx: Tx, r: Refund): Promise<void> {
  await tx.run(sql`insert into refunds (owner_agency_id, id, fee_id, method, amount, refunded_at, refunded_by, refunded_by_name, paid_to, reason)
    values (${r.ownerAgencyId}, ${r.id}, ${r.feeId}, ${r.method}, ${r.amount}, ${r.refundedAt}, ${r.refundedBy}, ${r.refundedByName}, ${r.paidTo},
      ${r.reason})`);
}

/** What was paid back of a fee, the oldest first. */
export async function selectRefunds(db: Reader, ownerAgencyId: string, feeId: string): Promise<Refund[]> {
  return db.many<Refund>(sql`select owner_agency_id as "ownerAgencyId", id, fee_id as "feeId", method, amount, refunded_at as "refundedAt",
      refunded_by as "refundedBy", refunded_by_name as "refundedByName", paid_to as "paidTo", reason
    from refunds where owner_agency_id = ${ownerAgencyId} and fee_id = ${feeId} order by refunded_at, id`);
}

/** How money comes over the counter. */
export type DeskMethod = 'cash' | 'card' | 'transfer';

/** How it goes back. */
export type BackMethod = 'cash' | 'transfer';

export interface Fee {
  ownerAgencyId: string;
  id: string;
  dossierId: string;
  lines: FeeLine[];
  /** Whole đồng, with what the desk has stated. */
  total: number;
  /** What the desk has stated for the lines without an amount, where it has. */
  stated: number;
  /** What the receipts that hold come to, less what was paid back. */
  paid: number;
  /** A receipt was ever written, also one that is void. */
  hasReceipts: boolean;
  /** none: nothing is owed, or the desk takes nothing (settled then) · due: something is still to be paid · paid: nothing more is. */
  state: 'none' | 'due' | 'paid';
  assessedAt: Date;
  settledAt: Date | null;
}

/** Money that was taken for a fee, and its receipt. It is never edited: a wrong one is void. */
export interface Payment {
  ownerAgencyId: string;
  id: string;
  feeId: string;
  /** online: it came through a gateway, and the program wrote the receipt. */
  method: DeskMethod | 'online';
  amount: number;
  receiptYear: number;
  receiptNumber: number;
  paidAt: Date;
  /** Null where the program wrote it. */
  takenBy: string | null;
  takenByName: string;
  payerName: string;
  /** What was owed when it was taken; null where it was not kept, and for what was taken on top of another receipt. */
  lines: FeeLine[] | null;
  voidedAt: Date | null;
  voidedByName: string | null;
  voidReason: string | null;
  /** The void receipt instead of which it was written. */
  replaces: string | null;
  /** Form and symbol of the receipt, the agency that collected and its tax code; null of one from before they were kept. */
  receiptForm: string | null;
  receiptSymbol: string | null;
  collectorName: string | null;
  collectorTaxCode: string | null;
  /** Of cash, what the payer gave, where that was written down; what it is more than the amount they got back. */
  given: number | null;
  /** Of a card, the number of the terminal's slip. */
  cardSlip: string | null;
}

/** Money that was paid back, as somebody recorded it. */
export interface Refund {
  ownerAgencyId: string;
  id: string;
  feeId: string;
  /** online: a gateway gave it back, and the program recorded it. */
  method: BackMethod | 'online';
  amount: number;
  refundedAt: Date;
  /** Null where the program recorded it. */
  refundedBy: string | null;
  refundedByName: string;
  paidTo: string;
  reason: string;
}
