import { findFee } from '#domain/fees';
import { TO_OWNER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { NOBODY } from '../hold-step.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';

/**
 * Hands the result over: at the desk with the name of who took it, by post, or online.
 * Refuses 'fee.unpaid' while a fee of a granted dossier is due, and 'receiver.missing' at the desk without a name.
 */
export async function returnResult(tx: Tx, o: ByOfficer & { takenBy: string }): Promise<Dossier> {
  return moveByOfficer(tx, 'return-result', o, async ({ dossier }) => {
    if (dossier.delivery === 'desk' && !o.takenBy.trim()) throw new Refusal('receiver.missing', {}, 422);
    const fee = await findFee(tx, dossier.ownerAgencyId, dossier.id);
    if (fee?.state === 'due' && dossier.decision !== 'denied')
      throw new Refusal('fee.unpaid', { total: fee.total });
    return {
      set: { ...NOBODY, returnedAt: o.now },
      said: { detail: { ...TO_OWNER, delivery: dossier.delivery }, note: o.takenBy },
    };
  });
}
