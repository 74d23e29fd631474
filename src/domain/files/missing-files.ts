import type { Reader } from '#platform/db/db.ts';
import type { BlobStore } from './blob-store.ts';
import { selectIds } from './files.store.ts';

const BATCH = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Checks that the bytes of every file that counts exist. @returns how many files were checked, and the ids of those without bytes. */
export async function missingFiles(
  db: Reader,
  blobs: BlobStore,
): Promise<{ checked: number; missing: string[] }> {
  const missing: string[] = [];
  let checked = 0;
  for (let ids = await selectIds(db, BEFORE_ALL, BATCH); ids.length > 0; ) {
    for (const id of ids) if (!(await blobs.has(id))) missing.push(id);
    checked += ids.length;
    ids = await selectIds(db, ids.at(-1) ?? BEFORE_ALL, BATCH);
  }
  return { checked: checked, missing };
}
