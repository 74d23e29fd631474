import { dropSupplementDraft } from '#domain/drafts';
import { listFiles, removeFile } from '#domain/files';
import type { Tx } from '#platform/db/db.ts';
import type { Dossier } from '../dossier.ts';
import { addedSince } from './supplement-files.ts';

/** Lets go of the words and the files of a supplement that will not be sent: nobody was given them. */
export async function dropUnsent(tx: Tx, dossier: Dossier, now: Date): Promise<void> {
  await dropSupplementDraft(tx, dossier);
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  for (const file of addedSince(dossier, await listFiles(tx, subject)))
    await removeFile(tx, subject, file.id, now);
}
