import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { officersToAssign } from '../officers-to-assign.ts';
import { stepToAssign } from '../route.ts';
import type { At, Hands, VerbValue } from '../verb.ts';

export const assignVerb: VerbValue<Assignment> = {
  name: 'assign',
  rows: [
    { from: 'accepted', task: 'assign', to: 'processing', who: 'assigner', mayTakeBack: true },
    { from: 'accepted', task: 'examine', to: 'processing', who: 'assigner', mayTakeBack: true },
    { from: 'processing', task: 'assign', to: 'processing', who: 'assigner', mayTakeBack: true },
    { from: 'processing', task: 'examine', to: 'processing', who: 'assigner', mayTakeBack: true },
    { from: 'processing', task: 'confirm-supplement', to: 'processing', who: 'assigner', mayTakeBack: true },
    { from: 'processing', task: 'record-result', to: 'processing', who: 'assigner', mayTakeBack: true },
    { from: 'processing', task: 'await-opinion', to: 'processing', who: 'assigner' },
    // whoever asked for the duty may be gone, and somebody has to record that it was done
    { from: 'awaiting_payment', to: 'awaiting_payment', who: 'assigner' },
  ],
  decide(at, { chosen, note }) {
    if (!chosen?.officerId) throw new Refusal('assign.not-here', {}, 422);
    if (chosen.officerId === at.dossier.holderOfficerId)
      throw new Refusal('assign.same', { name: chosen.name }, 422);
    const step = stepOf(at);
    const event = { detail: { to: chosen.officerId }, ...(note ? { note } : {}) };
    // after the decision only the officer who records the result changes
    if (at.dossier.decision)
      return { goes: { to: 'recording', as: step, hands: chosen, sameDue: true }, event };
    const waits = at.dossier.supplementRequest?.answeredAt !== undefined || at.dossier.waitsFor !== null;
    return {
      goes: { to: 'step', step, hands: chosen, ...(waits ? { sameDue: true } : {}) },
      set: { examinerId: chosen.officerId, examinerName: chosen.name },
      event,
    };
  },
};

/**
 * Gives a dossier to a handling officer of the agency that decides (NĐ 118/2025 Đ19 k1), or to another one later, also when it is
 * decided and only its result is to be recorded.
 * Refuses 'assign.not-here' when that officer holds no such post there now, 'assign.disabled' when they cannot sign in any more, and 'assign.same' when the dossier is theirs already.
 */
export async function assignDossier(tx: Tx, o: ByOfficer & { to: string; note?: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, assignVerb, o, async (at) => {
    const { able, disabled } = await officersToAssign(tx, at.dossier, at.version.content, o.now);
    const disabledOfficer = disabled.find((x) => x.officerId === o.to);
    if (disabledOfficer) throw new Refusal('assign.disabled', { name: disabledOfficer.name }, 422);
    return { chosen: able.find((x) => x.officerId === o.to), ...(o.note ? { note: o.note } : {}) };
  });
}

function stepOf({ dossier, version }: At): number {
  const step = stepToAssign(dossier, version.content);
  if (step === undefined)
    throw new Error(`procedure ${dossier.procedureCode}: no step examines after step ${dossier.step}`);
  return step;
}

interface Assignment {
  /** Undefined when the officer asked for is not in post. */
  chosen: Hands | undefined;
  note?: string;
}
