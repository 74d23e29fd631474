import { noteOnSheet } from '#domain/cash';
import { type Payment, type VoidedPayment, voidPayment } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import { receiptLine, voidLine } from '../sheet-lines.ts';
import type { VerbValue } from '../verb.ts';

const who = 'receiver';
// who voided it, when, why and what is instead: a document of its own
const form = 'receipt-void';
const notice = 'receipt-voided';

export const voidReceiptVerb: VerbValue<Voided> = {
  name: 'void-receipt',
  rows: [
    { from: 'submitted', to: 'submitted', who, form, notice },
    { from: 'accepted', to: 'accepted', who, form, notice },
    { from: 'processing', to: 'processing', who, form, notice },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', who, form, notice },
    { from: 'awaiting_payment', to: 'awaiting_payment', who, form, notice },
    { from: 'resolved', to: 'resolved', who, form, notice },
  ],
  decide: (_, { voided, instead, reason }) => ({
    goes: { to: 'same' },
    ...(instead ? { alsoForm: 'fee-receipt' as const } : {}),
    event: {
      detail: {
        voided: { receipt: voided.receiptNumber, year: voided.receiptYear, amount: voided.amount },
        ...(instead
          ? {
              amount: instead.amount,
              method: instead.method,
              receipt: instead.receiptNumber,
              year: instead.receiptYear,
            }
          : {}),
      },
      note: reason,
    },
  }),
};

/**
 * Voids a wrong receipt of a dossier for a reason, and writes another instead where money was taken.
 * Refuses 'reason.missing' and what `voidPayment` refuses.
 */
export async function voidReceipt(
  tx: Tx,
  o: ByOfficer & Pick<VoidedPayment, 'paymentId' | 'reason' | 'instead'>,
): Promise<Dossier> {
  return carryOutByOfficer(tx, voidReceiptVerb, o, async ({ dossier }) => {
    mustGiveReason(o.reason);
    const { paymentId, reason, officer, now } = o;
    const instead = o.instead && { ...o.instead, payerName: o.instead.payerName || dossier.ownerName };
    const { ownerAgencyId, id: dossierId, ownerAgencyName: collector } = dossier;
    const about = { ownerAgencyId, dossierId, collector };
    const done = await voidPayment(tx, { ...about, paymentId, officer, reason, instead, now });
    const by = { dossier, officer };
    await noteOnSheet(tx, voidLine(done.voided, by, now));
    if (done.instead) await noteOnSheet(tx, receiptLine(done.instead, by));
    return { ...done, reason };
  });
}

interface Voided {
  voided: Payment;
  instead: Payment | undefined;
  reason: string;
}
