import { returnResult } from '#domain/dossiers';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import { openFor, seen } from './acting.ts';
import { deskPaths } from './dossier.paths.ts';
import { ReturnView } from './return.view.tsx';

export async function get(c: C) {
  return page(ReturnView({ c, open: await openFor(c, 'return-result'), errors: {} }));
}

export async function post(c: C) {
  const open = await openFor(c, 'return-result');
  const takenBy = c.form.get('takenBy').trim().slice(0, 200);
  if (open.dossier.delivery === 'desk' && !takenBy)
    return page(ReturnView({ c, open, errors: { takenBy: deskWords.return.needName } }), { status: 422 });
  return c.change(async (tx) => {
    const d = await returnResult(tx, { ...seen(c, open), takenBy });
    return deskPaths.dossier({ code: d.code }, { xong: 'return-result' });
  });
}
