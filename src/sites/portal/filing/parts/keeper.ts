import { addDraftFile, removeDraftFile, restoreDraftFile } from '#domain/drafts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import type { Keeper } from '../../papers/take-files.ts';
import type { Filing } from '../open-filing.ts';

/** Keeps the files of a draft. A file is brought back as long as its own part has room, whichever part's button asks for it. */
export function keeperOf(c: C, f: Filing): Keeper {
  const { citizen, draft, parts } = f;
  const which = { citizen, draftId: draft.id, now: c.now };
  // of every part of the procedure: one that is not needed now may be needed again
  const maxFiles = (part: string) => f.version.content.parts.find(({ id }) => id === part)?.maxFiles ?? 0;
  return {
    citizen,
    parts,
    keep: (tx, { part, checked }) =>
      addDraftFile(tx, c.deps, { ...which, partId: part.id, checked, maxFiles: part.maxFiles }),
    change: (tx, { does, fileId }) =>
      does === 'remove'
        ? removeDraftFile(tx, c.deps, { ...which, fileId })
        : restoreDraftFile(tx, c.deps, { ...which, fileId, maxFiles }),
    sentenceOf: (e) => sentenceFor(fileRefusalWords[c.language], e),
  };
}
