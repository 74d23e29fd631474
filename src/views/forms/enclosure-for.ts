import { type Dossier, type FormName, openWhole } from '#domain/dossiers';
import type { Db } from '#platform/db/db.ts';
import type { Log } from '#platform/log.ts';
import { PrintError } from '../print/typst.ts';
import { openPdf, type Printing, printedForms } from './printed-forms.tsx';

/**
 * What goes with the e-mail about the event that made a form, as PDF/A; undefined for a form that is not enclosed, and for a paper that
 * cannot be printed, because the person is to be told nevertheless.
 */
export async function enclosureFor(
  d: Printing & { db: Db; log: Log },
  form: FormName,
  dossier: Dossier,
): Promise<{ name: string; type: string; bytes: Buffer } | undefined> {
  const { enclosed, slug } = printedForms[form];
  if (!enclosed) return undefined;
  const open = await d.db.reads((r) =>
    openWhole(r, d.keys, { kind: 'system', name: 'dossier.notify' }, dossier),
  );
  try {
    const { pdf, filename } = await openPdf(d, open, slug);
    return { name: filename, type: 'application/pdf', bytes: pdf };
  } catch (e) {
    if (!(e instanceof PrintError)) throw e;
    d.log.error({ err: e, form, dossier: dossier.id }, 'a notice goes without its paper');
    return undefined;
  }
}
