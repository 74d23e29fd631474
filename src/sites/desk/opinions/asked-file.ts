import { openAsked } from '#domain/dossiers';
import { getFile, MIME, openFile } from '#domain/files';
import { NotFound } from '#platform/errors.ts';
import { bytes } from '#platform/http/answer.ts';
import type { AtOpinion } from './answer-opinion.ts';

/** Sends a paper of a dossier to an agency that is asked for its opinion, as long as it is. The journal records each opening as a reading of the dossier. */
export async function get(c: AtOpinion<'file'>) {
  const { code, file: id } = c.params;
  const { files } = await openAsked(c.deps.db, c.deps.keys, c.actor, { code, now: c.now });
  const listed = files.find((f) => f.id === id);
  if (!listed) throw new NotFound('file');
  const file = await getFile(c.deps.db, listed.subject, listed.id);
  return bytes(await openFile(c.deps, file), { type: MIME[file.type], filename: file.name });
}
