import { clean } from '../text.ts';
import { MOST, TableFaultError, type TableRow } from './table.ts';

/** Takes rows together, cell by cell, and holds them to what is read of one file. */
export class Rows {
  readonly all: TableRow[] = [];
  #letters = 0;
  #cells = 0;

  /** Adds a row unless nothing stands in it. */
  add(at: number, cells: readonly RawCell[]): void {
    const texts = cells.map((cell) => this.#textOf(cell?.text ?? ''));
    while (texts.at(-1) === '') texts.pop();
    if (texts.length === 0) return;
    this.#cells += texts.length;
    const isTooBig = texts.length > MOST.columns || this.all.length >= MOST.rows || this.#cells > MOST.cells;
    if (isTooBig) throw new TableFaultError('too-big');
    const numbers = placesOf(cells, texts, (c) => c.isNumber);
    const formulas = placesOf(cells, texts, (c) => c.isFormula);
    this.all.push({
      at,
      cells: texts,
      ...(numbers.length > 0 ? { numbers } : {}),
      ...(formulas.length > 0 ? { formulas } : {}),
    });
  }

  #textOf(raw: string): string {
    if (raw.length > MOST.cell) throw new TableFaultError('too-big');
    this.#letters += raw.length;
    if (this.#letters > MOST.letters) throw new TableFaultError('too-big');
    return clean(raw).trim();
  }
}

function placesOf(
  cells: readonly RawCell[],
  texts: readonly string[],
  is: (cell: NonNullable<RawCell>) => boolean | undefined,
): number[] {
  return texts.flatMap((text, i) => (text !== '' && cells[i] && is(cells[i]) ? [i] : []));
}

export type RawCell = { text: string; isNumber?: boolean; isFormula?: boolean } | undefined;
