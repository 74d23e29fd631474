import { bytes, page } from '#platform/http/answer.ts';
import { openPdf, openSheet } from '#views/forms/open-form.tsx';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, openOwn } from '../own-dossier.ts';
import { PrintedFormView } from './printed-form.view.tsx';

/** A printed form of one's own dossier on a sheet of A5. */
export async function get(c: AtOwnDossier<'form'>) {
  const open = await openOwn(c);
  const opened = await openSheet(c.deps, open, c.params.form, {
    reader: 'filer',
    pdfHref: followingPaths.formPdf,
  });
  return page(PrintedFormView({ c, open, ...opened }));
}

/** The same as PDF/A. */
export async function getPdf(c: AtOwnDossier<'form'>) {
  const { pdf, filename } = await openPdf(c.deps, await openOwn(c), c.params.form, 'filer');
  return bytes(pdf, { type: 'application/pdf', filename, inline: true });
}
