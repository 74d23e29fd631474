import { expectedCash, type Sheet, type SheetLine } from '#domain/cash';
import { vnDate } from '#platform/time.ts';
import { csv, csvTime } from '../../admin/csv.ts';
import { cashWords as w } from '../../words/cash.ts';
import { methodText } from './sheet-texts.ts';

/** A cash sheet for a spreadsheet: its lines, and below them what they come to. */
export function sheetCsv({ sheet, lines }: { sheet: Sheet; lines: readonly SheetLine[] }): Buffer {
  const expected = sheet.expected ?? expectedCash(sheet, lines);
  return csv([
    [...w.columns, w.amount],
    ...lines.map((l) => [
      l.seq,
      csvTime(l.at),
      w.kinds[l.kind],
      l.receipt,
      l.code,
      l.person,
      methodText(l.method),
      l.byName,
      l.amount,
    ]),
    [],
    [w.day, vnDate(sheet.day)],
    [w.cashier, sheet.cashierName],
    [w.float, sheet.float],
    [w.expected, expected],
    ...(sheet.counted === null
      ? []
      : [
          [w.counted, sheet.counted],
          [w.difference, sheet.counted - expected],
          [w.reason, sheet.reason ?? ''],
        ]),
  ]);
}
