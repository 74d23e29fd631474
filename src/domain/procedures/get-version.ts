import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { findVersionRow, type VersionRow } from './procedures.store.ts';

const CACHE_SIZE = 300;
// A version never changes, so what was read once stays true for every database that has its id.
const versions = new Map<string, ProcedureVersion>();

/** A version by its id, with the e-form as it was then. Cached in memory. @throws NotFound */
export async function getVersion(db: Reader, id: string): Promise<ProcedureVersion> {
  const cached = versions.get(id);
  if (cached) {
    versions.delete(id);
    versions.set(id, cached);
    return cached;
  }
  const row = isId(id) ? await findVersionRow(db, id) : undefined;
  if (!row) throw new NotFound('procedure-version');
  if (versions.size >= CACHE_SIZE) versions.delete(versions.keys().next().value ?? '');
  versions.set(id, row);
  return row;
}

export type ProcedureVersion = VersionRow;
