import { readXml } from './read-xml.ts';
import { type RawCell, Rows } from './rows.ts';
import { MOST, TableFaultError, type TableRow } from './table.ts';
import { openArchive } from './unzip.ts';
import { Inside, readWorkbook, type Workbook } from './workbook.ts';

const DAY_MS = 86_400_000;
const PLACE = /^([A-Z]{1,3})(\d{1,7})$/;
const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

/** The rows of the first sheet of a workbook (ECMA-376) that is shown. Formulas give the value that the file keeps. */
export async function readXlsx(bytes: Buffer): Promise<TableRow[]> {
  const archive = await openArchive(bytes);
  const book = await readWorkbook(archive);
  const stream = await archive.open(book.sheet);
  if (!stream) return [];
  const sheet = new Sheet(book);
  await readXml(stream, sheet);
  return sheet.rows();
}

class Sheet {
  readonly #book: Workbook;
  readonly #rows: { at: number; cells: RawCell[] }[] = [];
  readonly #merged: Range[] = [];
  readonly #inside = new Inside();
  #at = 0;
  #cells: RawCell[] = [];
  #place = -1;
  #cell: Cell = NONE;
  #isValue = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  open = (name: string, a: Record<string, string>): void => {
    this.#inside.open(name);
    switch (name) {
      case 'row':
        this.#at = Math.max(this.#at + 1, wholeOf(a['r']));
        this.#cells = [];
        this.#place = -1;
        return;
      case 'c':
        this.#place = a['r'] ? columnOf(PLACE.exec(a['r'])?.[1]) : this.#place + 1;
        this.#cell = { type: a['t'] ?? 'n', style: wholeOf(a['s']), value: '', isFormula: false };
        return;
      case 'f':
        this.#cell = { ...this.#cell, isFormula: true };
        return;
      case 'v':
        this.#isValue = true;
        return;
      case 'mergeCell':
        this.#merge(a['ref'] ?? '');
    }
  };

  text = (text: string): void => {
    if (!this.#isValue && !this.#inside.isText) return;
    const value = this.#cell.value + text;
    if (value.length > MOST.cell) throw new TableFaultError('too-big');
    this.#cell = { ...this.#cell, value };
  };

  close = (name: string): void => {
    this.#inside.close(name);
    if (name === 'v') this.#isValue = false;
    if (name === 'c') this.#keep();
    if (name === 'row' && this.#cells.length > 0) {
      if (this.#rows.length >= MOST.rows) throw new TableFaultError('too-big');
      this.#rows.push({ at: this.#at, cells: this.#cells });
    }
  };

  /** In the order of their numbers, of merged cells only the first with what it says. */
  rows(): TableRow[] {
    for (const range of this.#merged) this.#empty(range);
    const rows = new Rows();
    for (const { at, cells } of this.#rows) rows.add(at, cells);
    return rows.all;
  }

  #keep(): void {
    const cell = this.#cell;
    const text = this.#textOf(cell);
    if (text === '') return;
    if (this.#place < 0 || this.#place >= MOST.columns) throw new TableFaultError('too-big');
    const isNumber = cell.type === 'n' && !this.#isDate(cell);
    while (this.#cells.length < this.#place) this.#cells.push(undefined);
    this.#cells[this.#place] = { text, isNumber, isFormula: cell.isFormula };
  }

  #textOf({ type, value, ...cell }: Cell): string {
    if (type === 's') return this.#book.texts[Number(value)] ?? '';
    if (type === 'd') return value.replace('T', ' ').replace(/(?:\.\d+)?Z?$/, '');
    if (type !== 'n' || value === '') return value;
    return this.#isDate({ ...cell, type, value }) ? dateOf(Number(value), this.#book.from1904) : plain(value);
  }

  #isDate({ style, value }: Cell): boolean {
    const n = Number(value);
    return (this.#book.isDate[style] ?? false) && n >= 0 && n < 2_958_466;
  }

  #merge(ref: string): void {
    const [, left, top, right, bottom] = RANGE.exec(ref) ?? [];
    if (!top) return;
    if (this.#merged.length >= MOST.merged) throw new TableFaultError('too-big');
    this.#merged.push({
      left: columnOf(left),
      top: Number(top),
      right: columnOf(right),
      bottom: Number(bottom),
    });
  }

  #empty({ left, top, right, bottom }: Range): void {
    for (const row of this.#rows) {
      if (row.at < top || row.at > bottom) continue;
      for (let c = left; c <= Math.min(right, row.cells.length - 1); c += 1)
        if (row.at !== top || c !== left) row.cells[c] = undefined;
    }
  }
}

// a fraction of a day is a time; days before March 1900 are one off, and nobody's
function dateOf(days: number, from1904: boolean): string {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(epoch + Math.round(days * 86_400) * 1_000);
  const text = at.toISOString().slice(0, 19).replace('T', ' ');
  return at.getTime() % DAY_MS === 0 ? text.slice(0, 10) : text;
}

// 1.5E4 → 15000: as the sheet keeps it, not as it shows it
function plain(value: string): string {
  const n = Number(value);
  return value.trim() !== '' && Number.isFinite(n) ? String(n) : value;
}

function wholeOf(text: string | undefined): number {
  return text && /^\d{1,7}$/.test(text) ? Number(text) : 0;
}

function columnOf(letters: string | undefined): number {
  return [...(letters ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const NONE: Cell = { type: 'n', style: 0, value: '', isFormula: false };

interface Cell {
  /** As the file says it: n a number, s a text of the workbook, others as they stand. */
  type: string;
  style: number;
  value: string;
  isFormula: boolean;
}

interface Range {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
