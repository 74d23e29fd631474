import type { FeeReceiptData, ReceiptData, RefusalSlipData, SupplementRequestData } from '#domain/files';
import { feeReceiptSlip } from './fee-receipt-slip.ts';
import { receiptSlip } from './receipt-slip.ts';
import { refusalSlip } from './refusal-slip.ts';
import { SlipSheet } from './slip-sheet.tsx';
import { supplementSlip } from './supplement-slip.ts';

/** The printed forms as sheets on the screen. `pdfHref` is where the same form is as PDF/A. */
export function ReceiptSheet({ d, pdfHref }: { d: ReceiptData; pdfHref?: string | undefined }) {
  return <SlipSheet slip={receiptSlip(d)} pdfHref={pdfHref} />;
}

export function SupplementSheet({ d, pdfHref }: { d: SupplementRequestData; pdfHref?: string | undefined }) {
  return <SlipSheet slip={supplementSlip(d)} pdfHref={pdfHref} />;
}

export function RefusalSheet({ d, pdfHref }: { d: RefusalSlipData; pdfHref?: string | undefined }) {
  return <SlipSheet slip={refusalSlip(d)} pdfHref={pdfHref} />;
}

export function FeeReceiptSheet({ d, pdfHref }: { d: FeeReceiptData; pdfHref?: string | undefined }) {
  return <SlipSheet slip={feeReceiptSlip(d)} pdfHref={pdfHref} />;
}
