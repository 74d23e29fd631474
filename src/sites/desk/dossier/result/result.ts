import { recordResult } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, openFor, seen } from '../acting.ts';
import { done } from '../done.ts';
import { deskPaths } from '../dossier.paths.ts';
import { isWrong, written } from '../written.ts';
import { RESULT_BOX, ResultView } from './result.view.tsx';

export async function get(c: AtDossier) {
  return page(ResultView({ c, open: await openFor(c, 'record-result'), errors: {} }));
}

/** Records the result; the signed paper was uploaded before and stays whatever is wrong here. */
export async function post(c: AtDossier) {
  const open = await openFor(c, 'record-result');
  const errors: FieldErrors = {};
  if (open.results.length === 0) errors[RESULT_BOX] = deskWords.result.needFile;
  const number = written(c, 'number', 60, errors);
  const note = written(c, 'note', 1000, errors);
  if (isWrong(errors)) return page(ResultView({ c, open, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await recordResult(tx, { ...seen(c, open), number, note });
    return deskPaths.dossier({ code: d.code }, done('record-result'));
  });
}
