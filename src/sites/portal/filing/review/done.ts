import { openAsFiler, secretOf } from '#domain/dossiers';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { officeToComeTo } from '../../following/dossier/office-to-come-to.ts';
import { filingPaths } from '../filing.paths.ts';
import { type AtDraft, openFiling } from '../open-filing.ts';
import { DoneView } from './done.view.tsx';

/** The page after sending: number, secret, the next step and its deadline, and the desk. It stays available and can be printed again. */
export async function get(c: AtDraft): Promise<Answer> {
  const { draft } = await openFiling(c);
  if (!draft.code) return redirect(filingPaths.resume({ draft: draft.id }));
  const { code } = draft;
  const { dossier, people, fee, version } = await c.deps.db.reads((r) =>
    openAsFiler(r, c.deps.keys, c.actor, code),
  );
  const office = await officeToComeTo(c, dossier);
  return page(DoneView({ c, dossier, people, fee, version, office, secret: secretOf(c.deps.keys, dossier) }));
}
