import { isForeign } from '../foreign-data.ts';
import { endOfJpeg } from './jpeg-segments.ts';
import { pngChunks } from './png-chunks.ts';

const LOOK = 1024;

/**
 * Whether a file that begins as a JPEG or PNG is something else at the same time: with a document before its picture, or a program,
 * archive or page after it, at once or further behind. Cameras append their own data, which is none of these and is cut off
 * (`cleanPicture`).
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
