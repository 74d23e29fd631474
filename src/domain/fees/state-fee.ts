import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type Fee, lockFee, updateFee } from './fee.store.ts';
import { allowedSums } from './take-payment.ts';

/**
 * States what the lines without an amount come to, so that the fee is known and can be paid like any other, online too; `working`: how it
 * was calculated, which its person reads. It can be stated anew as long as nothing was paid. Refuses 'fee.not-due' where no line is without
 * an amount or something was paid, and 'fee.wrong-amount' with the sums that the whole fee may come to.
 * @param o.total what the whole fee comes to, with the lines whose amount the rules know.
 */
export async function stateFee(
  tx: Tx,
  o: { ownerAgencyId: string; dossierId: string; total: number; working: string },
): Promise<Fee> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (!fee || !mayState(fee)) throw new Refusal('fee.not-due');
  const known = fee.total - fee.stated;
  const stated = o.total - known;
  const { to } = allowedSums({ ...fee, total: known, stated: 0 });
  if (!Number.isSafeInteger(o.total) || stated <= 0 || o.total > to)
    throw new Refusal('fee.wrong-amount', { from: known + 1, to }, 422);
  const lines = fee.lines.map((line) => (line.total === null ? { ...line, working: o.working } : line));
  const after: Fee = { ...fee, lines, stated, total: o.total };
  await updateFee(tx, after);
  return after;
}

/** Whether the desk may still say what lines without an amount come to. */
export function mayState({ state, paid, lines }: Pick<Fee, 'state' | 'paid' | 'lines'>): boolean {
  return state === 'due' && paid === 0 && lines.some((line) => line.total === null);
}
