import { type Payment, takePayment } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { VerbValue } from '../verb.ts';

const form = 'fee-receipt';

export const recordPaymentVerb: VerbValue<Taken> = {
  name: 'record-payment',
  rows: [
    { from: 'submitted', to: 'submitted', who: 'receiver', form },
    { from: 'accepted', to: 'accepted', who: 'receiver', form },
    { from: 'processing', to: 'processing', who: 'receiver', form },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', who: 'receiver', form },
    { from: 'resolved', to: 'resolved', who: 'receiver', form },
  ],
  decide: (_, { amount, method, receiptNumber: receipt, receiptYear: year }) => ({
    goes: { to: 'same' },
    event: { detail: { amount, method, receipt, year } },
  }),
};

/** Records the fee paid at the desk and gives it a receipt number; state, payment and ledger in one transaction. */
export async function recordPayment(
  tx: Tx,
  o: ByOfficer & { method: 'cash' | 'transfer'; amount: number; payer: string },
): Promise<Payment> {
  const { officer, method, amount, now } = o;
  const taken: Payment[] = [];
  await carryOutByOfficer(tx, recordPaymentVerb, o, async ({ dossier: d }) => {
    const about = { ownerAgencyId: d.ownerAgencyId, dossierId: d.id, payerName: o.payer || d.ownerName };
    const payment = await takePayment(tx, { ...about, officer, method, amount, now });
    taken.push(payment);
    return payment;
  });
  const [payment] = taken;
  if (!payment) throw new Error('a payment was recorded but not taken');
  return payment;
}

type Taken = Pick<Payment, 'amount' | 'method' | 'receiptNumber' | 'receiptYear'>;
