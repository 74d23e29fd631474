import type { Reader } from '#platform/db/db.ts';
import type { BlobStore } from './blob-store.ts';
import { selectBlobs } from './files.store.ts';

const BATCH = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Checks that the bytes of every file that counts exist. @returns how many files were checked, and the ids of those without bytes. */
export async function missingFiles(
  db: Reader,
  blobs: BlobStore,
): Promise<{ checked: number; missing: string[] }> {
  const missing: string[] = [];
  let checked = 0;
  for (let files = await selectBlobs(db, BEFORE_ALL, BATCH); files.length > 0; ) {
    for (const { id, blob } of files) if (!(await blobs.has(blob))) missing.push(id);
    checked += files.length;
    files = await selectBlobs(db, files.at(-1)?.id ?? BEFORE_ALL, BATCH);
  }
  return { checked: checked, missing };
}
