import type { Counts, Sheet, SheetLine } from './sheet.ts';

/** The notes that are counted, in đồng. */
export const NOTES = [
  500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200,
] as const;

/** So many of one note are no slip of the pen. */
export const MOST_NOTES = 100_000;

/** What so many notes come to, in whole đồng. */
export function sumOfNotes(counts: Counts): number {
  return NOTES.reduce((sum, note) => sum + note * (counts[note] ?? 0), 0);
}

/** What should be in the drawer: what lay there before, and the cash that came, less what was taken off and went back. */
export function expectedCash({ float }: Pick<Sheet, 'float'>, lines: readonly LineSum[]): number {
  return float + sumOf(lines.filter((l) => l.method === 'cash'));
}

/** The sums of a sheet by the way in which the money came, those that have any. */
export function sumsByMethod(lines: readonly LineSum[]): MethodSum[] {
  const methods = [...new Set(lines.map((l) => l.method))];
  return methods.map((method) => {
    const of = (kind: SheetLine['kind']) => lines.filter((l) => l.method === method && l.kind === kind);
    const [receipts, voids, refunds] = [sumOf(of('receipt')), sumOf(of('void')), sumOf(of('refund'))];
    return {
      method,
      count: of('receipt').length,
      receipts,
      voids,
      refunds,
      total: receipts + voids + refunds,
    };
  });
}

function sumOf(lines: readonly Pick<SheetLine, 'amount'>[]): number {
  return lines.reduce((sum, l) => sum + l.amount, 0);
}

type LineSum = Pick<SheetLine, 'method' | 'kind' | 'amount'>;

export interface MethodSum {
  method: string;
  /** How many receipts. */
  count: number;
  receipts: number;
  /** Below zero, as what went back. */
  voids: number;
  refunds: number;
  total: number;
}
