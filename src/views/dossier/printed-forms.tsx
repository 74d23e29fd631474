import type { VNode } from 'preact';
import type { OpenDossier } from '#domain/dossiers';
import type { DocumentRenderer } from '#domain/files';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { FeeReceiptSheet, ReceiptSheet, RefusalSheet, SupplementSheet } from '../print/forms.tsx';
import { feeReceiptData } from './fee-receipt-data.ts';
import { isPrintedForm, type PrintedForm, printedForms } from './printed-form.ts';
import { receiptData } from './receipt-data.ts';
import { refusalData } from './refusal-data.ts';
import { type SlipSource, slipSource } from './slip-source.ts';
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

/**
 * The form that an address names, as a sheet on the screen; `pdfHref` says where the same is as PDF/A.
 * @throws NotFound for a name that is none, and for a form that this dossier does not have.
 */
export async function openSheet(d: Printing, open: OpenDossier, name: string, pdfHref: PdfHref) {
  const form = named(name);
  const sheet = formSheet(form, await slipSource(d, open), pdfHref({ code: open.dossier.code, form }));
  if (!sheet) throw new NotFound('form');
  return { form, sheet };
}

/** The same as PDF/A, with the name to save it under. @throws NotFound as `openSheet`. */
export async function openPdf(d: Printing, open: OpenDossier, name: string) {
  const form = named(name);
  const pdf = await formPdf(form, await slipSource(d, open), d.documents);
  if (!pdf) throw new NotFound('form');
  return { pdf, filename: `${form}-${open.dossier.code}.pdf` };
}

function named(name: string): PrintedForm {
  if (!isPrintedForm(name)) throw new NotFound('form');
  return name;
}

function formSheet(form: PrintedForm, s: SlipSource, pdfHref: string): VNode | undefined {
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

async function formPdf(
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

type PdfHref = (p: { code: string; form: string }) => string;

interface Printing {
  db: Reader;
  keys: Keys;
  config: { publicUrl: string };
  documents: DocumentRenderer;
}
