import { exemptFee } from '#domain/fees';
import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, DossierRef } from './dossier.ts';
import { move } from './move.ts';

/** Records that the fee of a dossier is not collected, with the reason. Refuses 'reason.missing', 'fee.not-due'. */
export async function recordExemption(
  tx: Tx,
  o: { ref: DossierRef; revision: number; officer: Officer; reason: string; now: Date },
): Promise<Dossier> {
  if (!o.reason.trim()) throw new Refusal('reason.missing', {}, 422);
  return move(tx, {
    ref: o.ref,
    actor: o.officer,
    verb: 'record-payment',
    revision: o.revision,
    now: o.now,
    async change({ dossier }) {
      await exemptFee(tx, { ownerAgencyId: dossier.ownerAgencyId, dossierId: dossier.id, now: o.now });
      return { said: { detail: { exempt: true }, note: o.reason } };
    },
  });
}
