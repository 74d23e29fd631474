const FIRST = 1024;
// the end of an archive's list may be followed by a comment of at most 65,535 bytes
const ARCHIVE_END = 66_000;
const BEGINNINGS = ['%PDF-', 'PK\u0003\u0004', 'MZ', 'Rar!', '7z\u00bc\u00af', '<?php', '\u007fELF'];
const PAGE = /<(?:!doctype|html|head|body|script|iframe|svg|object|embed)\b/i;

/** Whether what stands behind the end of a document or a picture is a document, program, archive or page of its own. */
export function isForeign(rest: Buffer): boolean {
  const start = rest.subarray(0, FIRST).toString('latin1').trimStart();
  if (BEGINNINGS.some((s) => start.startsWith(s)) || PAGE.test(start)) return true;
  // archives are read from their end
  return rest.subarray(-ARCHIVE_END).includes('PK\u0005\u0006', 0, 'latin1');
}
