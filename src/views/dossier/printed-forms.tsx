import type { VNode } from 'preact';
import type { OpenDossier } from '#domain/dossiers';
import type { DocumentRenderer } from '#domain/files';
import { FeeReceiptSheet, ReceiptSheet, RefusalSheet, SupplementSheet } from '../print/forms.tsx';
import { feeReceiptData } from './fee-receipt-data.ts';
import { type PrintedForm, printedForms } from './printed-form.ts';
import { receiptData } from './receipt-data.ts';
import { refusalData } from './refusal-data.ts';
import type { SlipSource } from './slip-source.ts';
import { supplementData } from './supplement-data.ts';

/** The forms that a dossier has now, in the order they come to be. */
export function formsOf({ dossier, events, payment }: OpenDossier): PrintedForm[] {
  const has: Record<PrintedForm, boolean> = {
    'giay-tiep-nhan': dossier.acceptedAt !== null,
    'phieu-bo-sung': events.some((e) => e.verb === 'request-supplement'),
    'phieu-tu-choi': events.some((e) => e.verb === 'refuse'),
    'bien-lai': payment !== undefined,
  };
  return printedForms.filter((f) => has[f]);
}

/** A form as a sheet on the screen; undefined when the dossier does not have it. */
export function formSheet(form: PrintedForm, s: SlipSource, pdfHref: string): VNode | undefined {
  switch (form) {
    case 'giay-tiep-nhan': {
      const d = receiptData(s);
      return d && <ReceiptSheet d={d} pdfHref={pdfHref} />;
    }
    case 'phieu-bo-sung': {
      const d = supplementData(s);
      return d && <SupplementSheet d={d} pdfHref={pdfHref} />;
    }
    case 'phieu-tu-choi': {
      const d = refusalData(s);
      return d && <RefusalSheet d={d} pdfHref={pdfHref} />;
    }
    case 'bien-lai': {
      const d = feeReceiptData(s);
      return d && <FeeReceiptSheet d={d} pdfHref={pdfHref} />;
    }
  }
}

/** The same form as PDF/A. */
export async function formPdf(
  form: PrintedForm,
  s: SlipSource,
  documents: DocumentRenderer,
): Promise<Buffer | undefined> {
  switch (form) {
    case 'giay-tiep-nhan': {
      const d = receiptData(s);
      return d && documents.receipt(d);
    }
    case 'phieu-bo-sung': {
      const d = supplementData(s);
      return d && documents.supplementRequest(d);
    }
    case 'phieu-tu-choi': {
      const d = refusalData(s);
      return d && documents.refusalSlip(d);
    }
    case 'bien-lai': {
      const d = feeReceiptData(s);
      return d && documents.feeReceipt(d);
    }
  }
}
