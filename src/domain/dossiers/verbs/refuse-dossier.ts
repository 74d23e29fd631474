import { TO_FILER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

export const refuseVerb: VerbValue<{ reason: string }> = {
  name: 'refuse',
  rows: [
    {
      from: 'submitted',
      task: 'receive',
      to: 'refused',
      who: 'receiver',
      clock: 'end',
      notice: 'refused',
      form: 'refusal',
    },
  ],
  decide(_, { reason }) {
    mustGiveReason(reason);
    return { goes: { to: 'nobody' }, event: { detail: TO_FILER, note: reason } };
  },
};

/** Refuses to receive a dossier, with the reason that stands on the slip (NĐ 118/2025 Đ17 k1). Refuses 'reason.missing'. */
export async function refuseDossier(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, refuseVerb, o, o);
}
