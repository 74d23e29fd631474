import { type Fee, findFee } from '#domain/fees';
import { TO_OWNER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import type { VerbValue } from '../verb.ts';

export const returnResultVerb: VerbValue<HandedOver> = {
  name: 'return-result',
  rows: [{ from: 'resolved', task: 'return', to: 'returned', who: 'receiver', notice: 'returned' }],
  decide({ dossier, now }, { fee, takenBy }) {
    if (dossier.delivery === 'desk' && !takenBy.trim()) throw new Refusal('receiver.missing', {}, 422);
    if (fee?.state === 'due' && dossier.decision !== 'denied')
      throw new Refusal('fee.unpaid', { total: fee.total });
    return {
      goes: { to: 'nobody' },
      set: { returnedAt: now },
      event: { detail: { ...TO_OWNER, delivery: dossier.delivery }, note: takenBy },
    };
  },
};

/**
 * Hands the result over: at the desk with the name of who took it, by post, or online.
 * Refuses 'fee.unpaid' while a fee of a granted dossier is due, and 'receiver.missing' at the desk without a name.
 */
export async function returnResult(tx: Tx, o: ByOfficer & { takenBy: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, returnResultVerb, o, async ({ dossier }) => ({
    fee: await findFee(tx, dossier.ownerAgencyId, dossier.id),
    takenBy: o.takenBy,
  }));
}

interface HandedOver {
  fee: Pick<Fee, 'state' | 'total'> | undefined;
  takenBy: string;
}
