import { createHash } from 'node:crypto';
import type { Doubt } from '#domain/forms';

/** The hidden field with the mark of what the page asked the person to look at again. */
export const LOOKED_AT = 'lookedAt';

/** A mark of what does not fit together; another number, date or sex gives another. Whoever goes on with the same once more says that it is right. */
export function markOfDoubts(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return '';
  return createHash('sha256').update(JSON.stringify(doubts)).digest('base64url').slice(0, 22);
}
