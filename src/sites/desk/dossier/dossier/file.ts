import { findFile, MIME, openFile } from '#domain/files';
import { NotFound } from '#platform/errors.ts';
import { bytes } from '#platform/http/answer.ts';
import { type AtDossier, openHere } from '../acting.ts';

/** A file of a dossier that this officer may see; every opening is journalled with the dossier's reading. */
export async function get(c: AtDossier<'file'>) {
  const { dossier } = await openHere(c);
  const { ownerAgencyId, id } = dossier;
  const wanted = c.params.file;
  const file =
    (await findFile(c.deps.db, { kind: 'dossier', ownerAgencyId, id }, wanted)) ??
    (await findFile(c.deps.db, { kind: 'result', ownerAgencyId, id }, wanted));
  if (!file) throw new NotFound('file');
  return bytes(await openFile(c.deps, file), { type: MIME[file.type], filename: file.name });
}
