import { accountJobs } from '#domain/accounts';
import { closeJobs, dossierJobs, lapseJobs, recountJobs, remindJobs } from '#domain/dossiers';
import { draftJobs } from '#domain/drafts';
import { fileJobs } from '#domain/files';
import { noticeJobs } from '#domain/notices';
import { paymentJobs, refundJobs, statementJobs } from '#domain/payments';
import { securityJobs } from '#domain/security';
import { worklistJobs } from '#domain/worklists';
import { followClock } from '#platform/clock-setting.ts';
import { sweepParked } from '#platform/http/parked-form.ts';
import { sweepRefused } from '#platform/http/refused-page.ts';
import { sweepRequests } from '#platform/http/request-keys.ts';
import { sweepUploads } from '#platform/http/upload.ts';
import type { JobHandlers, JobName, Nothing } from '#platform/jobs.ts';
import { sweepSessions } from '#platform/session.ts';
import type { Schedule } from '#platform/worker.ts';
import { enclosureFor } from '#views/forms/enclosure-for.ts';
import { paperOf } from '#views/forms/paper-of.ts';
import { noticeWriter } from '#views/notices/notice-writer.ts';
import { accountLetters } from '#views/words/account-letters.ts';
import type { Deps } from './deps.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'platform.sweep': Nothing;
    'demo.clock-moved': Nothing;
  }
}

/** What the clock leaves to be done, in UTC. */
export const schedule: Schedule[] = [
  { job: 'platform.sweep', utc: '7 * * * *' },
  { job: 'accounts.sweep', utc: '17 * * * *' },
  { job: 'security.watch', utc: '*/5 * * * *' },
  { job: 'security.sweep', utc: '50 18 * * *' },
  { job: 'payments.ask', utc: '* * * * *' },
  { job: 'payments.ask-back', utc: '* * * * *' },
  { job: 'payments.sweep-statements', utc: '25 18 * * *' },
  { job: 'draft.sweep', utc: '20 18 * * *' },
  { job: 'file.sweep', utc: '40 18 * * *' },
  { job: 'worklist.sweep', utc: '30 18 * * *' },
  // nothing to do but after a new version, or when a former one was at work meanwhile
  { job: 'dossier.list-missing', utc: '*/5 * * * *' },
  // 08:00 in Việt Nam: a message by telephone wakes nobody
  { job: 'dossiers.remind', utc: '0 1 * * *' },
  { job: 'dossiers.close', utc: '10 1 * * *' },
  { job: 'dossiers.lapse-opinions', utc: '*/5 * * * *' },
  // 00:40 in Việt Nam: the day that is sealed has ended for every transaction
  { job: 'ledger.seal', utc: '40 17 * * *' },
];

/** Every room's jobs; only a demo's clock is ever moved. */
export function jobHandlers(deps: Deps): UsualHandlers & Partial<JobHandlers<'demo.clock-moved'>> {
  const telling: Parameters<typeof dossierJobs>[0] = {
    ...deps,
    noticeWriter,
    enclosureFor: (form, dossier, seq) => enclosureFor(deps, form, dossier, seq),
    printIssued: async (issued) => {
      await paperOf(deps, issued);
    },
  };
  const handlers: UsualHandlers = {
    ...accountJobs({
      ...deps,
      ceilings: deps.config.smsCeilings,
      passwordRules: deps.config.passwordRules,
      letters: accountLetters,
    }),
    ...fileJobs(deps),
    ...noticeJobs(deps),
    ...securityJobs(deps),
    ...draftJobs(deps),
    ...worklistJobs(deps),
    ...dossierJobs(telling),
    ...remindJobs(telling),
    ...closeJobs(deps),
    ...lapseJobs(deps),
    ...recountJobs(deps),
    ...paymentJobs(deps),
    ...refundJobs({ ...telling, gateways: deps.gateways }),
    ...statementJobs(deps),
    'platform.sweep': async () => {
      const now = deps.clock.now();
      await deps.db.tx((tx) => sweepSessions(tx, now));
      await deps.db.tx((tx) => sweepRequests(tx, now));
      await deps.db.tx((tx) => sweepParked(tx, now));
      await deps.db.tx((tx) => sweepRefused(tx, now));
      await sweepUploads(deps.config.dataDir);
    },
  };
  return deps.config.mode === 'demo' ? { ...handlers, ...demoClockJobs(deps, handlers) } : handlers;
}

// What the nights that were skipped would have swept is swept at once. No seal is made of a day that has not really ended: the
// clock may go back into it.
function demoClockJobs(
  { db, clock }: Deps,
  handlers: UsualHandlers,
): JobHandlers<'ledger.seal' | 'demo.clock-moved'> {
  return {
    'ledger.seal': async () => {
      if (!clock.moved?.ahead()) await handlers['ledger.seal']({});
    },
    'demo.clock-moved': async () => {
      await followClock(db, clock);
      for (const { job } of schedule)
        if (job !== 'ledger.seal' && job !== 'demo.clock-moved') await handlers[job]({});
    },
  };
}

type UsualHandlers = JobHandlers<Exclude<JobName, 'demo.clock-moved'>>;
