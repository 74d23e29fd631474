import { NotFound } from '#platform/errors.ts';
import { bytes, page } from '#platform/http/answer.ts';
import { isPrintedForm, type PrintedForm } from '#views/dossier/printed-form.ts';
import { formPdf, formSheet } from '#views/dossier/printed-forms.tsx';
import { slipSource } from '#views/dossier/slip-source.ts';
import type { C } from '../../../deps.ts';
import { openHere } from './acting.ts';
import { deskPaths } from './dossier.paths.ts';
import { PrintedFormView } from './printed-form.view.tsx';

/** A printed form of a dossier on a sheet of A5; looking at it and printing it again change nothing. */
export async function get(c: C) {
  const form = wanted(c);
  const open = await openHere(c);
  const { code } = open.dossier;
  const source = await slipSource(c.deps, open);
  const sheet = formSheet(form, source, deskPaths.formPdf({ code, form }));
  if (!sheet) throw new NotFound('form');
  return page(PrintedFormView({ c, open, form, sheet, done: c.query.get('xong') }));
}

/** The same as PDF/A. */
export async function getPdf(c: C) {
  const form = wanted(c);
  const open = await openHere(c);
  const pdf = await formPdf(form, await slipSource(c.deps, open), c.deps.documents);
  if (!pdf) throw new NotFound('form');
  const filename = `${form}-${open.dossier.code}.pdf`;
  return bytes(pdf, { type: 'application/pdf', filename, inline: true });
}

function wanted(c: C): PrintedForm {
  const form = c.params.form ?? '';
  if (!isPrintedForm(form)) throw new NotFound('form');
  return form;
}
