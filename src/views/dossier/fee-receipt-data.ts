import type { FeeReceiptData } from '#domain/files';
import { slipDataWords as w } from '../words/slip-data.ts';
import { lookUpUrl } from './look-up-url.ts';
import { officesOf } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

const NUMBER_DIGITS = 7;

/** Biên lai thu phí, lệ phí tại quầy; undefined while nothing was paid. */
export function feeReceiptData(s: SlipSource): FeeReceiptData | undefined {
  const { dossier: d, fee, payment, people } = s.open;
  if (!fee || !payment) return undefined;
  return {
    ...officesOf(s),
    number: String(payment.receiptNumber).padStart(NUMBER_DIGITS, '0'),
    series: `BL-${payment.receiptYear}`,
    code: d.code,
    procedureName: d.procedureName,
    payerName: payment.payerName,
    ...(payment.payerName === people.submitter.name && people.submitter.address
      ? { payerAddress: people.submitter.address }
      : {}),
    lines: linesOf(s, payment.amount),
    total: payment.amount,
    method: w.methods[payment.method],
    cashierName: payment.takenByName,
    place: s.place,
    paidAt: payment.paidAt,
    lookUpUrl: lookUpUrl(s.publicUrl, d.code, s.secret),
  };
}

// A sum that the desk fixed has no unit price: what was assessed stands as it was, the rest in one line.
function linesOf({ open }: SlipSource, paid: number): FeeReceiptData['lines'] {
  const all = open.fee?.lines ?? [];
  const known = all.flatMap((l) =>
    l.total === null || l.amount === null || l.total === 0
      ? []
      : [{ name: l.name, quantity: l.quantity, unitPrice: l.amount, amount: l.total }],
  );
  const rest = paid - known.reduce((sum, l) => sum + l.amount, 0);
  if (rest <= 0) return known;
  const undecided = all.filter((l) => l.total === null);
  const name = undecided.map((l) => l.name).join('; ') || w.lineAtDesk;
  return [...known, { name, quantity: 1, unitPrice: rest, amount: rest }];
}
