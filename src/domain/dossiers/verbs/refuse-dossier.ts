import { TO_FILER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { answeredFor, type HandBack, type Left, NOTHING_LEFT, told, waitsAfter } from '../hand-back.ts';
import { leftAtDesk } from '../left-at-desk.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

export const refuseVerb: VerbValue<Refusing> = {
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
  decide(_, { reason, left = NOTHING_LEFT, back = {} }) {
    mustGiveReason(reason);
    const becomes = answeredFor(left, back);
    return {
      goes: { to: 'nobody' },
      set: { toHandBack: waitsAfter(becomes) },
      event: { detail: { ...TO_FILER, ...told(becomes) }, note: reason },
    };
  },
};

/**
 * Refuses to receive a dossier, with the reason that stands on the slip (NĐ 118/2025 Đ17 k1), and with what becomes of papers that were
 * brought already and of a fee that was taken with the filing. Refuses 'reason.missing', 'withdraw.papers-unsaid' and 'withdraw.fee-unsaid'.
 */
export async function refuseDossier(
  tx: Tx,
  o: ByOfficer & { reason: string; back?: HandBack },
): Promise<Dossier> {
  const { reason, back } = o;
  return carryOutByOfficer(tx, refuseVerb, o, async ({ dossier }) => ({
    reason,
    left: await leftAtDesk(tx, dossier),
    ...(back ? { back } : {}),
  }));
}

interface Refusing {
  reason: string;
  /** What there is to answer for, and what the clerk answers. */
  left?: Left;
  back?: HandBack;
}
