import { addDraftFile, removeDraftFile, restoreDraftFile } from '#domain/drafts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import type { Keeper } from '../../papers/take-files.ts';
import type { Filing } from '../open-filing.ts';

/** Keeps the files of a draft. `maxFiles`: the most that the part may have into which a file is brought back. */
export function keeperOf(c: C, f: Filing, maxFiles?: number): Keeper {
  const { citizen, draft, parts } = f;
  const which = { citizen, draftId: draft.id, now: c.now };
  return {
    citizen,
    parts,
    keep: (tx, { part, checked }) =>
      addDraftFile(tx, c.deps, { ...which, partId: part.id, checked, maxFiles: part.maxFiles }),
    change: (tx, { does, fileId }) =>
      does === 'remove'
        ? removeDraftFile(tx, c.deps, { ...which, fileId })
        : restoreDraftFile(tx, c.deps, { ...which, fileId, maxFiles }),
    sentenceOf: (e) => sentenceFor(fileRefusalWords, e),
  };
}
