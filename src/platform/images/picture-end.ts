import { isForeign } from '../foreign-data.ts';
import { pngChunks } from './png-chunks.ts';

const LOOK = 1024;

/**
 * Whether a file that begins as a JPEG or PNG is something else at the same time: with a document before its picture, or a program,
 * archive or page after it. Cameras append their own data, which is none of these and is left alone.
 */
export function isTwoFiles(bytes: Buffer, format: 'jpeg' | 'png'): boolean {
  if (bytes.subarray(0, LOOK).includes('%PDF-')) return true;
  const end = format === 'png' ? endOfPng(bytes) : endOfJpeg(bytes);
  if (end >= bytes.length) return false;
  const rest = bytes.subarray(end);
  // PDF readers look for their header in the first kilobyte, some even further
  return isForeign(rest) || rest.includes('%PDF-');
}

/** The offset just after a PNG's last chunk; the length of the file when it is cut. */
function endOfPng(b: Buffer): number {
  for (const { name, end } of pngChunks(b)) if (name === 'IEND') return end;
  return b.length;
}

/** The offset just after a JPEG's end mark, walking its segments: a thumbnail's end mark inside one does not count. */
function endOfJpeg(b: Buffer): number {
  let at = 2;
  while (at + 4 <= b.length) {
    if (b[at] !== 0xff) {
      at++;
      continue;
    }
    const mark = b[at + 1] as number;
    if (mark === 0xd9) return at + 2;
    const alone = mark === 0x00 || mark === 0x01 || mark === 0xff || (mark >= 0xd0 && mark <= 0xd8);
    at += alone ? (mark === 0xff ? 1 : 2) : 2 + b.readUInt16BE(at + 2);
  }
  return b.length;
}
