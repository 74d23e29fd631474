import { fileAgain, mayFileAgain } from '#domain/dossiers';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { type AtOwnDossier, openOwn } from '../own-dossier.ts';
import { FileAgainView } from './file-again.view.tsx';

/** What is taken over into a new dossier and what is not. From a dossier that goes on, the page leads back to it. */
export async function get(c: AtOwnDossier): Promise<Answer> {
  const open = await openOwn(c);
  const { code } = open.dossier;
  if (!mayFileAgain(open.dossier) || c.actor.lostNumber) return redirect(followingPaths.dossier({ code }));
  return page(FileAgainView({ c, open }));
}

/** Begins a new dossier from the answers of this one, which is over without a result; the same form sent twice begins one. */
export function post(c: AtOwnDossier): Promise<Answer> {
  const code = c.params.code.toUpperCase();
  return c.change(async (tx) => {
    const { id: draft } = await fileAgain(tx, c.deps.keys, { citizen: c.actor, code, now: c.now });
    return leadsTo.tellOfDraft({ draft });
  });
}
