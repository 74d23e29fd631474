import { type Fee, findFee, type Payment, takePayment } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import type { VerbValue } from '../verb.ts';
import { mustNotBeDenied } from './return-result.ts';

const form = 'fee-receipt';

export const recordPaymentVerb: VerbValue<Taken> = {
  name: 'record-payment',
  rows: [
    { from: 'submitted', to: 'submitted', who: 'receiver', form },
    { from: 'accepted', to: 'accepted', who: 'receiver', form },
    { from: 'processing', to: 'processing', who: 'receiver', form },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', who: 'receiver', form },
    { from: 'awaiting_payment', to: 'awaiting_payment', who: 'receiver', form },
    { from: 'resolved', to: 'resolved', who: 'receiver', form },
  ],
  decide: (_, { amount, method, receiptNumber: receipt, receiptYear: year }) => ({
    goes: { to: 'same' },
    event: { detail: { amount, method, receipt, year } },
  }),
};

/**
 * Records the fee paid at the desk and gives it a receipt number; state, payment and ledger in one transaction.
 * Refuses 'fee.not-due' also of a denied dossier, and 'fee.not-accepted' before acceptance, unless the procedure takes it with the filing.
 */
export async function recordPayment(
  tx: Tx,
  o: ByOfficer & { method: 'cash' | 'transfer'; amount: number; payer: string },
): Promise<Payment> {
  const { officer, method, amount, now } = o;
  const payments: Payment[] = [];
  await carryOutByOfficer(tx, recordPaymentVerb, o, async ({ dossier: d }) => {
    mustNotBeDenied(d);
    if (!mayTakeNow(d, await findFee(tx, d.ownerAgencyId, d.id))) throw new Refusal('fee.not-accepted');
    const about = { ownerAgencyId: d.ownerAgencyId, dossierId: d.id, payerName: o.payer || d.ownerName };
    const payment = await takePayment(tx, { ...about, officer, method, amount, now });
    payments.push(payment);
    return payment;
  });
  const [payment] = payments;
  if (!payment) throw new Error('a payment was recorded but not taken');
  return payment;
}

/** Nothing is taken for a dossier that was not accepted, unless its procedure takes some of it with the filing. */
export function mayTakeNow({ acceptedAt }: Pick<Dossier, 'acceptedAt'>, fee: Fee | undefined): boolean {
  return acceptedAt !== null || fee?.lines.some((l) => l.withFiling) === true;
}

type Taken = Pick<Payment, 'amount' | 'method' | 'receiptNumber' | 'receiptYear'>;
