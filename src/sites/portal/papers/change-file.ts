import { Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';
import type { FileChange, Keeper } from './take-files.ts';

/** What the button of one file asks for; undefined for any other button. */
export function readChange(action: string): FileChange | undefined {
  const [, does, fileId] = /^(remove|restore):(.+)$/.exec(action) ?? [];
  return fileId ? { does: does === 'remove' ? 'remove' : 'restore', fileId } : undefined;
}

/** Which of the person's earlier papers a button takes over. */
export function readReuse(action: string): string | undefined {
  return /^reuse:(.+)$/.exec(action)?.[1];
}

/**
 * Removes a file, or undoes its removal, and leads to `place`; a script gets its answer elsewhere. Returns the sentence when it is
 * refused.
 */
export async function changeFile(
  c: C,
  keeper: Keeper,
  { place, ...change }: FileChange & { place: string },
): Promise<string | undefined> {
  try {
    // the script sends all its requests with the one key of its page
    if (c.wantsJson) await c.deps.db.tx((tx) => keeper.change(tx, change));
    else await c.change((tx) => keeper.change(tx, change).then(() => place));
    return undefined;
  } catch (e) {
    const sentence = e instanceof Refusal && keeper.sentenceOf(e);
    if (!sentence) throw e;
    return sentence;
  }
}
