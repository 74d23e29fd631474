import type { TableRow } from '#platform/tables/read-table.ts';
import { fold } from '#platform/text.ts';
import { numberedAmong } from './own-key.ts';
import { type ColumnRole, columnRoles, type StatementProfile } from './profile.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { readDay } from './read-day.ts';
import type { IncomingLine } from './statement-line.ts';

/** The heads of the columns stand within so many rows. */
const HEADS_WITHIN = 60;
const MOST_MEMO = 500;
const MOST_PAYER = 200;
const MOST_REFERENCE = 100;
const LEFT_ACCOUNT = /^(?:d|dr|db|debit|no|ghi no|-)$/;

/** What was understood of a statement. */
export interface ReadStatement {
  lines: IncomingLine[];
  /** How many lines say that money left the account; they are passed over. */
  outgoing: number;
  /** Rows below the heads that have something of a line, and could not be read as one. */
  unread: UnreadRow[];
}

export interface UnreadRow {
  /** The number of the row in its file. */
  at: number;
  why: 'no-day' | 'bad-day' | 'no-amount' | 'formula';
}

/** Reads the rows of a file by the profile of its bank; which columns are missing where it is no statement of that bank. */
export function readStatement(
  rows: readonly TableRow[],
  profile: StatementProfile,
): ReadStatement | { missing: ColumnRole[] } {
  const found = headsIn(rows, profile);
  if ('missing' in found) return found;
  const lines: Omit<IncomingLine, 'nth'>[] = [];
  const unread: UnreadRow[] = [];
  let outgoing = 0;
  for (const row of rows.slice(found.below)) {
    const read = readLine(row, found.columns, profile);
    if (read === undefined) continue;
    if (read === 'outgoing') outgoing += 1;
    else if (typeof read === 'string') unread.push({ at: row.at, why: read });
    else lines.push(read);
  }
  return { lines: numberedAmong(lines), outgoing, unread };
}

type Columns = Map<ColumnRole, number>;

function headsIn(
  rows: readonly TableRow[],
  { heads }: StatementProfile,
): { columns: Columns; below: number } | { missing: ColumnRole[] } {
  let fewest: ColumnRole[] | undefined;
  for (const [i, row] of rows.slice(0, HEADS_WITHIN).entries()) {
    const names = row.cells.map((cell) => fold(cell.replaceAll('\n', ' ')));
    const columns: Columns = new Map();
    for (const role of columnRoles) {
      const at = names.findIndex((name) => name !== '' && heads[role].some((h) => fold(h) === name));
      if (at >= 0) columns.set(role, at);
    }
    const missing = missingOf(columns, heads);
    if (missing.length === 0) return { columns, below: i + 1 };
    if (!fewest || missing.length < fewest.length) fewest = missing;
  }
  return { missing: fewest ?? ['day'] };
}

// of what a line cannot be read without; a column that only adds to it may be missing
function missingOf(columns: Columns, heads: StatementProfile['heads']): ColumnRole[] {
  const missing: ColumnRole[] = (['day', 'memo'] as const).filter((role) => !columns.has(role));
  if (!columns.has('in') && !columns.has('amount')) missing.push(heads.in.length > 0 ? 'in' : 'amount');
  // without it, what left would be taken for what came
  if (columns.has('amount') && heads.way.length > 0 && !columns.has('way')) missing.push('way');
  return missing;
}

function readLine(
  row: TableRow,
  columns: Columns,
  { dayOrder }: StatementProfile,
): Omit<IncomingLine, 'nth'> | 'outgoing' | UnreadRow['why'] | undefined {
  const at = (role: ColumnRole) => columns.get(role) ?? -1;
  const text = (role: ColumnRole) => row.cells[at(role)] ?? '';
  const dayText = text('day');
  const amounts = (['in', 'out', 'amount'] as const).filter((role) => text(role) !== '');
  // a line that goes on from the one before, a page's number, a note at the end
  if (amounts.length === 0) return undefined;
  const day = readDay(dayText, dayOrder);
  // sums of all lines have no day
  if (!day) return /\d/.test(dayText) ? 'bad-day' : 'no-day';
  if (amounts.some((role) => row.formulas?.includes(at(role)))) return 'formula';
  const amount = (role: ColumnRole): Amount | undefined =>
    text(role) === '' ? { sum: 0, isExact: true } : readAmount(text(role), row.numbers?.includes(at(role)));
  const came = cameIn(amount, columns, text('way'));
  if (came === undefined) return 'no-amount';
  if (came.sum <= 0) return 'outgoing';
  return {
    reference: text('reference').replace(/\s+/g, '').slice(0, MOST_REFERENCE),
    day,
    amount: came.sum,
    isExact: came.isExact,
    memo: oneLine(text('memo'), MOST_MEMO),
    payer: oneLine(text('payer'), MOST_PAYER),
  };
}

// what came in: its own column, else the amount with its sign or with the word that says which way it went
function cameIn(
  amount: (role: ColumnRole) => Amount | undefined,
  columns: Columns,
  way: string,
): Amount | undefined {
  if (columns.has('in')) {
    const [into, out] = [amount('in'), amount('out')];
    if (!into || !out) return undefined;
    return into.sum > 0 ? into : { sum: -Math.abs(out.sum), isExact: true };
  }
  const one = amount('amount');
  return one && LEFT_ACCOUNT.test(fold(way)) ? { ...one, sum: -Math.abs(one.sum) } : one;
}

function oneLine(text: string, most: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
