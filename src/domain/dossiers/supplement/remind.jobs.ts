import { getCalendar, getCalendars } from '#domain/calendar';
import { type DossierRef, readLedger } from '#domain/ledger';
import { addJob, type JobHandlers, type Nothing } from '#platform/jobs.ts';
import { localDate } from '#platform/time.ts';
import { type DossierJobDeps, tellFiler } from '../dossier.jobs.ts';
import { lockDossier } from '../dossier.store.ts';
import { readPeriods } from '../periods.ts';
import { selectOwners } from '../proof/heads.store.ts';
import { remindedUpTo, reminderDue } from './reminder-due.ts';
import { claimReminder, selectAwaiting } from './reminders.store.ts';
import { waitsAt } from './waits-at.ts';

/** So many dossiers are looked at in one transaction. */
const PIECE = 250;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'dossiers.remind': Nothing;
    /** Looks for who is to be reminded: a piece of one agency, then it leaves the next. */
    'dossiers.remind-piece': { ownerAgencyId?: string; after?: string };
    /** Reminds the filer of one dossier, where that is still right. */
    'dossier.remind': DossierRef;
  }
}

/**
 * Before a dossier can be closed because nobody has completed it (NĐ 118/2025 Đ19 k5, or the province's own days before acceptance), its
 * filer is reminded. One piece of looking after
 * another, each in a transaction of its own that leaves the next one; each message in its own, which asks once more whether it is right and
 * claims it. Killed in the middle or run twice, nobody is reminded twice and nobody is left out.
 */
export const remindJobs = (d: RemindDeps): JobHandlers<RemindJob> => ({
  'dossiers.remind': async () => {
    await d.db.tx((tx) => addJob(tx, 'dossiers.remind-piece', {}));
  },

  'dossiers.remind-piece': async ({ ownerAgencyId, after }) => {
    await d.db.tx(async (tx) => {
      const owners = await selectOwners(tx);
      const agency = ownerAgencyId ?? owners[0];
      if (agency === undefined) return;
      const [calendar, periods] = await Promise.all([
        getCalendar(tx, agency),
        readPeriods(tx, d.clock.now()),
      ]);
      const today = localDate(d.clock.now());
      const limit = d.piece ?? PIECE;
      const found = await selectAwaiting(tx, {
        ownerAgencyId: agency,
        after: after ?? BEFORE_ALL,
        from: today,
        until: remindedUpTo(calendar, today, periods),
        limit,
      });
      const { calendarOf } = await getCalendars(tx, [...new Set(found.map(waitsAt))]);
      const due = found.filter((d) => reminderDue(d, { calendar: calendarOf(waitsAt(d)), today, periods }));
      await Promise.all(due.map(({ id }) => addJob(tx, 'dossier.remind', { ownerAgencyId: agency, id })));
      const last = found.length < limit ? undefined : found.at(-1)?.id;
      const next = last ? agency : owners.find((id) => id > agency);
      if (next)
        await addJob(tx, 'dossiers.remind-piece', {
          ownerAgencyId: next,
          ...(last ? { after: last } : {}),
        });
    });
  },

  'dossier.remind': async ({ ownerAgencyId, id }) => {
    const ref = { ownerAgencyId, id };
    await d.db.tx(async (tx) => {
      // whoever answers, withdraws or counts anew at this moment waits, or has done it before
      const dossier = await lockDossier(tx, ref);
      const answerUntil = dossier?.supplementRequest?.answerUntil;
      if (!dossier || !answerUntil) return;
      const [calendar, periods] = await Promise.all([
        getCalendar(tx, waitsAt(dossier)),
        readPeriods(tx, d.clock.now()),
      ]);
      const at = d.clock.now();
      const which = reminderDue(dossier, { calendar, today: localDate(at), periods });
      if (!which || !(await claimReminder(tx, ref, { nth: dossier.supplements, answerUntil, which, at })))
        return;
      const events = await readLedger(tx, ref);
      const asked = events.findLast((e) => e.verb === 'request-supplement');
      if (!asked) throw new Error(`dossier.remind: dossier ${id} waits for nothing that was asked`);
      // the last day may have moved since it was told with the request
      const event = { ...asked, detail: { ...asked.detail, answerUntil } };
      await tellFiler(
        tx,
        d,
        { notice: 'supplement-reminder', form: undefined, event },
        {
          dossier,
          first: events[0],
        },
      );
    });
  },
});

type RemindJob = 'dossiers.remind' | 'dossiers.remind-piece' | 'dossier.remind';

interface RemindDeps extends DossierJobDeps {
  /** How many dossiers are looked at in one transaction; as many as usual unless told. */
  piece?: number;
}
