import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import { sweepDrafts } from './sweep-drafts.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'draft.sweep': Nothing;
  }
}

/** The jobs that this room runs at night. */
export const draftJobs = (d: { db: Db; clock: Clock }): JobHandlers<'draft.sweep'> => ({
  'draft.sweep': async () => {
    await sweepDrafts(d.db, d.clock.now());
  },
});
