import { refuseDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, openFor, seen } from '../acting.ts';
import { done } from '../done.ts';
import { deskPaths } from '../dossier.paths.ts';
import { isWrong, written } from '../written.ts';
import { RefuseView } from './refuse.view.tsx';

export const LONGEST = 2000;

export async function get(c: AtDossier) {
  return page(RefuseView({ c, open: await openFor(c, 'refuse'), errors: {} }));
}

export async function post(c: AtDossier) {
  const open = await openFor(c, 'refuse');
  const errors: FieldErrors = {};
  const reason = written(c, 'reason', LONGEST, errors);
  if (!reason) errors.reason = deskWords.refuse.needReason;
  if (isWrong(errors)) return page(RefuseView({ c, open, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await refuseDossier(tx, { ...seen(c, open), reason });
    return deskPaths.dossier({ code: d.code }, done('refuse'));
  });
}
