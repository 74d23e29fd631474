import type { Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, DossierRef } from './dossier.ts';
import { NOBODY } from './hold-step.ts';
import { move } from './move.ts';

/** Refuses to receive a dossier, with the reason that stands on the slip (NĐ 118/2025 Đ17 k1). Refuses 'reason.missing'. */
export async function refuseDossier(
  tx: Tx,
  o: { ref: DossierRef; revision: number; officer: Officer; reason: string; now: Date },
): Promise<Dossier> {
  if (!o.reason.trim()) throw new Refusal('reason.missing', {}, 422);
  return move(tx, {
    ref: o.ref,
    actor: o.officer,
    verb: 'refuse',
    revision: o.revision,
    now: o.now,
    change: ({ dossier }) => ({ set: { ...NOBODY }, said: { toName: dossier.ownerName, note: o.reason } }),
  });
}
