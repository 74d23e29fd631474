import type { Officer } from '#domain/journal';
import { listWork, type WorkItem } from '#domain/worklists';
import type { C } from '../../../../deps.ts';

/** Finds the most urgent of the officer's own dossiers other than this one. */
export async function nextWork(c: C<Officer>, dossierId: string): Promise<WorkItem | undefined> {
  const items = await listWork(c.deps.db, c.actor, { view: 'mine', now: c.now, limit: 2 });
  return items.find((i) => i.id !== dossierId);
}
