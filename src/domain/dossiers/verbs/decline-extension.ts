import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustHaveRoom, openProposal } from '../extension.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

export const declineExtensionVerb: VerbValue<{ reason: string }> = {
  name: 'decline-extension',
  rows: [
    { from: 'accepted', to: 'accepted', who: 'leader' },
    { from: 'processing', to: 'processing', who: 'leader' },
  ],
  decide({ dossier, actor, now }, { reason }) {
    const proposal = openProposal(dossier);
    if (!proposal) throw new Refusal('extension.none');
    mustGiveReason(reason);
    mustHaveRoom(reason);
    return {
      goes: { to: 'same' },
      set: {
        extension: {
          ...proposal,
          state: 'declined',
          decidedBy: actor.kind === 'officer' ? actor.name : '',
          decidedAt: now.toISOString(),
          declinedFor: reason,
        },
      },
      event: { note: reason },
    };
  },
};

/**
 * A leader does not tell the new time that was proposed: the promise stands, its filer hears nothing, and another may be proposed. Refuses
 * 'extension.none' and 'reason.missing'.
 */
export async function declineExtension(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, declineExtensionVerb, o, o);
}
