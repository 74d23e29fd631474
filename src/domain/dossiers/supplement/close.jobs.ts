import { getCalendar } from '#domain/calendar';
import type { DossierRef } from '#domain/ledger';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { addJob, type JobHandlers, type Nothing } from '#platform/jobs.ts';
import { addDays, localDate } from '#platform/time.ts';
import { lockDossier } from '../dossier.store.ts';
import { selectOwners } from '../proof/heads.store.ts';
import { closeByProgram } from '../verbs/close-dossier.ts';
import { closesByItself, closesItself } from './closes-itself.ts';
import { selectAwaiting } from './reminders.store.ts';

/** So many dossiers are looked at in one transaction. */
const PIECE = 250;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'dossiers.close': Nothing;
    /** Looks for what is to be closed: a piece of one agency, then it leaves the next. */
    'dossiers.close-piece': { ownerAgencyId?: string; after?: string };
    /** Closes one dossier, where that is still right. */
    'dossier.close': DossierRef;
  }
}

/**
 * Closes what nobody has completed in time (NĐ 118/2025 Đ19 k5), where the province has that done by the program; where it has not, as
 * usual, nothing is done. Looking goes piece by piece, each in a transaction of its own that leaves the next one and a job for each dossier
 * found; that one locks the dossier and asks everything again. Killed in the middle, run twice or by two at once, each dossier is closed
 * once; one whose supplement came first is not closed.
 */
export const closeJobs = (d: CloseDeps): JobHandlers<CloseJob> => ({
  'dossiers.close': async () => {
    if (await closesByItself(d.db)) await d.db.tx((tx) => addJob(tx, 'dossiers.close-piece', {}));
  },

  'dossiers.close-piece': async ({ ownerAgencyId, after }) => {
    await d.db.tx(async (tx) => {
      if (!(await closesByItself(tx))) return;
      const owners = await selectOwners(tx);
      const agency = ownerAgencyId ?? owners[0];
      if (agency === undefined) return;
      const calendar = await getCalendar(tx, agency);
      const now = d.clock.now();
      const limit = d.piece ?? PIECE;
      const found = await selectAwaiting(tx, {
        ownerAgencyId: agency,
        after: after ?? BEFORE_ALL,
        until: addDays(localDate(now), -1),
        limit,
      });
      const over = found.filter((dossier) => closesItself(dossier, calendar, now));
      await Promise.all(over.map(({ id }) => addJob(tx, 'dossier.close', { ownerAgencyId: agency, id })));
      const last = found.length < limit ? undefined : found.at(-1)?.id;
      const next = last ? agency : owners.find((id) => id > agency);
      if (next)
        await addJob(tx, 'dossiers.close-piece', { ownerAgencyId: next, ...(last ? { after: last } : {}) });
    });
  },

  'dossier.close': async ({ ownerAgencyId, id }) => {
    const ref = { ownerAgencyId, id };
    await d.db.tx(async (tx) => {
      // whoever answers, withdraws, closes or counts anew at this moment waits, or has done it before
      const dossier = await lockDossier(tx, ref);
      if (!dossier || !(await closesByItself(tx))) return;
      const now = d.clock.now();
      if (!closesItself(dossier, await getCalendar(tx, ownerAgencyId), now)) return;
      await closeByProgram(tx, { ref, revision: dossier.revision, now });
    });
  },
});

type CloseJob = 'dossiers.close' | 'dossiers.close-piece' | 'dossier.close';

interface CloseDeps {
  db: Db;
  clock: Clock;
  /** How many dossiers are looked at in one transaction; as many as usual unless told. */
  piece?: number;
}
