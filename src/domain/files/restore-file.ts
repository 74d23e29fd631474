import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { FileSubject } from './file.ts';
import { selectFileEvenRemoved, selectFiles, unmarkRemoved } from './files.store.ts';

/**
 * Undoes the removal of a file, as long as its bytes are there; one that counts stays as it is. `maxFiles`: the most that its own part may
 * have.
 * @throws NotFound for a file that the subject never had; Refusal file.gone {name}, file.already {name, existing}, file.too-many {max}
 */
export async function restoreFile(
  tx: Tx,
  subject: FileSubject,
  id: string,
  o: { maxFiles?: (partId: string) => number } = {},
): Promise<void> {
  const found = isId(id) ? await selectFileEvenRemoved(tx, subject, id) : undefined;
  if (!found) throw new NotFound('file');
  if (!found.isRemoved) return;
  const { name, partId, sha256 } = found.file;
  const present = await selectFiles(tx, subject, partId);
  const same = present.find((f) => f.sha256 === sha256);
  if (same) throw new Refusal('file.already', { name, existing: same.name }, 422);
  const max = o.maxFiles?.(partId);
  if (max !== undefined && present.length >= max) throw new Refusal('file.too-many', { max }, 422);
  if (found.isErased || !(await unmarkRemoved(tx, subject, id)))
    throw new Refusal('file.gone', { name }, 422);
}
