import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { whyNotExamined } from '../opinions/opinion.ts';
import { mustGiveReason } from '../reason.ts';
import { taskOfStep } from '../route.ts';
import type { VerbValue } from '../verb.ts';

export const examineVerb: VerbValue<Examination> = {
  name: 'examine',
  rows: [
    { from: 'accepted', task: 'examine', to: 'processing', who: 'holder', mayTakeBack: true },
    { from: 'processing', task: 'examine', to: 'processing', who: 'holder', mayTakeBack: true },
  ],
  decide({ dossier, version, actor, now }, { proposal, opinion }) {
    const why = whyNotExamined(dossier, now);
    if (why) throw why;
    if (proposal === 'deny') mustGiveReason(opinion);
    const next = dossier.step + 1;
    if (taskOfStep(version.content.route, next) === 'return')
      throw new Error(`procedure ${dossier.procedureCode}: no step of the route approves`);
    return {
      goes: { to: 'step', step: next },
      set: actor.kind === 'officer' ? { examinerId: actor.officerId, examinerName: actor.name } : {},
      event: { detail: { proposal }, note: opinion },
    };
  },
};

/**
 * Closes the examination with an opinion and sends the dossier to the next step. A proposal to deny needs its reason
 * (NĐ 118/2025 Đ19 k3). Refuses 'reason.missing', and 'opinion.awaited' while an agency that was asked may still answer in time.
 */
export async function examineDossier(tx: Tx, o: ByOfficer & Examination): Promise<Dossier> {
  return carryOutByOfficer(tx, examineVerb, o, o);
}

interface Examination {
  proposal: 'grant' | 'deny';
  opinion: string;
}
