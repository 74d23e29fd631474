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
import { askedParts, followingParts } from './asked-parts.ts';

/** The name of a part's file box, as the row of the part gives it. */
export const boxOf = (part: string) => `file:${part}`;

/** Looks at every file that came, before any transaction; what is refused is said at its box and does not touch the others. */
export async function checkUploads(
  c: AtOwnDossier,
  open: OpenDossier,
  answers: Answers,
  errors: FieldErrors,
): Promise<Looked[]> {
  const looked: Looked[] = [];
  const following = followingParts(open, answers).filter((p) => p.shown);
  for (const { spec } of [...askedParts(open), ...following]) {
    for (const upload of c.uploads.filter((u) => u.field === boxOf(spec.id))) {
      await orSaid(errors, spec, async () => {
        looked.push({ spec, checked: await checkFile(upload, spec) });
      });
    }
  }
  return looked;
}

/** Keeps each good file for itself: it stays whatever is wrong with the rest of the form. Says how many. */
export async function keepUploads(c: AtOwnDossier, open: OpenDossier, looked: Looked[], errors: FieldErrors) {
  let accepted = 0;
  for (const one of looked)
    await orSaid(errors, one.spec, async () => {
      await c.deps.db.tx((tx) => keepUpload(tx, c, open, one));
      accepted += 1;
    });
  return accepted;
}

export function keepUpload(tx: Tx, c: AtOwnDossier, open: OpenDossier, { spec, checked }: Looked) {
  return addSupplementFile(tx, c.deps, {
    ref: refOf(open),
    citizen: c.actor,
    partId: spec.id,
    checked,
    maxFiles: spec.maxFiles,
    now: c.now,
  });
}

async function orSaid(errors: FieldErrors, spec: PartSpec, f: () => Promise<void>): Promise<void> {
  try {
    await f();
  } catch (e) {
    const sentence = e instanceof Refusal ? sentenceOf(e) : undefined;
    if (!sentence) throw e;
    const box = boxOf(spec.id);
    errors[box] = errors[box] ? `${errors[box]} ${sentence}` : sentence;
  }
}

/** What is said at its box of a file that was refused; undefined for a refusal of something else. */
export function sentenceOf(e: Refusal): string | undefined {
  return e.is('supplement.same-file') ? w.sameFile(e.params.name) : sentenceFor(fileRefusalWords, e);
}

/** A file that may be kept, and the part it is for. */
export interface Looked {
  spec: PartSpec;
  checked: CheckedFile;
}
