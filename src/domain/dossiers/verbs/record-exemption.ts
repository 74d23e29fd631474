import { exemptFee } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import type { Dossier } from '../dossier.ts';
import { type ByOfficer, moveWithReason } from '../move-by-officer.ts';

/** Records that the fee of a dossier is not collected, with the reason. Refuses 'reason.missing', 'fee.not-due'. */
export async function recordExemption(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  return moveWithReason(tx, 'record-payment', o, async ({ dossier }) => {
    await exemptFee(tx, { ownerAgencyId: dossier.ownerAgencyId, dossierId: dossier.id, now: o.now });
    return { said: { detail: { exempt: true } } };
  });
}
