import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

/**
 * The one rule by which unsent content is saved, of whatever kind; the caller holds its lock. A page that was drawn from other content
 * than is stored now does not overwrite it, and its person is shown both ('stale'). Saving again what is stored already is no conflict
 * ('same'), whatever the page was drawn from.
 * @param from the mark of the content that the page was drawn from; anything while nothing is kept.
 */
export function saving<C>(stored: C | undefined, written: C, from: string): 'new' | 'same' | 'stale' {
  if (stored === undefined) return 'new';
  if (isDeepStrictEqual(stored, asStored(written))) return 'same';
  return markOf(stored) === from ? 'new' : 'stale';
}

/**
 * Says which content this is: a page carries it, and is up to date as long as it is the same. By what it says, not by how often it was
 * saved: content that was changed and changed back is the same content.
 */
export function markOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

/** Content as it comes back from the store: without what is undefined. */
export function asStored<C>(content: C): C {
  return JSON.parse(JSON.stringify(content)) as C; // the same, read again
}
