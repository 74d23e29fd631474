import { refuseDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { RefuseView } from './refuse.view.tsx';

export const LONGEST = 2000;

export async function get(c: AtDossier) {
  return page(RefuseView({ c, open: await openForVerb(c, 'refuse'), errors: {} }));
}

export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'refuse');
  const errors: FieldErrors = {};
  const reason = readText(c, 'reason', LONGEST, errors);
  if (!reason) errors.reason = deskWords.refuse.needReason;
  if (hasErrors(errors)) return page(RefuseView({ c, open, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await refuseDossier(tx, { ...actionOn(c, open), reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('refuse'));
  });
}
