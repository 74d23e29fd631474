import type { Reader } from '#platform/db/db.ts';
import { readRevision } from './procedures.store.ts';
import { searchIndex } from './search-index.ts';

const EVERY_MS = 2000;

/** Makes the search index before the first person asks for it. */
export async function warmSearch(db: Reader): Promise<void> {
  await searchIndex(db);
}

/**
 * Calls `changed` when the catalogue was changed by any process, at most two seconds after; for what is kept of its pages.
 * Gives the function that ends it. A database that does not answer is asked again the next time.
 */
export function watchCatalogue(db: Reader, changed: () => void): () => void {
  let last: number | undefined;
  const timer = setInterval(() => {
    readRevision(db)
      .then((revision) => {
        if (last !== undefined && revision !== last) changed();
        last = revision;
      })
      .catch(() => {});
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
