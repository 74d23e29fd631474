import {
  agencyOfCode,
  type IssuedRef,
  keepPaper,
  type OpenIssued,
  openIssued,
  readPaper,
} from '#domain/dossiers';
import type { KeepDeps } from '#domain/files';
import { type Signing, signPaper } from '#domain/signing';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { DocumentRenderer } from '../print/document-renderer.ts';
import type { Slip } from '../print/slip.ts';
import { printWords } from '../words/print.ts';
import { formNames } from '../words/slip-data.ts';
import { printedForms } from './printed-forms.ts';
import { issuedSource } from './slip-source.ts';

/** What stands on an issued form: what was kept of it, or what it will be printed from. @throws NotFound */
export async function slipOf(d: Printing, ref: IssuedRef): Promise<Slip> {
  return slipIn(d, await openIssued(d.db, d.keys, ref));
}

/**
 * The paper of an issued form as PDF/A: made, signed by its agency and kept by who asks first, the same ever after. While it cannot be
 * signed there is none, and nothing of the form is lost: it is made as soon as somebody asks again, or the job does
 * (docs/decisions/0068). Refuses what `signPaper` does. @throws NotFound
 */
export async function paperOf(d: Printing, ref: IssuedRef): Promise<Buffer> {
  const kept = await readPaper(d.db, d, ref);
  if (kept) return kept;
  const opened = await openIssued(d.db, d.keys, ref);
  const slip = slipIn(d, opened);
  const now = d.clock.now();
  const made = await d.documents.slip(slip);
  const signed = await signedAs(d, made, opened, now);
  const print = {
    slip: JSON.stringify(slip),
    pdf: signed?.pdf ?? made,
    signedBy: signed?.by,
    name: `${ref.id}.pdf`,
    now,
  };
  return d.db.tx((tx) => keepPaper(tx, d, ref, print));
}

// by the agency whose name stands at the head of the form and in its number
async function signedAs(d: Printing, pdf: Buffer, { issued, source }: OpenIssued, at: Date) {
  if (!source) return undefined;
  const { ownerAgencyId: id, ownerAgencyName: name, code } = source.open.dossier;
  return signPaper(d, pdf, {
    agency: { id, code: agencyOfCode(code) ?? '', name },
    reason: printWords.signReason(formNames[issued.form], issued.number, issued.year),
    location: source.place,
    at,
  });
}

function slipIn(d: Printing, { issued, slip, source }: OpenIssued): Slip {
  if (slip !== undefined) return keptSlip(slip);
  const made = source && printedForms[issued.form].slip(issuedSource(d, source, issued));
  if (!made) throw new NotFound('form');
  return made;
}

function keptSlip(text: string): Slip {
  const slip = JSON.parse(text) as Omit<Slip, 'at'> & { at: string }; // written by paperOf, of a slip
  return { ...slip, at: new Date(slip.at) };
}

export interface Printing extends KeepDeps, Signing {
  db: Db;
  clock: Clock;
  config: KeepDeps['config'] & { publicUrl: string };
  documents: DocumentRenderer;
}
