import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import { examiningStepBefore } from '../route.ts';
import type { VerbValue } from '../verb.ts';

export const sendBackVerb: VerbValue<{ reason: string }> = {
  name: 'send-back',
  rows: [{ from: 'processing', task: 'approve', to: 'processing', who: 'holder', mayTakeBack: true }],
  decide({ dossier, version }, { reason }) {
    mustGiveReason(reason);
    const { examinerId: officerId, examinerName: name, step } = dossier;
    return {
      goes: {
        to: 'step',
        step: examiningStepBefore(version.content.route, step),
        hands: { officerId, name },
      },
      event: { note: reason },
    };
  },
};

/** The leader does not agree and sends the dossier back to the officer who examined it, with the reason. Refuses 'reason.missing'. */
export async function sendBackDossier(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, sendBackVerb, o, o);
}
