import { listFiles, removeFile } from '#domain/files';
import type { Citizen } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { deleteDraftRow, lockDraft } from './draft.store.ts';

/** Deletes a draft and its files. Refuses 'draft.sent'. */
export async function deleteDraft(
  tx: Tx,
  keys: Keys,
  o: { citizen: Citizen; id: string; now: Date },
): Promise<void> {
  const draft = isId(o.id) ? await lockDraft(tx, keys, o.citizen.partyId, o.id) : undefined;
  if (!draft) throw new NotFound('draft');
  if (draft.dossierId) throw new Refusal('draft.sent', { code: draft.code ?? '' });
  const subject = { kind: 'draft', id: draft.id } as const;
  for (const file of await listFiles(tx, subject)) await removeFile(tx, subject, file.id, o.now);
  await deleteDraftRow(tx, draft);
}
