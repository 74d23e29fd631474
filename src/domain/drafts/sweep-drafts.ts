import { listFiles, removeFile } from '#domain/files';
import type { Db } from '#platform/db/db.ts';
import { deleteSweptDraft, lockOldDrafts } from './draft.store.ts';

/** A draft is kept for this many days after its last change. */
export const DRAFT_DAYS = 90;
const DAYS_MS = DRAFT_DAYS * 86_400_000;
const BATCH = 100;

/** When a draft last changed at this moment may be deleted. */
export function deletionTime(changedAt: Date): Date {
  return new Date(changedAt.getTime() + DAYS_MS);
}

/**
 * Deletes the drafts that nobody has changed for 90 days, with their files. Of a draft that was sent only the draft goes; the dossier
 * has its own files. Works in batches, one transaction each; run by a scheduled job. Returns the number of drafts.
 */
export async function sweepDrafts(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAYS_MS);
  let deleted = 0;
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
    deleted += old.length;
    if (old.length < BATCH) return deleted;
  }
}
