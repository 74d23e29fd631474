import { returnResult } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, openFor, seen } from '../acting.ts';
import { done } from '../done.ts';
import { deskPaths } from '../dossier.paths.ts';
import { isWrong, written } from '../written.ts';
import { ReturnView } from './return.view.tsx';

export async function get(c: AtDossier) {
  return page(ReturnView({ c, open: await openFor(c, 'return-result'), errors: {} }));
}

export async function post(c: AtDossier) {
  const open = await openFor(c, 'return-result');
  const errors: FieldErrors = {};
  const takenBy = written(c, 'takenBy', 200, errors);
  if (open.dossier.delivery === 'desk' && !takenBy) errors.takenBy = deskWords.return.needName;
  if (isWrong(errors)) return page(ReturnView({ c, open, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await returnResult(tx, { ...seen(c, open), takenBy });
    return deskPaths.dossier({ code: d.code }, done('return-result'));
  });
}
