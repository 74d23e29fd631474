import { downloadOf, getFile } from '#domain/files';
import { bytes } from '#platform/http/answer.ts';
import { ofDraft } from './open-filing.ts';

/** Downloads a file of the draft. */
export const get = ofDraft<'file'>(async (c, f) => {
  const file = await getFile(c.deps.db, { kind: 'draft', id: f.draft.id }, c.params.file);
  const { stream, type, filename, inline } = downloadOf(c.deps, file);
  return bytes(stream, { type, filename, inline });
});
