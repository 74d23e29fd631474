import type { OpenDossier } from '#domain/dossiers';
import type { FeeLine, Payment } from '#domain/fees';
import { number } from '#platform/money.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { instantText, placeDate, rows, type Slip, wholeNames } from '../print/slip.ts';
import { amountInWords } from '../words/amount-in-words.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { codeToCheck, officesOf } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Biên lai thu phí, lệ phí, tại quầy hay trực tuyến. */
export const feeReceiptForm: PrintedForm = {
  slug: 'bien-lai',
  enclosed: true,
  has: (open, reader) => open.receipts.length > 0 && sinceItsEvent('fee-receipt')(open, reader),
  slip(s) {
    const data = feeReceiptData(s);
    return data && feeReceiptSlip(data);
  },
};

const NUMBER_DIGITS = 7;

/** What stands on it; undefined while nothing was paid. */
export function feeReceiptData(s: SlipSource): FeeReceiptData | undefined {
  const { dossier: d, fee, receipts, people } = s.open;
  const payment = s.open.payment ?? receipts.at(-1);
  if (!fee || !payment) return undefined;
  return {
    ...officesOf(s),
    ...receiptNumbers(payment),
    ...(payment.collectorName
      ? { collector: { name: payment.collectorName, taxCode: payment.collectorTaxCode ?? '' } }
      : {}),
    code: d.code,
    procedureName: d.procedureName,
    payerName: payment.payerName,
    ...(payment.payerName === people.submitter.name && people.submitter.address
      ? { payerAddress: people.submitter.address }
      : {}),
    lines: paidLines(s.open, payment),
    total: payment.amount,
    method: payment.cardSlip ? filled.byCard(payment.cardSlip) : filled.methods[payment.method],
    cashierName: payment.takenByName,
    place: s.place,
    paidAt: payment.paidAt,
    check: codeToCheck(s) ?? { url: lookUpUrl(s.publicUrl, d.code, s.secret), captions: [w.lookUp] },
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
  if (isMore) return [{ name: all.map((l) => l.name).join('; '), ...oneKind(all), amount: paid }];
  const known = all.flatMap((l) =>
    l.total === null || l.amount === null || l.total === 0
      ? []
      : [{ name: l.name, kind: l.kind, quantity: l.quantity, unitPrice: l.amount, amount: l.total }],
  );
  const rest = paid - known.reduce((sum, l) => sum + l.amount, 0);
  if (rest <= 0) return known;
  const undecided = all.filter((l) => l.total === null);
  const name = undecided.map((l) => l.name).join('; ') || filled.lineAtDesk;
  if (undecided.length > 1) return [...known, { name, ...oneKind(undecided), amount: rest }];
  const quantity = Math.max(undecided[0]?.quantity ?? 1, 1);
  const each = rest % quantity === 0 ? { unitPrice: rest / quantity } : {};
  return [...known, { name, ...oneKind(undecided), quantity, ...each, amount: rest }];
}

function oneKind(lines: readonly FeeLine[]): { kind?: FeeLine['kind'] } {
  const [kind, ...others] = [...new Set(lines.map((l) => l.kind))];
  return kind && others.length === 0 ? { kind } : {};
}

/** Form, symbol and number as they stand on a receipt; one from before symbols were kept has its year. */
export function receiptNumbers({ receiptForm, receiptSymbol, receiptYear, receiptNumber }: Numbered) {
  return {
    number: String(receiptNumber).padStart(NUMBER_DIGITS, '0'),
    ...(receiptForm ? { form: receiptForm } : {}),
    series: receiptSymbol || `BL-${receiptYear}`,
  };
}

// of each kind, where there are both
function sumsOfKinds(lines: readonly ReceiptLine[]): string[][] {
  const kinds = [...new Set(lines.map((l) => l.kind))];
  if (kinds.length < 2) return [];
  return kinds.flatMap((kind) => {
    const sum = lines.reduce((all, l) => all + (l.kind === kind ? l.amount : 0), 0);
    return kind ? [['', w.ofKind(filled.kinds[kind]), '', '', '', number(sum)]] : [];
  });
}

type Numbered = Pick<Payment, 'receiptForm' | 'receiptSymbol' | 'receiptYear' | 'receiptNumber'>;

/**
 * The receipt of money (NĐ 254/2026/NĐ-CP Đ23, TT 91/2026/TT-BTC): its name, form and symbol, its number, who collects and their tax code,
 * what for, phí and lệ phí apart, the sum in figures and in words, the day; its paper is signed as others that leave the office.
 */
export function feeReceiptSlip(d: FeeReceiptData): Slip {
  return {
    title: w.feeReceiptTitle,
    formLabel: '',
    agency: wholeNames(d.agencyName),
    centre: wholeNames(d.centreName),
    numbers: [
      ...(d.form ? [w.receiptForm(d.form)] : []),
      ...(d.series ? [w.receiptSeries(d.series)] : []),
      w.receiptNumber(d.number),
    ],
    placeDate: placeDate(d.place, d.paidAt),
    blocks: [
      ...rows(
        [w.collector, d.collector?.name],
        [w.taxCode, d.collector && (d.collector.taxCode || w.noTaxCode)],
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
          { title: w.kind, align: 'center' },
          { title: w.quantity, align: 'center' },
          { title: w.unitPrice, align: 'end' },
          { title: w.amount, align: 'end' },
        ],
        rows: [
          ...d.lines.map((l, i) => [
            String(i + 1),
            l.name,
            l.kind ? filled.kinds[l.kind] : '',
            l.quantity === undefined ? '' : String(l.quantity),
            l.unitPrice === undefined ? '' : number(l.unitPrice),
            number(l.amount),
          ]),
          ...sumsOfKinds(d.lines),
          ['', w.total, '', '', '', number(d.total)],
        ],
      },
      ...rows(
        [w.inWords, amountInWords(d.total), true],
        [w.method, d.method],
        [w.paidAt, instantText(d.paidAt)],
      ),
    ],
    code: d.check,
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
  /** The receipt's own number, its form and its symbol. */
  number: string;
  form?: string;
  series?: string;
  /** Who collects; '' is a tax code that nobody has set. */
  collector?: { name: string; taxCode: string };
  code: string;
  procedureName: string;
  payerName: string;
  payerAddress?: string;
  lines: ReceiptLine[];
  total: number;
  /** 'Tiền mặt', 'Chuyển khoản', 'Trực tuyến'. */
  method: string;
  /** Empty where the program wrote it. */
  cashierName: string;
  place: string;
  paidAt: Date;
  /** By what anybody checks it. */
  check?: Slip['code'];
}

interface ReceiptLine {
  name: string;
  /** Undefined of a sum for several things of both kinds. */
  kind?: FeeLine['kind'];
  quantity?: number;
  unitPrice?: number;
  amount: number;
}
