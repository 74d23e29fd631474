import type { Reader } from '#platform/db/db.ts';
import { isId } from '#platform/ids.ts';
import { selectOfficers } from './agencies.store.ts';

/** The names of those of these ids that are officers', in one query. */
export async function namesOfOfficers(db: Reader, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const found = await selectOfficers(db, [...new Set(ids.filter(isId))]);
  return new Map(found.map((o) => [o.id, o.name]));
}
