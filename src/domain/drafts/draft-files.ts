import {
  type CheckedFile,
  type FileDeps,
  type FileInfo,
  type KeepDeps,
  keepFile,
  removeFile,
  restoreFile,
} from '#domain/files';
import type { Citizen } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { lockDraft, updateDraft } from './draft.store.ts';

/**
 * Adds a file to the person's own draft. The draft cannot be sent or deleted in the meantime, so no file is left behind. Adding a file
 * counts as a change of the draft.
 * Refuses 'draft.sent' and whatever `keepFile` refuses. @throws NotFound for another person's draft or a deleted one.
 */
export async function addDraftFile(
  tx: Tx,
  deps: KeepDeps,
  o: DraftFile & { partId: string; checked: CheckedFile; maxFiles: number },
): Promise<FileInfo> {
  const subject = await lockOpenDraft(tx, deps, o);
  const { citizen, partId, maxFiles, now } = o;
  return keepFile(tx, deps, o.checked, { subject, partId, maxFiles, uploadedBy: citizen, now });
}

/** Removes a file from the person's own draft; it can be undone for an hour. Refuses 'draft.sent'. @throws NotFound */
export async function removeDraftFile(
  tx: Tx,
  deps: Pick<FileDeps, 'keys'>,
  o: DraftFile & { fileId: string },
): Promise<void> {
  await removeFile(tx, await lockOpenDraft(tx, deps, o), o.fileId, o.now, { canBeUndone: true });
}

/**
 * Undoes the removal of a file of the person's own draft. Refuses 'draft.sent' and whatever `restoreFile` refuses.
 * @throws NotFound
 */
export async function restoreDraftFile(
  tx: Tx,
  deps: Pick<FileDeps, 'keys'>,
  o: DraftFile & { fileId: string; maxFiles: (partId: string) => number },
): Promise<void> {
  const subject = await lockOpenDraft(tx, deps, o);
  await restoreFile(tx, subject, o.fileId, { maxFiles: o.maxFiles });
}

async function lockOpenDraft(tx: Tx, { keys }: Pick<FileDeps, 'keys'>, o: DraftFile) {
  const draft = isId(o.draftId) ? await lockDraft(tx, keys, o.citizen.partyId, o.draftId) : undefined;
  if (!draft) throw new NotFound('draft');
  if (draft.dossierId) throw new Refusal('draft.sent', { code: draft.code ?? '' });
  // the content that pages show has not changed, so the revision stays
  await updateDraft(tx, keys, { ...draft, updatedAt: o.now });
  return { kind: 'draft', id: draft.id } as const;
}

interface DraftFile {
  citizen: Citizen;
  draftId: string;
  now: Date;
}
