import { type Dossier, type FormName, listIssued, openWhole } from '#domain/dossiers';
import { Refusal } from '#platform/errors.ts';
import type { Log } from '#platform/log.ts';
import { PrintError } from '../print/typst.ts';
import { openPdf } from './open-form.tsx';
import { type Printing, paperOf } from './paper-of.ts';
import { printedForms } from './printed-forms.ts';

/**
 * What goes with the e-mail about the event `seq` that made a form, as PDF/A: the paper that was issued by it. Undefined for a form that is
 * not enclosed, and for a paper that cannot be printed or signed now, because the person is to be told nevertheless.
 */
export async function enclosureFor(
  d: Printing & { log: Log },
  form: FormName,
  dossier: Dossier,
  seq: number,
): Promise<{ name: string; type: string; bytes: Buffer } | undefined> {
  const { enclosed, slug } = printedForms[form];
  if (!enclosed) return undefined;
  const issued = (await listIssued(d.db, dossier)).find(
    (i) => i.form === form && i.eventSeq === seq && !i.reason,
  );
  try {
    if (issued)
      return {
        name: `${slug}-${dossier.code}.pdf`,
        type: 'application/pdf',
        bytes: await paperOf(d, issued),
      };
    const open = await d.db.reads((r) =>
      openWhole(r, d.keys, { kind: 'system', name: 'dossier.notify' }, dossier),
    );
    const { pdf, filename } = await openPdf(d, open, slug, 'filer');
    return { name: filename, type: 'application/pdf', bytes: pdf };
  } catch (e) {
    if (!(e instanceof PrintError) && !isNotSigned(e)) throw e;
    d.log.error({ err: e, form, dossier: dossier.id }, 'a notice goes without its paper');
    return undefined;
  }
}

function isNotSigned(e: unknown): boolean {
  return e instanceof Refusal && (e.is('signing.failed') || e.is('signing.ended') || e.is('signing.not-yet'));
}
