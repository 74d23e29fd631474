import { type DossierEvent, readLedger } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import { examiningStepBefore, stepFor } from '../route.ts';
import { standingEvents } from '../taken-back.ts';
import type { VerbValue } from '../verb.ts';

export const approveVerb: VerbValue<Approval> = {
  name: 'approve',
  rows: [{ from: 'processing', task: 'approve', to: 'processing', who: 'holder', mayTakeBack: true }],
  decide({ dossier, version }, { decision, note, proposal }) {
    if (decision === 'denied' || proposal === 'deny') mustGiveReason(note);
    const { route } = version.content;
    const event = { detail: { decision }, note };
    const higher = decision === 'granted' ? stepFor(route, 'approve', dossier.step) : undefined;
    if (higher !== undefined) return { goes: { to: 'step', step: higher }, event };
    const { examinerId: officerId, examinerName: name } = dossier;
    return {
      goes: { to: 'recording', as: examiningStepBefore(route, dossier.step), hands: { officerId, name } },
      set: { decision },
      ...(decision === 'denied' ? { form: 'denial' as const } : {}),
      event,
    };
  },
};

/**
 * The leader decides about what was proposed. After the last approving step the dossier goes back to the officer who examined it, to
 * record the signed result. A negative decision is a result too: it is resolved and returned, and it needs its reason (NĐ 118/2025 Đ19
 * k3); so does whoever grants what was proposed to be turned down. Refuses 'reason.missing'.
 */
export async function approveDossier(tx: Tx, o: ByOfficer & Omit<Approval, 'proposal'>): Promise<Dossier> {
  return carryOutByOfficer(tx, approveVerb, o, async ({ dossier }) => ({
    decision: o.decision,
    note: o.note,
    proposal: proposalIn(await readLedger(tx, dossier)),
  }));
}

/** What was proposed in the last examination; undefined before one. */
export function proposalIn(events: readonly DossierEvent[]): Proposal | undefined {
  const proposal = standingEvents(events).findLast((e) => e.verb === 'examine')?.detail['proposal'];
  return proposal === 'grant' || proposal === 'deny' ? proposal : undefined;
}

interface Approval {
  decision: 'granted' | 'denied';
  note: string;
  /** What the officer proposed who examined it last. */
  proposal: Proposal | undefined;
}

export type Proposal = 'grant' | 'deny';
