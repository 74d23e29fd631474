import type { Payment } from '#domain/fees';
import { vnd } from '#platform/money.ts';
import { instantText, placeDate, rows, wholeNames } from '../print/slip.ts';
import { printWords as w } from '../words/print.ts';
import { receiptNumbers } from './fee-receipt.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { codeToCheck, officesOf } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Phiếu hủy biên lai: which receipt is void, since when, by whom and why, and which one holds in its place (docs/decisions/0085). */
export const receiptVoidForm: PrintedForm = {
  slug: 'huy-bien-lai',
  enclosed: true,
  has: (open, reader) => open.receipts.some((p) => p.voidedAt) && sinceItsEvent('receipt-void')(open, reader),
  slip(s) {
    const voided = voidedOf(s);
    if (!voided?.voidedAt) return undefined;
    const instead = s.open.receipts.find((p) => p.replaces === voided.id);
    const { agencyName, centreName } = officesOf(s);
    return {
      title: w.voidTitle,
      formLabel: '',
      agency: wholeNames(agencyName),
      centre: wholeNames(centreName),
      numbers: s.issued ? [w.formNumber(s.issued.number, s.issued.year)] : [],
      placeDate: placeDate(s.place, voided.voidedAt),
      blocks: [
        { kind: 'text', text: w.voidText(voided.collectorName ?? s.open.dossier.ownerAgencyName) },
        ...rows(
          [w.voidedReceipt, nameOf(voided), true],
          [w.payer, voided.payerName],
          [w.voidedAmount, vnd(voided.amount)],
          [w.issuedOn, instantText(voided.paidAt)],
          [w.code, s.open.dossier.code],
          [w.voidedAt, instantText(voided.voidedAt)],
          [w.voidReason, voided.voidReason ?? ''],
          [w.instead, instead ? nameOf(instead) : w.noInstead, true],
        ),
      ],
      code: codeToCheck(s),
      signatures: [{ title: w.voiderSigns, name: voided.voidedByName ?? '' }],
      notes: [],
      at: voided.voidedAt,
    };
  },
};

// the one that the last event says; its facts were written with it, so that no later one is there
function voidedOf({ open }: SlipSource): Payment | undefined {
  const said = open.events.findLast((e) => e.verb === 'void-receipt')?.detail['voided'];
  if (typeof said !== 'object' || said === null || !('receipt' in said) || !('year' in said))
    return undefined;
  return open.receipts.find((p) => p.receiptNumber === said.receipt && p.receiptYear === said.year);
}

function nameOf(p: Payment): string {
  const { form = '', series, number } = receiptNumbers(p);
  return w.receiptNamed(form, series, number);
}
