import type { Keys } from '../crypto.ts';

const LENGTH = 12;

/**
 * Says to a page's script whom the page was made for, so that what a tab keeps is given to nobody else: the same on each page of an
 * account, and nothing can be learnt from it.
 */
export function whosePage(keys: Keys, account: string): string {
  return keys.mac('whose-page', account).subarray(0, LENGTH).toString('base64url');
}
