import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import { type FileSubject, ownerOf } from './file.ts';
import { markRemoved } from './files.store.ts';

/** For so long a page offers to undo a removal. */
export const UNDO_MS = 3600_000;
// what was offered until the last moment can still be pressed
const ERASED_AFTER_MS = UNDO_MS + 900_000;

/**
 * Removes a file. It stops counting at once; its bytes and its key are erased after the commit, or, where the removal can be undone
 * (`restoreFile`), when that is over.
 * @throws NotFound
 */
export async function removeFile(
  tx: Tx,
  subject: FileSubject,
  id: string,
  now: Date,
  o: { canBeUndone?: boolean } = {},
): Promise<void> {
  if (!isId(id) || !(await markRemoved(tx, subject, id, now))) throw new NotFound('file');
  // the jobs go by the machine's clock; of a file that was restored and removed again, the later removal counts
  const runAt = o.canBeUndone ? { runAt: new Date(Date.now() + ERASED_AFTER_MS) } : {};
  await addJob(tx, 'file.erase', { ownerAgencyId: ownerOf(subject), id }, { key: `erase:${id}`, ...runAt });
}
