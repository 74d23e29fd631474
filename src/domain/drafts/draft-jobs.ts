import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { sweepDrafts } from './sweep-drafts.ts';

/** What this room does at night. */
export const draftJobs = (d: { db: Db; clock: Clock }) => ({
  'draft.sweep': async (): Promise<void> => {
    await sweepDrafts(d.db, d.clock.now());
  },
});
