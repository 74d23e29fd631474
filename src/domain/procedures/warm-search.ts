import type { Reader } from '#platform/db/db.ts';
import { searchIndex } from './search-index.ts';

/** Makes the search index before the first person asks for it. */
export async function warmSearch(db: Reader): Promise<void> {
  await searchIndex(db);
}
