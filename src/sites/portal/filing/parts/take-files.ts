import { addDraftFile } from '#domain/drafts';
import { type CheckedFile, checkFile } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import type { Upload } from '#platform/http/upload.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import type { Filing } from '../open-filing.ts';

const BUSY_SECONDS = 60;

/** The name of a part's file box, the same that the part's row gives it. */
export const boxOf = (part: string) => `file:${part}`;

/**
 * Takes what came in the boxes of the step's form, whichever of its buttons sent it. Each file is checked before its transaction; a
 * refused one does not affect the others. The same file sent again is stored once, so no key of repetition is needed.
 */
export async function takeFiles(c: C, f: Filing): Promise<Taken> {
  const taken: Taken = { accepted: 0, refused: {}, busy: false };
  for (const part of f.parts)
    for (const upload of c.uploads.filter((u) => u.field === boxOf(part.id)))
      if (await isTaken(c, f, { part, upload, taken })) taken.accepted += 1;
  if (taken.busy) c.header('retry-after', String(BUSY_SECONDS));
  return taken;
}

async function isTaken(c: C, f: Filing, { part, upload, taken }: OneFile): Promise<boolean> {
  try {
    const checked = await checkFile(upload, part, f.citizen);
    await keep(c, f, part, checked);
    return true;
  } catch (e) {
    const sentence = e instanceof Refusal && sentenceFor(fileRefusalWords, e);
    if (!sentence) throw e;
    taken.refused[part.id] = [taken.refused[part.id], sentence].filter(Boolean).join(' ');
    taken.busy ||= e.is('file.busy');
    return false;
  }
}

function keep(c: C, f: Filing, part: PartSpec, checked: CheckedFile) {
  const { citizen, draft } = f;
  const { id: partId, maxFiles } = part;
  return c.deps.db.tx((tx) =>
    addDraftFile(tx, c.deps, { citizen, draftId: draft.id, partId, checked, maxFiles, now: c.now }),
  );
}

export interface Taken {
  accepted: number;
  /** Part → why files in its box were not taken. */
  refused: FieldErrors;
  /** One of them may be taken a minute later. */
  busy: boolean;
}

interface OneFile {
  part: PartSpec;
  upload: Upload;
  taken: Taken;
}
