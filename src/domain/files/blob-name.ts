import { randomBytes } from 'node:crypto';
import { isId } from '#platform/ids.ts';

const MARK_BYTES = 8;
const MARK = /^[0-9a-f]{16}$/;

/**
 * A fresh name for bytes that take the place of a file's: no key may encrypt twice, and two runs at a time must not write over each other.
 * A version that does not know such names leaves them alone.
 */
export function anotherBlobOf(id: string): string {
  return `${id}.${randomBytes(MARK_BYTES).toString('hex')}`;
}

/** The id of the file that a blob's name is of; undefined for a name that is none. */
export function fileOfBlob(name: string): string | undefined {
  const [id = '', mark, more] = name.split('.');
  return isId(id) && more === undefined && (mark === undefined || MARK.test(mark)) ? id : undefined;
}
