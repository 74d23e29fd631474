import type { FeeTotal } from '#domain/fees';
import { vnDate } from '#platform/time.ts';
import { totalsWords as w } from '../../words/totals.ts';

/** A row of the totals for a spreadsheet, in the order of its columns: sums are numbers. */
export function totalsCells(row: FeeTotal, names: ReadonlyMap<string, string>): (string | number)[] {
  const { receipts, taken, givenBack } = row;
  return [
    names.get(row.agencyId) ?? '',
    spanText(row.span),
    w.kinds[row.kind],
    w.channels[row.channel],
    receipts,
    taken,
    givenBack,
    taken - givenBack,
  ];
}

/** '18/11/2026', '11/2026', or '' for all days together. */
export function spanText(span: string): string {
  return span.length === 7 ? `${span.slice(5)}/${span.slice(0, 4)}` : span && vnDate(span);
}
