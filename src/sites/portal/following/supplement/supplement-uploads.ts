import { addSupplementFile, type OpenDossier } from '#domain/dossiers';
import { type CheckedFile, checkFile } from '#domain/files';
import type { Answers } from '#domain/forms';
import type { PartSpec } from '#domain/procedures';
import type { Tx } from '#platform/db/db.ts';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import { supplementWords as w } from '../../words/following.ts';
import { type AtOwnDossier, refOf } from '../own-dossier.ts';
import { followingParts, requestedParts } from './requested-parts.ts';

/** The name of a part's file box, the same that the part's row gives it. */
export const boxOf = (part: string) => `file:${part}`;

/** Checks every uploaded file before any transaction; a refused one gets its reason at its box and does not affect the others. */
export async function checkUploads(
  c: AtOwnDossier,
  open: OpenDossier,
  answers: Answers,
  errors: FieldErrors,
): Promise<CheckedUpload[]> {
  const uploads: CheckedUpload[] = [];
  const following = followingParts(open, answers).filter((p) => p.visible);
  for (const { spec } of [...requestedParts(open), ...following]) {
    for (const upload of c.uploads.filter((u) => u.field === boxOf(spec.id))) {
      await withErrorAtBox(errors, spec, async () => {
        uploads.push({ spec, checked: await checkFile(upload, spec, c.actor) });
      });
    }
  }
  return uploads;
}

/** Saves each good file by itself, so that it stays whatever is wrong with the rest of the form. Returns how many. */
export async function keepUploads(
  c: AtOwnDossier,
  open: OpenDossier,
  uploads: CheckedUpload[],
  errors: FieldErrors,
) {
  let accepted = 0;
  for (const one of uploads)
    await withErrorAtBox(errors, one.spec, async () => {
      await c.deps.db.tx((tx) => keepUpload(tx, c, open, one));
      accepted += 1;
    });
  return accepted;
}

export function keepUpload(tx: Tx, c: AtOwnDossier, open: OpenDossier, { spec, checked }: CheckedUpload) {
  return addSupplementFile(tx, c.deps, {
    ref: refOf(open),
    citizen: c.actor,
    partId: spec.id,
    checked,
    maxFiles: spec.maxFiles,
    now: c.now,
  });
}

async function withErrorAtBox(errors: FieldErrors, spec: PartSpec, f: () => Promise<void>): Promise<void> {
  try {
    await f();
  } catch (e) {
    const sentence = e instanceof Refusal ? sentenceOf(e) : undefined;
    if (!sentence) throw e;
    const box = boxOf(spec.id);
    errors[box] = errors[box] ? `${errors[box]} ${sentence}` : sentence;
  }
}

/** The sentence at the box of a refused file; undefined when something else was refused. */
export function sentenceOf(e: Refusal): string | undefined {
  return e.is('supplement.same-file') ? w.sameFile(e.params.name) : sentenceFor(fileRefusalWords, e);
}

/** A file that passed its check, and the part it is for. */
export interface CheckedUpload {
  spec: PartSpec;
  checked: CheckedFile;
}
