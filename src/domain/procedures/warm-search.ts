import type { Reader } from '#platform/db/db.ts';
import { searchIndex } from './search-index.ts';

/** Builds the search index before the first search needs it. */
export async function warmSearch(db: Reader): Promise<void> {
  await searchIndex(db);
}
