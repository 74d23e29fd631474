import { type Payment, type VoidedPayment, voidPayment } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

const who = 'receiver';

export const voidReceiptVerb: VerbValue<Voided> = {
  name: 'void-receipt',
  rows: [
    { from: 'submitted', to: 'submitted', who },
    { from: 'accepted', to: 'accepted', who },
    { from: 'processing', to: 'processing', who },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', who },
    { from: 'awaiting_payment', to: 'awaiting_payment', who },
    { from: 'resolved', to: 'resolved', who },
  ],
  decide: (_, { voided, instead, reason }) => ({
    goes: { to: 'same' },
    // only another receipt is a paper of its own
    ...(instead ? { form: 'fee-receipt' as const } : {}),
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
    const about = { ownerAgencyId: dossier.ownerAgencyId, dossierId: dossier.id };
    return { ...(await voidPayment(tx, { ...about, paymentId, officer, reason, instead, now })), reason };
  });
}

interface Voided {
  voided: Payment;
  instead: Payment | undefined;
  reason: string;
}
