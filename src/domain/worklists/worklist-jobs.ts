import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import { deleteOldWithdrawn, WITHDRAWN_DAYS } from './worklist.store.ts';

const DAYS_MS = WITHDRAWN_DAYS * 86_400_000;
const BATCH = 500;

declare module '#platform/jobs.ts' {
  interface Jobs {
    'worklist.sweep': Nothing;
  }
}

/** What this room does at night: what was withdrawn longer ago than its list tells leaves it. In batches, each in a transaction of its own. */
export const worklistJobs = (d: { db: Db; clock: Clock }): JobHandlers<'worklist.sweep'> => ({
  'worklist.sweep': async () => {
    const before = new Date(d.clock.now().getTime() - DAYS_MS);
    for (;;) {
      const gone = await d.db.tx((tx) => deleteOldWithdrawn(tx, before, BATCH));
      if (gone < BATCH) return;
    }
  },
});
