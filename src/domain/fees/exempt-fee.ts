import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { lockFee, updateFee } from './fee.store.ts';

/**
 * Settles a fee without collecting it, or without collecting what is still due of it: the law exempts it (NQ 66.22/2026/NQ-CP among others)
 * or nothing more is owed after all. The dossier's ledger records who did it and why. Refuses 'fee.not-due'.
 */
export async function exemptFee(
  tx: Tx,
  o: { ownerAgencyId: string; dossierId: string; now: Date },
): Promise<void> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (fee?.state !== 'due') throw new Refusal('fee.not-due');
  const settled = fee.paid > 0 ? ({ state: 'paid', total: fee.paid } as const) : ({ state: 'none' } as const);
  await updateFee(tx, { ...fee, ...settled, settledAt: o.now });
}
