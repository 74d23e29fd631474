import type { Reader } from '#platform/db/db.ts';
import { idOfCode } from '../dossier.store.ts';
import { findRef } from './open-dossier.ts';

/** The id of the dossier with a case number, for what is recorded about it elsewhere; nothing of the dossier is read. */
export async function findDossierId(db: Reader, code: string): Promise<string | undefined> {
  const ref = await findRef(db, code);
  const row = ref && (await db.one<{ id: string }>(idOfCode(ref.ownerAgencyId, code)));
  return row?.id;
}
