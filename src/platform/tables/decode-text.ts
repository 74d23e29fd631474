import { TableFaultError } from './table.ts';

/** The text of a file, in the encoding that its mark names or its bytes fit: UTF-8, UTF-16, else that of Vietnamese Windows. */
export function decodeText(bytes: Buffer): string {
  const marked = encodingOf(bytes);
  const text = marked
    ? new TextDecoder(marked).decode(bytes)
    : (utf8(bytes) ?? decodeAs('windows-1258', bytes));
  // no text has it: a picture, a program
  if (text.includes('\0')) throw new TableFaultError('not-a-table');
  return text;
}

function encodingOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // some programs leave the mark out; of what is mostly Latin every second byte is zero then
  const head = bytes.subarray(0, 200);
  const zeros = (from: 0 | 1) => head.filter((b, i) => i % 2 === from && b === 0).length;
  if (head.length < 8) return undefined;
  if (zeros(1) > head.length * 0.3 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > head.length * 0.3 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(encoding: string, bytes: Buffer): string {
  return new TextDecoder(encoding).decode(bytes);
}
