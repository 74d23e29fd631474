import { getFile, MIME, openFile } from '#domain/files';
import { NotFound } from '#platform/errors.ts';
import { bytes } from '#platform/http/answer.ts';
import { type AtDossier, openDossier } from '../at-dossier.ts';

/** Sends a file of a dossier that this officer may see, none of a supplement that its filer has not sent. The journal records each opening as a reading of the dossier. */
export async function get(c: AtDossier<'file'>) {
  const { files, results } = await openDossier(c);
  const listed = [...files, ...results].find((f) => f.id === c.params.file);
  if (!listed) throw new NotFound('file');
  const file = await getFile(c.deps.db, listed.subject, listed.id);
  return bytes(await openFile(c.deps, file), { type: MIME[file.type], filename: file.name });
}
