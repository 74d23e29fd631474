import { removeDraftFile, restoreDraftFile } from '#domain/drafts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import type { Filing } from '../open-filing.ts';

/** What the button of one file asks for; undefined for any other button. */
export function readChange(action: string): FileChange | undefined {
  const [, does, fileId] = /^(remove|restore):(.+)$/.exec(action) ?? [];
  return fileId ? { does: does === 'remove' ? 'remove' : 'restore', fileId } : undefined;
}

/**
 * Removes a file of the draft, or undoes its removal, and leads to its place; a script gets its answer elsewhere. Returns the sentence
 * when it is refused.
 */
export async function changeFile(
  c: C,
  f: Filing,
  o: FileChange & { maxFiles: number | undefined; place: string },
): Promise<string | undefined> {
  const change = (tx: Tx) => {
    const { citizen, draft } = f;
    const which = { citizen, draftId: draft.id, fileId: o.fileId, now: c.now };
    return o.does === 'remove'
      ? removeDraftFile(tx, c.deps, which)
      : restoreDraftFile(tx, c.deps, { ...which, maxFiles: o.maxFiles });
  };
  try {
    // the script sends all its requests with the one key of its page
    if (c.wantsJson) await c.deps.db.tx(change);
    else await c.change((tx) => change(tx).then(() => o.place));
    return undefined;
  } catch (e) {
    const sentence = e instanceof Refusal && sentenceFor(fileRefusalWords, e);
    if (!sentence) throw e;
    return sentence;
  }
}

export interface FileChange {
  does: 'remove' | 'restore';
  fileId: string;
}
