import { dropSupplementDraft } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { carryOut } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import type { VerbValue } from '../verb.ts';

// NĐ 118/2025 Đ21: from reception until before the decision
export const withdrawVerb: VerbValue<{ reason: string }> = {
  name: 'withdraw',
  rows: [
    { from: 'submitted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
    { from: 'accepted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
    {
      from: 'processing',
      when: 'before-decision',
      to: 'withdrawn',
      who: 'filer',
      clock: 'end',
      notice: 'withdrawn',
    },
    { from: 'awaiting_supplement', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
  ],
  decide: ({ dossier }, { reason }) => ({
    goes: { to: 'nobody' },
    event: { toName: dossier.receiverAgencyName, note: reason },
  }),
};

/** The person takes the dossier back: from reception until before the decision (NĐ 118/2025 Đ21). */
export async function withdrawDossier(
  tx: Tx,
  o: { ref: DossierRef; revision: number; citizen: Citizen; reason: string; now: Date },
): Promise<Dossier> {
  return carryOut(tx, withdrawVerb, { ...o, actor: o.citizen }, async ({ dossier }) => {
    await dropSupplementDraft(tx, dossier); // of a supplement that will not be sent
    return { reason: o.reason };
  });
}
