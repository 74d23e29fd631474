import { findFee } from '#domain/fees';
import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, DossierRef } from './dossier.ts';
import { NOBODY } from './hold-step.ts';
import { move } from './move.ts';

/**
 * Hands the result over: at the desk with the name of who took it, by post, or online.
 * Refuses 'fee.unpaid' while a fee of a granted dossier is due, and 'receiver.missing' at the desk without a name.
 */
export async function returnResult(
  tx: Tx,
  o: { ref: DossierRef; revision: number; officer: Officer; takenBy: string; now: Date },
): Promise<Dossier> {
  return move(tx, {
    ref: o.ref,
    actor: o.officer,
    verb: 'return-result',
    revision: o.revision,
    now: o.now,
    async change({ dossier }) {
      if (dossier.delivery === 'desk' && !o.takenBy.trim()) throw new Refusal('receiver.missing', {}, 422);
      const fee = await findFee(tx, dossier.ownerAgencyId, dossier.id);
      if (fee?.state === 'due' && dossier.decision !== 'denied')
        throw new Refusal('fee.unpaid', { total: fee.total });
      return {
        set: { ...NOBODY, returnedAt: o.now },
        said: { toName: dossier.ownerName, detail: { delivery: dossier.delivery }, note: o.takenBy },
      };
    },
  });
}
