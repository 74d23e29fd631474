import { holdsArchive, isForeign } from '../foreign-data.ts';

/** In so many bytes viewers look for the header. */
export const PDF_HEADER_WITHIN = 1024;
const END = '%%EOF';

/**
 * Whether a PDF is one file, by what stands before its header and after its last end mark. Programs leave an empty line or the mark of
 * an encoding, scanners pad, servers append a comment; an archive, a program or a page there makes the file two files, and objects after
 * the end were meant to go on: the file was cut while it was changed. An archive makes it two files wherever it lies, also in a stream.
 */
export function pdfEnds(bytes: Buffer): 'whole' | 'cut' | 'two-in-one' {
  const start = bytes.subarray(0, PDF_HEADER_WITHIN).indexOf('%PDF-');
  const end = bytes.lastIndexOf(END, undefined, 'latin1');
  if (start < 0 || end < 0) return 'cut';
  const rest = bytes.subarray(end + END.length);
  if (isForeign(bytes.subarray(0, start)) || isForeign(rest) || holdsArchive(bytes)) return 'two-in-one';
  return /\d\s+\d+\s+obj\b/.test(rest.toString('latin1')) ? 'cut' : 'whole';
}
