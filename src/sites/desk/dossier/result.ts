import { recordResult } from '#domain/dossiers';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import { openFor, seen } from './acting.ts';
import { deskPaths } from './dossier.paths.ts';
import { RESULT_BOX, ResultView } from './result.view.tsx';

export async function get(c: C) {
  return page(ResultView({ c, open: await openFor(c, 'record-result'), errors: {} }));
}

/** Records the result; the signed paper was uploaded before and stays whatever is wrong here. */
export async function post(c: C) {
  const open = await openFor(c, 'record-result');
  if (open.results.length === 0)
    return page(ResultView({ c, open, errors: { [RESULT_BOX]: deskWords.result.needFile } }), {
      status: 422,
    });
  const number = c.form.get('number').trim().slice(0, 60);
  const note = c.form.get('note').trim().slice(0, 1000);
  return c.change(async (tx) => {
    const d = await recordResult(tx, { ...seen(c, open), number, note });
    return deskPaths.dossier({ code: d.code }, { xong: 'record-result' });
  });
}
