import type { Table, TableRow } from '#platform/tables/read-table.ts';
import { fold } from '#platform/text.ts';
import { parseVnDate } from '#platform/time.ts';
import { readMoney } from '#platform/whole-number.ts';
import type { ProviderProfile } from './provider-profile.ts';

/** The heads stand in one of the first lines; above them are titles. */
const HEADS_WITHIN = 40;
const MOST_AMOUNT = 1_000_000_000_000;
const LONGEST = 100;
const NEEDED = ['reference', 'transaction', 'amount'] as const;

/**
 * What a provider's file of a day says, by the profile of its columns: every line of money that came or went back. Lines that say that
 * nothing was paid are counted, and lines that name neither an order nor a transaction (totals) passed over. One wrong line refuses the
 * whole file: a day is not held against a part of it. Pure.
 */
export function readLines(table: Table, profile: ProviderProfile, day: string): ReadFile {
  if (!table.rows) return { fault: table.fault };
  const { rows } = table;
  const at = rows.slice(0, HEADS_WITHIN).findIndex((row) => columnsOf(row, profile) !== undefined);
  const columns = rows[at] && columnsOf(rows[at], profile);
  if (!columns) return { fault: 'other-columns' };
  const lines: ProviderLine[] = [];
  let leftOut = 0;
  let ofTheDay = 0;
  for (const row of rows.slice(at + 1)) {
    const line = lineOf(row, columns, profile);
    if (line === undefined) continue;
    if (typeof line === 'string') return { fault: line, line: row.at };
    if (line.paidOn === undefined || line.paidOn === day) ofTheDay += 1;
    if (line.what === 'nothing') leftOut += 1;
    else {
      const { reference, transaction, amount, settledOn } = line;
      lines.push({
        line: row.at,
        reference,
        transaction,
        amount,
        settledOn,
        isReturn: line.what === 'returned',
      });
    }
  }
  if (lines.length + leftOut === 0) return { fault: 'no-lines' };
  return ofTheDay > 0 ? { lines, leftOut } : { fault: 'other-day' };
}

function columnsOf(row: TableRow, { heads }: ProviderProfile): Columns | undefined {
  const found = new Map(row.cells.map((cell, i) => [fold(cell), i] as const).toReversed());
  const place = (names: readonly string[]) =>
    names.map((name) => found.get(fold(name))).find((i) => i !== undefined);
  const columns = {
    reference: place(heads.reference),
    transaction: place(heads.transaction),
    amount: place(heads.amount),
    state: place(heads.state),
    paidOn: place(heads.paidOn),
    settledOn: place(heads.settledOn),
  };
  return NEEDED.every((name) => columns[name] !== undefined) ? columns : undefined;
}

function lineOf(row: TableRow, columns: Columns, profile: ProviderProfile): Line | LineFault | undefined {
  const text = (i: number | undefined) => (i === undefined ? '' : (row.cells[i] ?? ''));
  const reference = text(columns.reference);
  const transaction = text(columns.transaction);
  if (!reference && !transaction) return undefined;
  // nobody here computes it, and what the file keeps of it may be anything
  if (NEEDED.some((name) => row.formulas?.includes(columns[name] ?? -1))) return 'formula';
  const state = columns.state === undefined ? 'paid' : stateOf(text(columns.state), profile);
  if (!reference || !transaction || reference.length > LONGEST || transaction.length > LONGEST)
    return state === 'nothing' ? { ...EMPTY, what: state } : 'no-number';
  const amount = amountOf(row, columns.amount ?? -1);
  if (amount === undefined) return 'bad-amount';
  const paidOn = dayOf(text(columns.paidOn));
  const settledOn = dayOf(text(columns.settledOn));
  if (paidOn === null || settledOn === null) return 'bad-day';
  return { reference, transaction, amount, what: state, paidOn, settledOn: settledOn ?? null };
}

function stateOf(text: string, { paid, returned }: ProviderProfile): Line['what'] {
  const is = (names: readonly string[]) => names.some((name) => fold(name) === fold(text));
  if (is(returned)) return 'returned';
  return is(paid) ? 'paid' : 'nothing';
}

// what was given back may be written as less than nothing
function amountOf(row: TableRow, at: number): number | undefined {
  const text = row.cells[at] ?? '';
  const value = row.numbers?.includes(at) ? Number(text) : readMoney(text.replace(/[.,]0{1,2}$/, ''));
  if (value === undefined || !Number.isSafeInteger(value)) return undefined;
  return Math.abs(value) <= MOST_AMOUNT ? Math.abs(value) : undefined;
}

// null: something stands there that is no day
function dayOf(text: string): string | undefined | null {
  if (text === '') return undefined;
  const [, y, m, d] = /^(\d{4})(\d\d)(\d\d)\d{6}$/.exec(text) ?? [];
  const day = y ? `${y}-${m}-${d}` : (/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.exec(text)?.[0] ?? text);
  return parseVnDate(day) ?? null;
}

const EMPTY = { reference: '', transaction: '', amount: 0, paidOn: undefined, settledOn: null };

/** A line of money that came, or went back. */
export interface ProviderLine {
  /** Where it stands in the file. */
  line: number;
  reference: string;
  transaction: string;
  /** Whole đồng. */
  amount: number;
  isReturn: boolean;
  settledOn: string | null;
}

interface Line extends Pick<ProviderLine, 'reference' | 'transaction' | 'amount' | 'settledOn'> {
  what: 'paid' | 'returned' | 'nothing';
  paidOn: string | undefined;
}

type Columns = Record<keyof ProviderProfile['heads'], number | undefined>;

type LineFault =
  | 'formula'
  /** It does not name its order, or its transaction. */
  | 'no-number'
  | 'bad-amount'
  | 'bad-day';

/** Why a provider's file is not taken. */
export type FileFault =
  | NonNullable<Table['fault']>
  | LineFault
  /** No line has the heads of the profile. */
  | 'other-columns'
  | 'no-lines'
  /** Every line is of another day. */
  | 'other-day';

export type ReadFile =
  | { lines: ProviderLine[]; leftOut: number; fault?: undefined }
  | { fault: FileFault; line?: number };
