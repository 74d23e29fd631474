import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { selectSeen } from '../dossier.store.ts';
import { findRef } from './open-dossier.ts';

/** Which of these case numbers are those of dossiers that an officer may see now. Nothing of a dossier is given. */
export async function maySee(
  db: Reader,
  officer: Officer,
  codes: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const visibleCodes = new Set<string>();
  for (const code of codes) {
    const ref = await findRef(db, code);
    if (ref && (await selectSeen(db, officer, ref.ownerAgencyId, code))) visibleCodes.add(code);
  }
  return visibleCodes;
}
