import { listOwnPapers } from '#domain/dossiers';
import { listRemovedFiles } from '#domain/files';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import type { Filing } from '../open-filing.ts';
import { type BesidesFiles, PartsView } from './parts.view.tsx';

/** The page of step 2 as the draft is now. `errors`: part → sentence. */
export async function showParts(
  c: C,
  f: Filing,
  o: { errors: FieldErrors; status?: number },
): Promise<Answer> {
  const view = PartsView({ c, f, ...(await besidesFiles(c, f)), errors: o.errors });
  return page(view, { status: o.status ?? 200 });
}

/** What is offered beside the files of the draft: to undo their removal, and to take over what this person sent or got earlier. */
export async function besidesFiles(c: C, f: Pick<Filing, 'draft' | 'citizen'>): Promise<BesidesFiles> {
  const [removed, papers] = await Promise.all([removedFiles(c, f), listOwnPapers(c.deps.db, f.citizen)]);
  return { removed, papers };
}

/** The files of the draft whose removal can be undone. */
export function removedFiles(c: C, f: Pick<Filing, 'draft'>) {
  return listRemovedFiles(c.deps.db, { kind: 'draft', id: f.draft.id }, c.now);
}
