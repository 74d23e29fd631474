import { listIssued, type OpenDossier } from '#domain/dossiers';
import { NotFound } from '#platform/errors.ts';
import type { Slip } from '../print/slip.ts';
import { SlipSheet } from '../print/slip-sheet.tsx';
import { type FormOfDossier, formNamed, formsOf, markOf } from './forms-of.ts';
import { type Printing, paperOf, slipOf } from './paper-of.ts';
import type { FormReader } from './printed-form.ts';
import { printedForms } from './printed-forms.ts';
import { slipSource } from './slip-source.ts';

/**
 * The form that an address names, as a sheet on the screen; `pdfHref` says where the same is as PDF/A. One that no longer holds has its mark.
 * @throws NotFound for a name that is none, and for a form that this dossier does not have.
 */
export async function openSheet(
  d: Printing,
  open: OpenDossier,
  slug: string,
  o: { reader: FormReader; pdfHref: PdfHref },
) {
  const of = await findForm(d, open, slug, o.reader);
  const slip = await slipShown(d, open, of);
  const pdfHref = o.pdfHref({ code: open.dossier.code, form: of.slug });
  return {
    of,
    sheet: <SlipSheet slip={slip} pdfHref={pdfHref} madeAnew={!of.issued && !printedForms[of.form].live} />,
  };
}

/** The same as PDF/A, with the name to save it under. @throws NotFound as `openSheet`. */
export async function openPdf(d: Printing, open: OpenDossier, slug: string, reader: FormReader) {
  const of = await findForm(d, open, slug, reader);
  // the paper as it was signed would be taken for one that holds
  const pdf =
    of.issued && !of.undoing
      ? await paperOf(d, of.issued)
      : await d.documents.slip(await slipShown(d, open, of));
  return { pdf, filename: `${of.slug}-${open.dossier.code}.pdf` };
}

async function slipShown(d: Printing, open: OpenDossier, of: FormOfDossier): Promise<Slip> {
  const slip = of.issued ? await slipOf(d, of.issued) : await slipNow(d, open, of);
  return { ...slip, mark: markOf(of) };
}

async function findForm(
  d: Printing,
  open: OpenDossier,
  slug: string,
  reader: FormReader,
): Promise<FormOfDossier> {
  const of = formNamed(formsOf(open, reader, await listIssued(d.db, open.dossier)), slug);
  if (!of) throw new NotFound('form');
  return of;
}

// of a form that was issued before forms were kept
async function slipNow(d: Printing, open: OpenDossier, { form }: FormOfDossier): Promise<Slip> {
  const slip = printedForms[form].slip(await slipSource(d, open, { live: printedForms[form].live ?? false }));
  if (!slip) throw new NotFound('form');
  return slip;
}

type PdfHref = (p: { code: string; form: string }) => string;
