import type { Tx } from '#platform/db/db.ts';
import type { Assessment } from './assess-fee.ts';
import { lockFee, updateAssessment } from './fee.store.ts';
import { stateOf } from './open-fee.ts';

/** Assesses the fee again after the answers were corrected. A fee already paid or exempted stays as it is. */
export async function reassessFee(
  tx: Tx,
  o: { ownerAgencyId: string; dossierId: string; assessed: Assessment; now: Date },
): Promise<void> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (!fee || fee.settledAt) return;
  const { lines, total } = o.assessed;
  await updateAssessment(tx, { ...fee, lines, total, state: stateOf(o.assessed), assessedAt: o.now });
}
