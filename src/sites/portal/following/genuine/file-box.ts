import { sizeText } from '#views/parts/file-size.ts';
import type { C } from '../../../../deps.ts';

/** The name of the box for the file that is to be checked. */
export const FILE_BOX = 'file';

/** A result that was uploaded has 20 MB at most, and its signature comes on top. */
export const MOST_BYTES = 21_000_000;

export function mostText(c: C): string {
  return sizeText(MOST_BYTES, c.language);
}
