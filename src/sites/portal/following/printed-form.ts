import { NotFound } from '#platform/errors.ts';
import { bytes, page } from '#platform/http/answer.ts';
import { isPrintedForm, type PrintedForm } from '#views/dossier/printed-form.ts';
import { formPdf, formSheet } from '#views/dossier/printed-forms.tsx';
import { slipSource } from '#views/dossier/slip-source.ts';
import type { C } from '../../../deps.ts';
import { followingPaths } from './following.paths.ts';
import { openOwn } from './own-dossier.ts';
import { PrintedFormView } from './printed-form.view.tsx';

/** A printed form of one's own dossier on a sheet of A5. */
export async function get(c: C) {
  const form = wanted(c);
  const open = await openOwn(c);
  const { code } = open.dossier;
  const sheet = formSheet(form, await slipSource(c.deps, open), followingPaths.formPdf({ code, form }));
  if (!sheet) throw new NotFound('form');
  return page(PrintedFormView({ c, open, form, sheet }));
}

/** The same as PDF/A. */
export async function getPdf(c: C) {
  const form = wanted(c);
  const open = await openOwn(c);
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
