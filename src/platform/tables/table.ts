/** One row of a table that came as a file. Rows in which nothing stands are left out. */
export interface TableRow {
  /** Its number in the file, from 1. */
  at: number;
  /** What stands in its cells, as text; a date as 2026-11-19 or 2026-11-19 09:30:00. Empty ones at the end are left out. */
  cells: string[];
  /** Which cells were numbers and no text: written with a point before a fraction, however their sheet shows them. */
  numbers?: number[];
  /** Which cells are formulas: their text is the value that the file keeps, nobody computes it here. */
  formulas?: number[];
}

/** Why a file is not read as a table. */
export type TableFault =
  | 'empty'
  /** More bytes, rows, columns or text than are read, packed or unpacked. */
  | 'too-big'
  /** Neither text with cells nor a sheet: a picture, a page, a program. */
  | 'not-a-table'
  /** A workbook of the old kind (.xls), or locked with a password. */
  | 'old-or-locked'
  /** It says that it is one, and cannot be read. */
  | 'broken'
  /** Reading it takes more than one file may. */
  | 'too-complex'
  /** Too many others are being read. */
  | 'busy';

export type Table = { rows: TableRow[]; fault?: undefined } | { rows?: undefined; fault: TableFault };

/** What is read of one file, and no more. */
export const MOST = {
  bytes: 25_000_000,
  /** Of an archive, all that is read of it. */
  unpackedBytes: 200_000_000,
  parts: 2_000,
  rows: 150_000,
  columns: 100,
  /** Of all rows together: whoever asked takes them in at once. */
  cells: 3_000_000,
  /** Letters in all cells together: what stands once in the file can stand in many cells. */
  letters: 40_000_000,
  /** Letters of one cell, as a spreadsheet takes them. */
  cell: 32_767,
  merged: 2_000,
};

/** Thrown while a file is read, and caught where reading began. */
export class TableFaultError extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault) {
    super(fault);
    this.fault = fault;
  }
}
