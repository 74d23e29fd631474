import { dropSupplementDraft } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import type { Dossier } from '../dossier.ts';
import { NOBODY } from '../hold-step.ts';
import { move } from '../move.ts';

/** The person takes the dossier back: from reception until before the decision (NĐ 118/2025 Đ21). */
export async function withdrawDossier(
  tx: Tx,
  o: { ref: DossierRef; revision: number; citizen: Citizen; reason: string; now: Date },
): Promise<Dossier> {
  return move(tx, {
    ref: o.ref,
    actor: o.citizen,
    verb: 'withdraw',
    revision: o.revision,
    now: o.now,
    async change({ dossier }) {
      await dropSupplementDraft(tx, dossier); // of a supplement that will not be sent
      return { set: { ...NOBODY }, said: { toName: dossier.receiverAgencyName, note: o.reason } };
    },
  });
}
