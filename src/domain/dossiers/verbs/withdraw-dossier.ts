import { dropSupplementDraft } from '#domain/drafts';
import { listFiles, removeFile } from '#domain/files';
import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { carryOut } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { addedSince } from '../supplement/supplement-files.ts';
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
    if (dossier.status === 'awaiting_supplement') await dropUnsent(tx, dossier, o.now);
    return { reason: o.reason };
  });
}

// the words and the files of a supplement that will not be sent: nobody was given them
async function dropUnsent(tx: Tx, dossier: Dossier, now: Date): Promise<void> {
  await dropSupplementDraft(tx, dossier);
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  for (const file of addedSince(dossier, await listFiles(tx, subject)))
    await removeFile(tx, subject, file.id, now);
}
