import { stateFee as stateSum } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';
import { mustNotBeDenied } from './return-result.ts';

const row = { who: 'receiver', notice: 'fee-stated' } as const;

export const stateFeeVerb: VerbValue<{ stated: number; working: string }> = {
  name: 'state-fee',
  rows: [
    { from: 'accepted', to: 'accepted', ...row },
    { from: 'processing', to: 'processing', ...row },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', ...row },
    { from: 'awaiting_payment', to: 'awaiting_payment', ...row },
    { from: 'resolved', to: 'resolved', ...row },
  ],
  decide: (_, { stated, working }) => ({
    goes: { to: 'same' },
    event: { detail: { stated }, note: working },
  }),
};

/**
 * States the fee where its rules have no amount (NĐ 118/2025 Đ24: one that is fixed after reception), with its working: its person is told,
 * and can pay it. The dossier goes on meanwhile; it waits only where its procedure has a financial duty (decision 70). Refuses
 * 'reason.missing' without a working, 'fee.not-due' (also of a denied dossier) and 'fee.wrong-amount'.
 */
export async function stateFee(tx: Tx, o: ByOfficer & { total: number; working: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, stateFeeVerb, o, async ({ dossier: d }) => {
    mustGiveReason(o.working);
    mustNotBeDenied(d);
    const about = { ownerAgencyId: d.ownerAgencyId, dossierId: d.id };
    await stateSum(tx, { ...about, total: o.total, working: o.working });
    return { stated: o.total, working: o.working };
  });
}
