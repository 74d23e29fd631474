import type { Officer } from '#domain/journal';
import { listWork, type WorkItem } from '#domain/worklists';
import type { C } from '../../../../deps.ts';

/** Finds the officer's own dossier that comes after this one in their list, or the first of it after the last. */
export async function nextWork(c: C<Officer>, here: Here): Promise<WorkItem | undefined> {
  const list = { view: 'mine' as const, now: c.now };
  const at = here.stepDueAt ?? here.answerBy;
  const [after] = await listWork(c.deps.db, c.actor, { ...list, limit: 1, after: { at, id: here.id } });
  if (after) return after;
  const first = await listWork(c.deps.db, c.actor, { ...list, limit: 2 });
  return first.find((i) => i.id !== here.id);
}

/** Where a dossier stands in a list. */
interface Here {
  id: string;
  stepDueAt: Date | null;
  answerBy: Date;
}
