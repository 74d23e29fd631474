import type { Reader } from '#platform/db/db.ts';
import type { BlobStore } from './blob-store.ts';
import { selectIds } from './files.store.ts';

const BATCH = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Whether the bytes of every file that counts are there: how many files were looked at, and the ids of those without. */
export async function missingFiles(
  db: Reader,
  blobs: BlobStore,
): Promise<{ looked: number; missing: string[] }> {
  const missing: string[] = [];
  let looked = 0;
  for (let ids = await selectIds(db, BEFORE_ALL, BATCH); ids.length > 0; ) {
    for (const id of ids) if (!(await blobs.has(id))) missing.push(id);
    looked += ids.length;
    ids = await selectIds(db, ids.at(-1) ?? BEFORE_ALL, BATCH);
  }
  return { looked, missing };
}
