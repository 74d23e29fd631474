import { findFile, MIME, openFile } from '#domain/files';
import { NotFound } from '#platform/errors.ts';
import { bytes } from '#platform/http/answer.ts';
import { type AtDossier, openDossier } from '../at-dossier.ts';

/** Sends a file of a dossier that this officer may see. The journal records each opening as a reading of the dossier. */
export async function get(c: AtDossier<'file'>) {
  const { dossier } = await openDossier(c);
  const { ownerAgencyId, id } = dossier;
  const fileId = c.params.file;
  const file =
    (await findFile(c.deps.db, { kind: 'dossier', ownerAgencyId, id }, fileId)) ??
    (await findFile(c.deps.db, { kind: 'result', ownerAgencyId, id }, fileId));
  if (!file) throw new NotFound('file');
  return bytes(await openFile(c.deps, file), { type: MIME[file.type], filename: file.name });
}
