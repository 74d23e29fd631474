import { listOwnPapers } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { OwnPapersView } from './own-papers.view.tsx';

/** What somebody sent with their dossiers and was given for them; each file is opened at its own dossier, which asks whose it is. */
export async function get(c: C<Citizen>): Promise<Answer> {
  return page(OwnPapersView({ c, papers: await listOwnPapers(c.deps.db, c.actor) }));
}
