import { type IssuedRef, keepPaper, openIssued, readPaper } from '#domain/dossiers';
import type { KeepDeps } from '#domain/files';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { DocumentRenderer } from '../print/document-renderer.ts';
import type { Slip } from '../print/slip.ts';
import { printedForms } from './printed-forms.ts';
import { issuedSource } from './slip-source.ts';

/** What stands on an issued form: what was kept of it, or what it will be printed from. @throws NotFound */
export async function slipOf(d: Printing, ref: IssuedRef): Promise<Slip> {
  const { issued, slip, source } = await openIssued(d.db, d.keys, ref);
  if (slip !== undefined) return keptSlip(slip);
  const made = source && printedForms[issued.form].slip(issuedSource(d, source, issued));
  if (!made) throw new NotFound('form');
  return made;
}

/** The paper of an issued form as PDF/A: made and kept by who asks first, the same ever after. @throws NotFound */
export async function paperOf(d: Printing, ref: IssuedRef): Promise<Buffer> {
  const kept = await readPaper(d.db, d, ref);
  if (kept) return kept;
  const slip = await slipOf(d, ref);
  const pdf = await d.documents.slip(slip);
  const print = { slip: JSON.stringify(slip), pdf, name: `${ref.id}.pdf`, now: d.clock.now() };
  return d.db.tx((tx) => keepPaper(tx, d, ref, print));
}

function keptSlip(text: string): Slip {
  const slip = JSON.parse(text) as Omit<Slip, 'at'> & { at: string }; // written by paperOf, of a slip
  return { ...slip, at: new Date(slip.at) };
}

export interface Printing extends KeepDeps {
  db: Db;
  clock: Clock;
  config: KeepDeps['config'] & { publicUrl: string };
  documents: DocumentRenderer;
}
