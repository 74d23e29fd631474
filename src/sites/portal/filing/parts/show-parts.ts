import { type FileInfo, listRemovedFiles } from '#domain/files';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import type { Filing } from '../open-filing.ts';
import { PartsView } from './parts.view.tsx';

/** The page of step 2 as the draft is now. `errors`: part → sentence. */
export async function showParts(
  c: C,
  f: Filing,
  o: { errors: FieldErrors; status?: number },
): Promise<Answer> {
  const view = PartsView({ c, f, removed: await removedFiles(c, f), errors: o.errors });
  return page(view, { status: o.status ?? 200 });
}

/** The files of the draft whose removal can be undone. */
export function removedFiles(c: C, f: Pick<Filing, 'draft'>): Promise<FileInfo[]> {
  return listRemovedFiles(c.deps.db, { kind: 'draft', id: f.draft.id }, c.now);
}
