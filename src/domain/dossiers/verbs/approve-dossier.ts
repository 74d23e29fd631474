import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import { examiningStepBefore, stepFor } from '../route.ts';
import type { VerbValue } from '../verb.ts';

export const approveVerb: VerbValue<Approval> = {
  name: 'approve',
  rows: [{ from: 'processing', task: 'approve', to: 'processing', who: 'holder' }],
  decide({ dossier, version }, { decision, note }) {
    if (decision === 'denied') mustGiveReason(note);
    const { route } = version.content;
    const event = { detail: { decision }, note };
    const higher = decision === 'granted' ? stepFor(route, 'approve', dossier.step) : undefined;
    if (higher !== undefined) return { goes: { to: 'step', step: higher }, event };
    const { examinerId: officerId, examinerName: name } = dossier;
    return {
      goes: { to: 'recording', as: examiningStepBefore(route, dossier.step), hands: { officerId, name } },
      set: { decision },
      event,
    };
  },
};

/**
 * The leader decides. After the last approving step the dossier goes back to the officer who examined it, to record the signed
 * result. A negative decision is a result too: it is resolved and returned, and it needs its reason (NĐ 118/2025 Đ19 k3).
 */
export async function approveDossier(tx: Tx, o: ByOfficer & Approval): Promise<Dossier> {
  return carryOutByOfficer(tx, approveVerb, o, o);
}

interface Approval {
  decision: 'granted' | 'denied';
  note: string;
}
