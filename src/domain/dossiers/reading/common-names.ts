import type { DossierRef } from '#domain/ledger';
import { getVersion } from '#domain/procedures';
import type { Reader } from '#platform/db/db.ts';
import { selectVersions } from '../dossier.store.ts';

/** What people call the procedures of some dossiers, by dossier, for a line of a list; those without a common name are not in it. */
export async function commonNames(
  db: Reader,
  refs: readonly DossierRef[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (refs.length === 0) return names;
  for (const { id, versionId } of await selectVersions(db, refs)) {
    const { content } = await getVersion(db, versionId); // kept in memory
    if (content.commonName) names.set(id, content.commonName.vi);
  }
  return names;
}
