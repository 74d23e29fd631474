import { balanceOf, findFee } from '#domain/fees';
import { TO_FILER } from '#domain/ledger';
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
    mustBePaid(dossier, fee);
    return {
      goes: { to: 'nobody' },
      set: { returnedAt: now },
      event: { detail: { ...TO_FILER, delivery: dossier.delivery }, note: takenBy },
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

/** Refuses 'fee.unpaid' while a fee of a granted dossier is due. */
export function mustBePaid(d: Pick<Dossier, 'decision'>, fee: Owed | undefined): void {
  if (owesFee(d, fee)) throw new Refusal('fee.unpaid', { total: fee ? balanceOf(fee).due : 0 });
}

/** Whether a fee stands in the way of the result: one of a granted dossier that is due. */
export function owesFee({ decision }: Pick<Dossier, 'decision'>, fee: Owed | undefined): boolean {
  return fee?.state === 'due' && decision !== 'denied';
}

/** Refuses 'fee.not-due' of a dossier that was denied: nothing is taken for what is not done, and there is nothing to exempt. */
export function mustNotBeDenied({ decision }: Pick<Dossier, 'decision'>): void {
  if (decision === 'denied') throw new Refusal('fee.not-due');
}

type Owed = Parameters<typeof balanceOf>[0];

interface HandedOver {
  fee: Owed | undefined;
  takenBy: string;
}
