import { findCalendarChange, listCalendarChanges } from '#domain/calendar';
import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { addJob, type JobHandlers } from '#platform/jobs.ts';
import { selectOwners } from '../proof/heads.store.ts';
import { PIECE, recountPiece } from './recount-piece.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    /** Counts again what is open after a change of the calendar: a piece of one agency, then it leaves the next. */
    'dossiers.recount': { revision: string; ownerAgencyId?: string; after?: string };
  }
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * One piece of work after another, each in a transaction of its own that leaves the next one: killed in the middle, the piece in hand is
 * done again from its beginning, and nothing is done twice. After a newer change the job of that one counts everything, and this one ends.
 */
export const recountJobs = (d: RecountDeps): JobHandlers<'dossiers.recount'> => ({
  'dossiers.recount': async ({ revision, ownerAgencyId, after }) => {
    await d.db.tx(async (tx) => {
      const [change, [newest]] = await Promise.all([
        findCalendarChange(tx, revision),
        listCalendarChanges(tx, 1),
      ]);
      if (!change || newest?.revision !== revision) return;
      const owners = await selectOwners(tx);
      const agency = ownerAgencyId ?? owners[0];
      if (agency === undefined) return;
      const piece = {
        change,
        ownerAgencyId: agency,
        after: after ?? BEFORE_ALL,
        now: d.clock.now(),
        most: d.piece ?? PIECE,
      };
      const last = await recountPiece(tx, d.keys, piece);
      const next = last ? agency : owners.find((id) => id > agency);
      if (next)
        await addJob(tx, 'dossiers.recount', {
          revision,
          ownerAgencyId: next,
          ...(last ? { after: last } : {}),
        });
    });
  },
});

interface RecountDeps {
  db: Db;
  keys: Keys;
  clock: Clock;
  /** How many dossiers are looked at in one transaction; as many as usual unless told. */
  piece?: number;
}
