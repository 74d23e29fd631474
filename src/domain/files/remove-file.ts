import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import { type FileSubject, ownerOf } from './file.ts';
import { markRemoved } from './files.store.ts';

/**
 * Removes a file. It stops counting at once; its bytes and its key are erased after the commit.
 * @throws NotFound
 */
export async function removeFile(tx: Tx, subject: FileSubject, id: string, now: Date): Promise<void> {
  if (!isId(id) || !(await markRemoved(tx, subject, id, now))) throw new NotFound('file');
  await addJob(tx, 'file.erase', { ownerAgencyId: ownerOf(subject), id });
}
