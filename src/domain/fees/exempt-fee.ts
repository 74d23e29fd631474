import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { exemptRow, lockFee } from './fee.store.ts';

/**
 * Settles a fee without collecting it: an exemption by law (NQ 66.22/2026/NQ-CP among others) or nothing to pay after all. Who and why
 * stand in the dossier's ledger. Refuses 'fee.not-due'.
 */
export async function exemptFee(
  tx: Tx,
  o: { ownerAgencyId: string; dossierId: string; now: Date },
): Promise<void> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (fee?.state !== 'due') throw new Refusal('fee.not-due');
  await exemptRow(tx, fee, o.now);
}
