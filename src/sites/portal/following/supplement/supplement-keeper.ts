import {
  addSupplementFile,
  listRemovedSupplementFiles,
  type OpenDossier,
  removeSupplementFile,
  restoreSupplementFile,
} from '#domain/dossiers';
import type { Answers } from '#domain/forms';
import type { PartSpec } from '#domain/procedures';
import type { FieldErrors, Refusal } from '#platform/errors.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import { boxOf, type Keeper } from '../../papers/take-files.ts';
import { supplementWords } from '../../words/supplement.ts';
import { type AtOwnDossier, refOf } from '../own-dossier.ts';
import { followingParts, requestedParts } from './requested-parts.ts';

/** Keeps the files of a supplement, of the papers that were asked for and of those that these answers need. */
export function keeperOf(c: AtOwnDossier, open: OpenDossier, answers: Answers): Keeper {
  const following = followingParts(open, answers).filter((p) => p.visible);
  return keeperOfParts(
    c,
    open,
    [...requestedParts(open, c.language), ...following].map((p) => p.spec),
  );
}

/** The same of these papers alone. */
export function keeperOfParts(c: AtOwnDossier, open: OpenDossier, parts: PartSpec[]): Keeper {
  const which = { ref: refOf(open), citizen: c.actor, now: c.now };
  return {
    citizen: c.actor,
    parts,
    keep: (tx, { part, checked }) =>
      addSupplementFile(tx, c.deps, { ...which, partId: part.id, checked, maxFiles: part.maxFiles }),
    change: (tx, { does, fileId }) =>
      does === 'remove'
        ? removeSupplementFile(tx, { ...which, fileId })
        : restoreSupplementFile(tx, { ...which, fileId, maxFiles: (part) => mostOf(c, open, part) }),
    sentenceOf: (e) => sentenceOf(c, e),
  };
}

/** The sentence at the box of a refused file; undefined when something else was refused. */
export function sentenceOf(c: C, e: Refusal): string | undefined {
  return e.is('supplement.same-file')
    ? c.words(supplementWords).sameFile(e.params.name, e.params.kept)
    : sentenceFor(fileRefusalWords[c.language], e);
}

/** Part → sentence, as box → sentence. */
export function atBoxes(refused: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(refused).map(([part, sentence]) => [boxOf(part), sentence]));
}

/** The box of a file that was taken away; '' for one that cannot come back any more. */
export async function boxOfRemoved(c: AtOwnDossier, open: OpenDossier, fileId: string): Promise<string> {
  const removed = await listRemovedSupplementFiles(c.deps.db, open.dossier, c.now);
  const part = removed.find((file) => file.id === fileId)?.partId;
  return part ? boxOf(part) : '';
}

function mostOf(c: C, open: OpenDossier, part: string): number {
  const specs = [...requestedParts(open, c.language).map((p) => p.spec), ...open.version.content.parts];
  return specs.find((spec) => spec.id === part)?.maxFiles ?? 0;
}
