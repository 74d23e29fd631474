import { type CheckedFile, type FileDeps, type FileInfo, keepFile, removeFile } from '#domain/files';
import type { Citizen } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { lockDraft, updateDraft } from './draft.store.ts';

/**
 * Keeps a file in the person's own draft. While it is being kept the draft is neither sent nor thrown away, so that no file is left
 * behind; and the draft is as young as its newest file.
 * Refuses 'draft.sent', and what `keepFile` refuses. @throws NotFound for anybody else's draft, and one that is gone.
 */
export async function addDraftFile(
  tx: Tx,
  deps: FileDeps,
  o: DraftFile & { partId: string; checked: CheckedFile; maxFiles: number },
): Promise<FileInfo> {
  const subject = await lockOpenDraft(tx, deps, o);
  const { citizen, partId, maxFiles, now } = o;
  return keepFile(tx, deps, o.checked, { subject, partId, maxFiles, uploadedBy: citizen, now });
}

/** Takes a file out of the person's own draft. Refuses 'draft.sent'. @throws NotFound */
export async function removeDraftFile(
  tx: Tx,
  deps: Pick<FileDeps, 'keys'>,
  o: DraftFile & { fileId: string },
): Promise<void> {
  await removeFile(tx, await lockOpenDraft(tx, deps, o), o.fileId, o.now);
}

async function lockOpenDraft(tx: Tx, { keys }: Pick<FileDeps, 'keys'>, o: DraftFile) {
  const draft = isId(o.draftId) ? await lockDraft(tx, keys, o.citizen.partyId, o.draftId) : undefined;
  if (!draft) throw new NotFound('draft');
  if (draft.dossierId) throw new Refusal('draft.sent', { code: draft.code ?? '' });
  // what the pages show of it has not changed: the revision stays
  await updateDraft(tx, keys, { ...draft, updatedAt: o.now });
  return { kind: 'draft', id: draft.id } as const;
}

interface DraftFile {
  citizen: Citizen;
  draftId: string;
  now: Date;
}
