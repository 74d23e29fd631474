import type { OpenDossier } from '#domain/dossiers';
import type { Payment } from '#domain/fees';
import { number } from '#platform/money.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { instantText, placeDate, rows, type Slip, wholeNames } from '../print/slip.ts';
import { amountInWords } from '../words/amount-in-words.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { officesOf } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Biên lai thu phí, lệ phí, tại quầy hay trực tuyến. */
export const feeReceiptForm: PrintedForm = {
  slug: 'bien-lai',
  has: (open, reader) => open.payment !== undefined && sinceItsEvent('fee-receipt')(open, reader),
  slip(s) {
    const data = feeReceiptData(s);
    return data && feeReceiptSlip(data);
  },
};

const NUMBER_DIGITS = 7;

/** What stands on it; undefined while nothing was paid. */
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
    lines: paidLines(s.open, payment),
    total: payment.amount,
    method: filled.methods[payment.method],
    cashierName: payment.takenByName,
    place: s.place,
    paidAt: payment.paidAt,
    lookUpUrl: lookUpUrl(s.publicUrl, d.code, s.secret),
  };
}

/**
 * For what a sum was paid. What was assessed stands as it was. The desk fixes one sum for the rest: for one thing it is told as number ×
 * unit price, as many as were asked for; for several things, or where it cannot be divided, the sum alone is known.
 */
export function paidLines(
  { fee, receipts }: Pick<OpenDossier, 'fee' | 'receipts'>,
  { amount: paid, lines, id }: Pick<Payment, 'amount' | 'lines' | 'id'>,
): FeeReceiptData['lines'] {
  const all = lines ?? fee?.lines ?? [];
  // taken on top of another receipt, after the answers were corrected
  const isMore = lines === null && receipts.some((p) => !p.voidedAt && p.id !== id && p.lines !== null);
  if (isMore) return [{ name: all.map((l) => l.name).join('; '), amount: paid }];
  const known = all.flatMap((l) =>
    l.total === null || l.amount === null || l.total === 0
      ? []
      : [{ name: l.name, quantity: l.quantity, unitPrice: l.amount, amount: l.total }],
  );
  const rest = paid - known.reduce((sum, l) => sum + l.amount, 0);
  if (rest <= 0) return known;
  const undecided = all.filter((l) => l.total === null);
  const name = undecided.map((l) => l.name).join('; ') || filled.lineAtDesk;
  if (undecided.length > 1) return [...known, { name, amount: rest }];
  const quantity = Math.max(undecided[0]?.quantity ?? 1, 1);
  const each = rest % quantity === 0 ? { unitPrice: rest / quantity } : {};
  return [...known, { name, quantity, ...each, amount: rest }];
}

/** What the desk gives for money taken. The electronic receipt of NĐ 254/2026/NĐ-CP is another thing, made by its own system. */
export function feeReceiptSlip(d: FeeReceiptData): Slip {
  return {
    title: w.feeReceiptTitle,
    formLabel: '',
    agency: wholeNames(d.agencyName),
    centre: wholeNames(d.centreName),
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
            l.quantity === undefined ? '' : String(l.quantity),
            l.unitPrice === undefined ? '' : number(l.unitPrice),
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
      // nobody took what came through a gateway
      ...(d.cashierName ? [{ title: w.cashierSigns, name: d.cashierName }] : []),
    ],
    notes: [],
    at: d.paidAt,
  };
}

export interface FeeReceiptData {
  agencyName: string;
  centreName: string;
  /** The receipt's own number and series. */
  number: string;
  series?: string;
  code: string;
  procedureName: string;
  payerName: string;
  payerAddress?: string;
  lines: { name: string; quantity?: number; unitPrice?: number; amount: number }[];
  total: number;
  /** 'Tiền mặt', 'Chuyển khoản', 'Trực tuyến'. */
  method: string;
  /** Empty where the program wrote it. */
  cashierName: string;
  place: string;
  paidAt: Date;
  lookUpUrl?: string;
}
