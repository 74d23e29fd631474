import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

/**
 * Decides whether unsent content of any kind may be saved; the caller holds the lock. A page that was rendered from older content does
 * not overwrite what is stored now, and the person is shown both ('stale'). Saving what is already stored is never a conflict ('same').
 * @param from the mark of the content that the page was rendered from; ignored while nothing is stored.
 */
export function saveOutcome<C>(stored: C | undefined, written: C, from: string): 'new' | 'same' | 'stale' {
  if (stored === undefined) return 'new';
  if (isDeepStrictEqual(stored, asStored(written))) return 'same';
  return markOf(stored) === from ? 'new' : 'stale';
}

/**
 * A mark that identifies this content. A page carries it, and is up to date as long as the mark is the same. It depends on the content
 * and not on how often it was saved: content that was changed and changed back has the same mark.
 */
export function markOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

/** Content as it comes back from the store, without undefined values. */
export function asStored<C>(content: C): C {
  return JSON.parse(JSON.stringify(content)) as C; // JSON keeps the type of the content
}
