import { BoundedWork, OutOfBoundsError } from '../bounded-work/bounded-work.ts';
import { TooMuchWorkError } from '../bounded-work/fair-turns.ts';
import type { FileToRead } from './parse-table.ts';
import { MOST, type Table } from './table.ts';

const WORKBOOK = /\.xl[a-z]{1,2}$/i;

const readers = new BoundedWork<FileToRead, Table>({
  entry: 'platform/tables/table-reader',
  atOnce: 1,
  mostWaiting: 20,
  mostOfOne: 3,
  idleMs: 10_000,
  bounds: { cpuMs: 20_000, ms: 60_000, memoryMb: 400, heapMb: 300 },
});

/**
 * The rows of a table that somebody brings as a file: CSV in any of its dialects, or the first sheet of a workbook (.xlsx). It is read in a
 * process of its own with bounds (decision 33). `who` asks: those who wait take turns. A file that is none is a value, and no error.
 */
export async function readTable(bytes: Uint8Array, name: string, who = ''): Promise<Table> {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > MOST.bytes) return { fault: 'too-big' };
  try {
    const { answer } = await readers.ask({ bytes }, who);
    // what calls itself a workbook and is a page that one was saved as
    return answer.fault === 'not-a-table' && WORKBOOK.test(name) ? { fault: 'old-or-locked' } : answer;
  } catch (e) {
    if (e instanceof OutOfBoundsError) return { fault: 'too-complex' };
    if (e instanceof TooMuchWorkError) return { fault: 'busy' };
    throw e;
  }
}

export type { Table, TableFault, TableRow } from './table.ts';
