import { resultsForFiler } from '#domain/dossiers';
import { downloadOf, getFile } from '#domain/files';
import { bytes } from '#platform/http/answer.ts';
import { type AtOwnDossier, openOwn, refOf } from '../own-dossier.ts';

/** A file of one's own dossier, or of its result once that may be downloaded; any other id gets 404. */
export async function get(c: AtOwnDossier<'file'>) {
  const open = await openOwn(c);
  const id = c.params.file;
  const kind = resultsForFiler(open).some((f) => f.id === id) ? 'result' : 'dossier';
  const file = await getFile(c.deps.db, { kind, ...refOf(open) }, id);
  const { stream, type, filename, inline } = downloadOf(c.deps, file);
  return bytes(stream, { type, filename, inline });
}
