import { type Payment, takePayment } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';

/** Records the fee paid at the desk and gives it a receipt number; state, payment and ledger in one transaction. */
export async function recordPayment(
  tx: Tx,
  o: ByOfficer & {
    method: 'cash' | 'transfer';
    amount: number;
    payer: string;
  },
): Promise<Payment> {
  let taken: Payment | undefined;
  await moveByOfficer(tx, 'record-payment', o, async ({ dossier }) => {
    taken = await takePayment(tx, {
      ownerAgencyId: dossier.ownerAgencyId,
      dossierId: dossier.id,
      officer: o.officer,
      method: o.method,
      amount: o.amount,
      payerName: o.payer || dossier.ownerName,
      now: o.now,
    });
    return {
      said: {
        detail: {
          amount: taken.amount,
          method: taken.method,
          receipt: taken.receiptNumber,
          year: taken.receiptYear,
        },
      },
    };
  });
  if (!taken) throw new Error('a payment was moved but not taken');
  return taken;
}
