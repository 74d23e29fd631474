import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { collectObjects } from './collect-objects.ts';

/**
 * Whether a PDF that is not signed yet has one meaning in what a signature writes anew: its catalogue, its first page, and what hangs on
 * them. Of several objects with one number the library takes the last that stands in the file, whichever the file's own table means: what
 * an officer saw and what would be signed could be two things. Also false for a file that was changed by an update of its own.
 */
export async function hasOneMeaning(pdf: Buffer): Promise<boolean> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = doc;
  const page = doc.getPage(0);
  const { byNumber, all } = collectObjects(pdf, () => false);
  const form = catalog.get(PDFName.of('AcroForm'));
  const fields = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.get(PDFName.of('Fields'));
  const read = [context.trailerInfo.Root, page.ref, page.node.get(PDFName.of('Annots')), form, fields];
  const roots = new Set(all.flatMap((dict) => (dict.has('/Root') ? JSON.stringify(dict.get('/Root')) : [])));
  return (
    roots.size === 1 &&
    read.every((ref) => !(ref instanceof PDFRef) || byNumber.get(ref.objectNumber)?.length === 1)
  );
}
