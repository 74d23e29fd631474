import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { FeeLine } from './assess-fee.ts';

const COLUMNS = sql`owner_agency_id as "ownerAgencyId", id, dossier_id as "dossierId", lines, total, state, assessed_at as "assessedAt", settled_at as "settledAt"`;

export async function insertFee(tx: Tx, f: Fee): Promise<void> {
  await tx.run(sql`insert into fees (owner_agency_id, id, dossier_id, lines, total, state, assessed_at)
    values (${f.ownerAgencyId}, ${f.id}, ${f.dossierId}, ${JSON.stringify(f.lines)}, ${f.total}, ${f.state}, ${f.assessedAt})`);
}

export async function selectFee(
  db: Reader,
  ownerAgencyId: string,
  dossierId: string,
): Promise<Fee | undefined> {
  return db.one<Fee>(
    sql`select ${COLUMNS} from fees where owner_agency_id = ${ownerAgencyId} and dossier_id = ${dossierId}`,
  );
}

export async function lockFee(tx: Tx, ownerAgencyId: string, dossierId: string): Promise<Fee | undefined> {
  return tx.one<Fee>(
    sql`select ${COLUMNS} from fees where owner_agency_id = ${ownerAgencyId} and dossier_id = ${dossierId} for update`,
  );
}

export async function settleFee(tx: Tx, f: Fee, total: number, at: Date): Promise<void> {
  await tx.run(
    sql`update fees set state = 'paid', total = ${total}, settled_at = ${at} where owner_agency_id = ${f.ownerAgencyId} and id = ${f.id}`,
  );
}

/** Settles the fee without a payment. */
export async function exemptRow(tx: Tx, f: Fee, at: Date): Promise<void> {
  await tx.run(
    sql`update fees set state = 'none', settled_at = ${at} where owner_agency_id = ${f.ownerAgencyId} and id = ${f.id}`,
  );
}

/** Writes the new assessment after the answers have changed. */
export async function updateAssessment(tx: Tx, f: Fee): Promise<void> {
  await tx.run(sql`update fees set lines = ${JSON.stringify(f.lines)}, total = ${f.total}, state = ${f.state}, assessed_at = ${f.assessedAt}
    where owner_agency_id = ${f.ownerAgencyId} and id = ${f.id}`);
}

export async function nextReceiptNumber(tx: Tx, ownerAgencyId: string, year: number): Promise<number> {
  const row = await tx.one<{
    last: number;
  }>(sql`insert into receipt_counters (owner_agency_id, year, last) values (${ownerAgencyId}, ${year}, 1)
    on conflict (owner_agency_id, year) do update set last = receipt_counters.last + 1 returning last`);
  return row?.last ?? 0;
}

export async function insertPayment(tx: Tx, p: Payment): Promise<void> {
  await tx.run(sql`insert into payments (owner_agency_id, id, fee_id, method, amount, receipt_year, receipt_number, paid_at, taken_by, taken_by_name, payer_name)
    values (${p.ownerAgencyId}, ${p.id}, ${p.feeId}, ${p.method}, ${p.amount}, ${p.receiptYear}, ${p.receiptNumber}, ${p.paidAt}, ${p.takenBy},
      ${p.takenByName}, ${p.payerName})`);
}

export async function selectPayment(
  db: Reader,
  ownerAgencyId: string,
  feeId: string,
): Promise<Payment | undefined> {
  return db.one<Payment>(sql`select owner_agency_id as "ownerAgencyId", id, fee_id as "feeId", method, amount, receipt_year as "receiptYear",
      receipt_number as "receiptNumber", paid_at as "paidAt", taken_by as "takenBy", taken_by_name as "takenByName", payer_name as "payerName"
    from payments where owner_agency_id = ${ownerAgencyId} and fee_id = ${feeId}`);
}

export interface Fee {
  ownerAgencyId: string;
  id: string;
  dossierId: string;
  lines: FeeLine[];
  /** Whole đồng. */
  total: number;
  state: 'none' | 'due' | 'paid';
  assessedAt: Date;
  settledAt: Date | null;
}

/** One attempt to pay a fee; at the desk the attempt is the payment. */
export interface Payment {
  ownerAgencyId: string;
  id: string;
  feeId: string;
  method: 'cash' | 'transfer';
  amount: number;
  receiptYear: number;
  receiptNumber: number;
  paidAt: Date;
  takenBy: string;
  takenByName: string;
  payerName: string;
}
