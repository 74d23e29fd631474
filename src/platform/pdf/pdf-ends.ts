import { holdsArchive, isForeign } from '../foreign-data.ts';

const END = '%%EOF';

/**
 * Whether a PDF is one file, by what stands after its last end mark. Scanners pad, servers append a comment; an archive, a program or a
 * page there makes the file two files, and objects after the end were meant to go on: the file was cut while it was changed. An archive
 * makes it two files wherever it lies, also in a stream.
 */
export function pdfEnds(bytes: Buffer): 'whole' | 'cut' | 'two-in-one' {
  const end = bytes.lastIndexOf(END, undefined, 'latin1');
  if (end < 0) return 'cut';
  const rest = bytes.subarray(end + END.length);
  if (isForeign(rest) || holdsArchive(bytes)) return 'two-in-one';
  return /\d\s+\d+\s+obj\b/.test(rest.toString('latin1')) ? 'cut' : 'whole';
}
