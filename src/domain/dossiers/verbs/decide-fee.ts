import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { type feeBack, told, without } from '../hand-back.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

const row = { who: 'receiver', notice: 'fee-settled' } as const;

export const decideFeeVerb: VerbValue<FeeDecided> = {
  name: 'decide-fee',
  rows: [
    { from: 'refused', to: 'refused', ...row },
    { from: 'withdrawn', to: 'withdrawn', ...row },
    { from: 'stopped', to: 'stopped', ...row },
    { from: 'returned', to: 'returned', ...row },
  ],
  decide({ dossier: { toHandBack } }, { fee, reason }) {
    if (toHandBack?.fee !== 'undecided') throw new Refusal('fee.nothing-to-decide');
    // money that stays is a decision against its person
    if (fee === 'kept') mustGiveReason(reason);
    return {
      goes: { to: 'same' },
      set: { toHandBack: fee === 'kept' ? without(toHandBack, 'fee') : { ...toHandBack, fee } },
      event: { detail: told({ fee }), note: reason },
    };
  },
};

/**
 * Says whether the fee goes back of a dossier that ended while nobody was asked (decision 71): what was told once is not decided again.
 * Refuses 'fee.nothing-to-decide', and 'reason.missing' where the money stays.
 */
export async function decideFee(tx: Tx, o: ByOfficer & FeeDecided): Promise<Dossier> {
  return carryOutByOfficer(tx, decideFeeVerb, o, { fee: o.fee, reason: o.reason });
}

interface FeeDecided {
  fee: (typeof feeBack)[number];
  /** The rule of the fee, and why; its person reads it. */
  reason: string;
}
