import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import { localDate } from '#platform/time.ts';
import { fileOfBlob } from './blob-name.ts';
import type { BlobStore } from './blob-store.ts';
import { markErased, selectNeeded } from './files.store.ts';
import { removeDaysBefore } from './upload-days.store.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'file.erase': { ownerAgencyId: string; id: string };
    'file.sweep': Nothing;
  }
}

// An upload writes its bytes before its row: a blob younger than this may belong to a transaction that is still open.
const SETTLED_MS = 24 * 3600_000;
const BATCH = 500;

/** file.erase runs after a removal, when it can no longer be undone, file.sweep once a night for bytes whose transaction never committed,
 * for those of pictures that were written anew, and for what accounts uploaded on days that are over. Both may run twice. */
export const fileJobs = (d: {
  db: Db;
  blobs: BlobStore;
  clock: Clock;
}): JobHandlers<'file.erase' | 'file.sweep'> => ({
  'file.erase': async (p) => {
    // the key first: from then on nobody can undo the removal, and nothing counts whose bytes are gone
    for (const blob of await markErased(d.db, p.ownerAgencyId, p.id, d.clock.now()))
      await d.blobs.remove(blob);
  },
  'file.sweep': async () => {
    let batch: string[] = [];
    for await (const blob of d.blobs.olderThan(SETTLED_MS)) {
      batch.push(blob);
      if (batch.length === BATCH) {
        await sweep(d, batch);
        batch = [];
      }
    }
    await sweep(d, batch);
    await removeDaysBefore(d.db, localDate(d.clock.now()));
  },
});

async function sweep(d: { db: Db; blobs: BlobStore; clock: Clock }, blobs: string[]): Promise<void> {
  const settled = new Date(d.clock.now().getTime() - SETTLED_MS);
  const needed = await selectNeeded(d.db, [...new Set(blobs.flatMap((b) => fileOfBlob(b) ?? []))], settled);
  for (const blob of blobs) if (!needed.has(blob)) await d.blobs.remove(blob);
}
