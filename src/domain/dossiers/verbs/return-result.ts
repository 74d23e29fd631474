import { balanceOf, findFee } from '#domain/fees';
import { TO_FILER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import {
  answeredFor,
  type HandBack,
  type HandBackTold,
  type Left,
  NOTHING_LEFT,
  told,
  waitsAfter,
} from '../hand-back.ts';
import { leftAtDesk } from '../left-at-desk.ts';
import type { VerbValue } from '../verb.ts';

export const returnResultVerb: VerbValue<HandedOver> = {
  name: 'return-result',
  rows: [{ from: 'resolved', task: 'return', to: 'returned', who: 'receiver', notice: 'returned' }],
  decide({ dossier, now }, { fee, takenBy, left = NOTHING_LEFT, back = {} }) {
    if (dossier.delivery === 'desk' && !takenBy.trim()) throw new Refusal('receiver.missing', {}, 422);
    mustBePaid(dossier, fee);
    // a denied dossier goes back to its person whole (Đ19 k3); of a granted one, what was paid too much
    const becomes: HandBackTold =
      dossier.decision === 'denied'
        ? answeredFor(left, back)
        : fee && balanceOf(fee).back > 0
          ? { fee: 'refund' }
          : {};
    return {
      goes: { to: 'nobody' },
      set: { returnedAt: now, toHandBack: waitsAfter(becomes) },
      event: { detail: { ...TO_FILER, delivery: dossier.delivery, ...told(becomes) }, note: takenBy },
    };
  },
};

/**
 * Hands the result over: at the desk with the name of who took it, by post, or online; of a denied dossier with what becomes of the papers
 * that the desk has and of the fee that was paid.
 * Refuses 'fee.unpaid' while a fee of a granted dossier is due, 'receiver.missing' at the desk without a name, 'withdraw.papers-unsaid' and
 * 'withdraw.fee-unsaid'.
 */
export async function returnResult(
  tx: Tx,
  o: ByOfficer & { takenBy: string; back?: HandBack },
): Promise<Dossier> {
  const { takenBy, back } = o;
  return carryOutByOfficer(tx, returnResultVerb, o, async ({ dossier }) => {
    const [fee, left] = await Promise.all([
      findFee(tx, dossier.ownerAgencyId, dossier.id),
      dossier.decision === 'denied' ? leftAtDesk(tx, dossier) : NOTHING_LEFT,
    ]);
    return { fee, takenBy, left, ...(back ? { back } : {}) };
  });
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
  /** Of a denied dossier: what there is to answer for, and what the clerk answers. */
  left?: Left;
  back?: HandBack;
}
