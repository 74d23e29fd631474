import { resultsForFiler } from '#domain/dossiers';
import { downloadOf, getFile } from '#domain/files';
import { bytes } from '#platform/http/answer.ts';
import { type AtOwnDossier, openOwn, refOf } from '../own-dossier.ts';

/** A file of one's own dossier, or of its result when that may be taken; any other id is 404. */
export async function get(c: AtOwnDossier<'file'>) {
  const open = await openOwn(c);
  const wanted = c.params.file;
  const kind = resultsForFiler(open).some((f) => f.id === wanted) ? 'result' : 'dossier';
  const file = await getFile(c.deps.db, { kind, ...refOf(open) }, wanted);
  const { stream, type, filename, inline } = downloadOf(c.deps, file);
  return bytes(stream, { type, filename, inline });
}
