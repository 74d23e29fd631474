import { mayIssueAgain } from '#domain/dossiers';
import { bytes, page } from '#platform/http/answer.ts';
import { openPdf, openSheet } from '#views/forms/open-form.tsx';
import { type AtDossier, openDossier } from '../at-dossier.ts';
import { confirmedVerb } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { nextWork } from '../worklist/next-work.ts';
import { PrintedFormView } from './printed-form.view.tsx';

/** Shows a printed form of a dossier on a sheet of A5. Looking at it and printing it again change nothing. */
export async function get(c: AtDossier<'form'>) {
  const open = await openDossier(c);
  const opened = await openSheet(c.deps, open, c.params.form, {
    reader: 'desk',
    pdfHref: deskPaths.formPdf,
  });
  const next = await nextWork(c, open.dossier);
  const again = !opened.of.undoing && mayIssueAgain(c.actor, open.dossier, opened.of.form);
  return page(PrintedFormView({ c, open, ...opened, again, next, confirmed: confirmedVerb(c) }));
}

/** Sends the same form as PDF/A. */
export async function getPdf(c: AtDossier<'form'>) {
  const { pdf, filename } = await openPdf(c.deps, await openDossier(c), c.params.form, 'desk');
  return bytes(pdf, { type: 'application/pdf', filename, inline: true });
}
