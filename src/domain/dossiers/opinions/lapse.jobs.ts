import type { DossierRef } from '#domain/ledger';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { addJob, type JobHandlers, type Nothing } from '#platform/jobs.ts';
import { lockDossier } from '../dossier.store.ts';
import { lapseOpinions } from '../verbs/end-opinion.ts';
import { isOpenForOpinions, isOverdue } from './opinion.ts';
import { selectOverdue } from './opinion-requests.store.ts';

/** So many dossiers are looked for at once; what is left comes with the next look. */
const PIECE = 500;

declare module '#platform/jobs.ts' {
  interface Jobs {
    'dossiers.lapse-opinions': Nothing;
    /** Writes down of one dossier that the deadline of opinions has passed, where that is still so. */
    'dossier.lapse-opinions': DossierRef;
  }
}

/**
 * Writes down that nobody answered by the deadline of an opinion, and lets time go on from the deadline where it stood still for it, however
 * late that is noticed. Killed in the middle, run twice or by two at once, each question lapses once; one that was answered or called off
 * first does not.
 */
export const lapseJobs = (d: LapseDeps): JobHandlers<LapseJob> => ({
  'dossiers.lapse-opinions': async () => {
    await d.db.tx(async (tx) => {
      const found = await selectOverdue(tx, d.clock.now(), PIECE);
      await Promise.all(found.map((ref) => addJob(tx, 'dossier.lapse-opinions', ref)));
    });
  },

  'dossier.lapse-opinions': async ({ ownerAgencyId, id }) => {
    const ref = { ownerAgencyId, id };
    await d.db.tx(async (tx) => {
      // whoever answers, calls off or decides at this moment waits, or has done it before
      const dossier = await lockDossier(tx, ref);
      const now = d.clock.now();
      if (!dossier || !isOpenForOpinions(dossier)) return;
      if (!dossier.opinions.some((o) => !o.ended && isOverdue(o, now))) return;
      await lapseOpinions(tx, { ref, revision: dossier.revision, now });
    });
  },
});

type LapseJob = 'dossiers.lapse-opinions' | 'dossier.lapse-opinions';

interface LapseDeps {
  db: Db;
  clock: Clock;
}
