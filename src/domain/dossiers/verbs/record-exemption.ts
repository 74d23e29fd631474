import { exemptFee } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';
import { mustNotBeDenied } from './return-result.ts';

export const recordExemptionVerb: VerbValue<{ reason: string }> = {
  name: 'record-exemption',
  rows: [
    { from: 'submitted', to: 'submitted', who: 'receiver' },
    { from: 'accepted', to: 'accepted', who: 'receiver' },
    { from: 'processing', to: 'processing', who: 'receiver' },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', who: 'receiver' },
    { from: 'awaiting_payment', to: 'awaiting_payment', who: 'receiver' },
    { from: 'resolved', to: 'resolved', who: 'receiver' },
  ],
  decide: (_, { reason }) => ({ goes: { to: 'same' }, event: { detail: { exempt: true }, note: reason } }),
};

/** Records that the fee of a dossier is not collected, with the reason. Refuses 'reason.missing', 'fee.not-due' (also of a denied dossier). */
export async function recordExemption(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, recordExemptionVerb, o, async ({ dossier }) => {
    mustGiveReason(o.reason);
    mustNotBeDenied(dossier);
    await exemptFee(tx, { ownerAgencyId: dossier.ownerAgencyId, dossierId: dossier.id, now: o.now });
    return { reason: o.reason };
  });
}
