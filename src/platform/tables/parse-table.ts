import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { MOST, type Table, TableFaultError } from './table.ts';

const ARCHIVE = Buffer.from('PK\x03\x04');
/** How a workbook of the old kind begins, and one that is locked. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Reads a table out of what it is by its bytes. It takes what its author chose: ask for it by `readTable`. */
export async function parseTable({ bytes }: FileToRead): Promise<Table> {
  try {
    const rows = await rowsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return rows.length > 0 ? { rows } : { fault: 'empty' };
  } catch (e) {
    if (e instanceof TableFaultError) return { fault: e.fault };
    throw e;
  }
}

async function rowsOf(bytes: Buffer) {
  if (bytes.length > MOST.bytes) throw new TableFaultError('too-big');
  if (bytes.subarray(0, 4).equals(COMPOUND)) throw new TableFaultError('old-or-locked');
  return bytes.subarray(0, 4).equals(ARCHIVE) ? readXlsx(bytes) : readCsv(bytes);
}

export interface FileToRead {
  bytes: Uint8Array;
}

/** How much memory, in MB, reading it may need beside what its process has already. */
export async function roomToRead({ bytes }: FileToRead): Promise<number> {
  return 80 + (12 * bytes.length) / 1e6;
}
