import { listFiles, removeFile } from '#domain/files';
import type { Db } from '#platform/db/db.ts';
import { deleteSweptDraft, lockOldDrafts } from './draft.store.ts';

/** For so many days after its last change a draft is kept. */
export const DRAFT_DAYS = 90;
const DAYS_MS = DRAFT_DAYS * 86_400_000;
const BATCH = 100;

/** When a draft that was last changed at this moment may be thrown away. */
export function sweptAfter(changedAt: Date): Date {
  return new Date(changedAt.getTime() + DAYS_MS);
}

/**
 * Throws away the drafts that nobody has touched for 90 days, with their files; of those that were sent only what the draft still
 * says, the dossier has its own. A batch a transaction; run by a scheduled job. Gives how many.
 */
export async function sweepDrafts(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAYS_MS);
  let swept = 0;
  for (;;) {
    const old = await db.tx(async (tx) => {
      const found = await lockOldDrafts(tx, before, BATCH);
      for (const draft of found) {
        const subject = { kind: 'draft', id: draft.id } as const;
        for (const file of await listFiles(tx, subject)) await removeFile(tx, subject, file.id, now);
        await deleteSweptDraft(tx, draft);
      }
      return found;
    });
    swept += old.length;
    if (old.length < BATCH) return swept;
  }
}
