import type { FeeReceiptData } from '#domain/files';
import { number } from '#platform/money.ts';
import { amountInWords } from '../words/amount-in-words.ts';
import { printWords as w } from '../words/print.ts';
import { instantText, placeDate, rows, type Slip } from './slip.ts';

/** What the desk gives for money taken. The electronic receipt of NĐ 254/2026/NĐ-CP is another thing, made by its own system. */
export function feeReceiptSlip(d: FeeReceiptData): Slip {
  return {
    title: w.feeReceiptTitle,
    formLabel: '',
    agency: d.agencyName,
    centre: d.centreName,
    numbers: [...(d.series ? [w.receiptSeries(d.series)] : []), w.receiptNumber(d.number)],
    placeDate: placeDate(d.place, d.paidAt),
    blocks: [
      ...rows(
        [w.payer, d.payerName, true],
        [w.address, d.payerAddress],
        [w.code, d.code],
        [w.procedure, d.procedureName],
      ),
      {
        kind: 'table',
        columns: [
          { title: w.order, align: 'center' },
          { title: w.content, wide: true },
          { title: w.quantity, align: 'center' },
          { title: w.unitPrice, align: 'end' },
          { title: w.amount, align: 'end' },
        ],
        rows: [
          ...d.lines.map((l, i) => [
            String(i + 1),
            l.name,
            String(l.quantity),
            number(l.unitPrice),
            number(l.amount),
          ]),
          ['', w.total, '', '', number(d.total)],
        ],
      },
      ...rows(
        [w.inWords, amountInWords(d.total), true],
        [w.method, d.method],
        [w.paidAt, instantText(d.paidAt)],
      ),
    ],
    code: d.lookUpUrl ? { url: d.lookUpUrl, captions: [w.lookUp] } : undefined,
    signatures: [
      { title: w.payerSigns, name: d.payerName },
      { title: w.cashierSigns, name: d.cashierName },
    ],
    notes: [],
    at: d.paidAt,
  };
}
