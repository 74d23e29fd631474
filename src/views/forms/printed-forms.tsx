import type { FormName, OpenDossier } from '#domain/dossiers';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { DocumentRenderer } from '../print/document-renderer.ts';
import { SlipSheet } from '../print/slip-sheet.tsx';
import { feeReceiptForm } from './fee-receipt.ts';
import type { PrintedForm } from './printed-form.ts';
import { receiptForm } from './receipt.ts';
import { refusalForm } from './refusal.ts';
import { slipSource } from './slip-source.ts';
import { supplementRequestForm } from './supplement-request.ts';

/** Every printed form of a dossier, in the order they come to be. */
export const printedForms: Record<FormName, PrintedForm> = {
  receipt: receiptForm,
  'supplement-request': supplementRequestForm,
  refusal: refusalForm,
  'fee-receipt': feeReceiptForm,
};

const formNamesInOrder = Object.keys(printedForms) as FormName[]; // the keys of the record, and no others

/** The forms that a dossier has now. */
export function formsOf(open: OpenDossier): FormName[] {
  return formNamesInOrder.filter((f) => printedForms[f].has(open));
}

/**
 * The form that an address names, as a sheet on the screen; `pdfHref` says where the same is as PDF/A.
 * @throws NotFound for a name that is none, and for a form that this dossier does not have.
 */
export async function openSheet(d: Printing, open: OpenDossier, slug: string, pdfHref: PdfHref) {
  const { form, slip } = await slipNamed(d, open, slug);
  return {
    form,
    sheet: <SlipSheet slip={slip} pdfHref={pdfHref({ code: open.dossier.code, form: slug })} />,
  };
}

/** The same as PDF/A, with the name to save it under. @throws NotFound as `openSheet`. */
export async function openPdf(d: Printing, open: OpenDossier, slug: string) {
  const { slip } = await slipNamed(d, open, slug);
  return { pdf: await d.documents.slip(slip), filename: `${slug}-${open.dossier.code}.pdf` };
}

async function slipNamed(d: Printing, open: OpenDossier, slug: string) {
  const form = formNamesInOrder.find((f) => printedForms[f].slug === slug);
  if (!form || !printedForms[form].has(open)) throw new NotFound('form');
  const slip = printedForms[form].slip(await slipSource(d, open));
  if (!slip) throw new NotFound('form');
  return { form, slip };
}

type PdfHref = (p: { code: string; form: string }) => string;

export interface Printing {
  db: Reader;
  keys: Keys;
  config: { publicUrl: string };
  documents: DocumentRenderer;
}
