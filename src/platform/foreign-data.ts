const FIRST = 1024;
// what stands at the very beginning only; two letters may come by chance further behind
const BEGINNINGS = ['MZ', '\u007fELF', '\u001f\u008b\u0008', '#!/'];
const ARCHIVES = ['Rar!\u001a\u0007', '7z\u00bc\u00af\u0027\u001c'];
const PAGE = /<(?:!doctype html|html|head|body|script|iframe|svg|object|embed|\?php)\b/i;
const LIST_END = 22;
const LONG_LIST_END = 20;
const ARCHIVE_END = 'PK\u0005\u0006';
const ARCHIVE_ENTRY = 'PK\u0001\u0002';
const LONG_END = 'PK\u0006\u0007';

/** Whether what stands behind the end of a document or a picture is or holds a document, program, archive or page of its own. */
export function isForeign(rest: Buffer): boolean {
  const start = rest.subarray(0, FIRST).toString('latin1').trimStart();
  if (BEGINNINGS.some((s) => start.startsWith(s))) return true;
  if (ARCHIVES.some((s) => rest.includes(s, 0, 'latin1')) || hasZip(rest)) return true;
  return PAGE.test(rest.toString('latin1'));
}

/**
 * Whether an archive lies within these bytes, wherever: an unpacker looks for the end of its list from the back, and takes what follows
 * for a comment. Its list has to stand where the end says that it does; the letters alone come by chance in what is packed.
 */
export function holdsArchive(bytes: Buffer): boolean {
  for (
    let at = bytes.indexOf(ARCHIVE_END, 0, 'latin1');
    at >= 0;
    at = bytes.indexOf(ARCHIVE_END, at + 4, 'latin1')
  ) {
    if (at + LIST_END > bytes.length) return false;
    const [size, offset] = [bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
    const lists = [at - size, offset].filter((from) => from >= 0).map((from) => bytes.subarray(from));
    // an archive of more than 4 GB, or one that says so, has a second end before this one
    const isLong =
      at >= LONG_LIST_END &&
      bytes.toString('latin1', at - LONG_LIST_END, at - LONG_LIST_END + 4) === LONG_END;
    if (isLong || lists.some((list) => list.toString('latin1', 0, 4) === ARCHIVE_ENTRY)) return true;
  }
  return false;
}

// An archive is read from the end of its list; its first entry may stand anywhere. The letters alone come by chance in a film.
function hasZip(rest: Buffer): boolean {
  if (rest.subarray(0, FIRST).includes('PK\u0003\u0004', 0, 'latin1')) return true;
  for (let at = 0; ; at += 4) {
    at = rest.indexOf(ARCHIVE_END, at, 'latin1');
    if (at < 0 || at + LIST_END > rest.length) return false;
    // the numbers of its disks (none), and as many entries here as there are
    if (rest.readUInt32LE(at + 4) === 0 && rest.readUInt16LE(at + 8) === rest.readUInt16LE(at + 10))
      return true;
  }
}
