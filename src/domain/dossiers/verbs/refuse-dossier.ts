import { TO_OWNER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import type { Dossier } from '../dossier.ts';
import { NOBODY } from '../hold-step.ts';
import { type ByOfficer, moveWithReason } from '../move-by-officer.ts';

/** Refuses to receive a dossier, with the reason that stands on the slip (NĐ 118/2025 Đ17 k1). Refuses 'reason.missing'. */
export async function refuseDossier(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  return moveWithReason(tx, 'refuse', o, () => ({
    set: { ...NOBODY },
    said: { detail: TO_OWNER },
  }));
}
