import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier, SupplementRequest } from '../dossier.ts';
import type { VerbValue } from '../verb.ts';

export const confirmSupplementVerb: VerbValue<{ note: string }> = {
  name: 'confirm-supplement',
  rows: [
    {
      from: 'processing',
      task: 'confirm-supplement',
      to: 'processing',
      who: 'holder',
      clock: 'restart',
      notice: 'supplement-complete',
    },
  ],
  decide({ dossier }, { note }) {
    const { step, holderOfficerId: officerId, holderOfficerName: name, supplementRequest } = dossier;
    return {
      goes: { to: 'step', step, hands: { officerId, name } },
      set: { supplementRequest: supplementRequest && settled(supplementRequest) },
      event: { note },
    };
  },
};

/**
 * The officer finds complete what the person sent in examination: the time limit begins anew, from the moment at which it arrived and
 * not from this one (NĐ 118/2025 Đ19 k5). Until then the former promise stands, and a dossier that was late stays late.
 */
export async function confirmSupplement(tx: Tx, o: ByOfficer & { note: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, confirmSupplementVerb, o, o);
}

// what was asked stays readable beside the papers; nothing waits for it any more
function settled({ stoppedAt: _, answeredAt: __, ...request }: SupplementRequest): SupplementRequest {
  return request;
}
