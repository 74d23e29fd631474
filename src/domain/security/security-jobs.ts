import { type Clock, machineTime } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import { deleteOlder, deleteTallies, insertEvents, selectTooMany, type TooMany } from './security.store.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'security.watch': Nothing;
    'security.sweep': Nothing;
  }
}

const WATCHED_MS = 15 * 60_000;
// what was written late is counted by when it happened: the worst quarter of an hour of this time
const LOOKED_BACK_MS = 45 * 60_000;
const KEPT_MS = 3_600_000;
const QUIET_MS = 3_600_000; // the same alarm is not raised again before
const DAY_MS = 24 * 3_600_000;
/** Failures within a quarter of an hour from which on an alarm is raised. */
const TOO_MANY = { officer: 10, account: 20, network: 60, all: 600, limit: 20 };

/**
 * 'security.watch' raises an alarm when somebody, a network or everybody together had too many failures within a quarter of
 * an hour; 'security.sweep' lets go what is older than the setting says.
 */
export const securityJobs = (d: SecurityJobDeps): JobHandlers<'security.watch' | 'security.sweep'> => ({
  'security.watch': async () => {
    const now = machineTime(d.clock);
    const ago = (ms: number) => new Date(now.getTime() - ms);
    const since = ago(LOOKED_BACK_MS);
    const found = await selectTooMany(d.db, { since, raised: ago(QUIET_MS), ...TOO_MANY });
    for (const f of found) {
      const kind = 'alarm.failures';
      const row = {
        id: newId(now.getTime()),
        at: now,
        since: ago(WATCHED_MS),
        kind,
        by: null,
        detail: '',
      } as const;
      await insertEvents(d.db, [{ ...row, ...f }]);
      d.log.error({ alarm: kind, of: ofWhat(f), times: f.times }, 'security alarm');
    }
    await deleteTallies(d.db, ago(KEPT_MS));
  },
  'security.sweep': async () => {
    const retentionMs = d.config.securityJournalDays * DAY_MS;
    await deleteOlder(d.db, new Date(machineTime(d.clock).getTime() - retentionMs));
  },
});

function ofWhat(f: TooMany): string {
  return f.whoKind ?? (f.network ? 'network' : 'all');
}

export interface SecurityJobDeps {
  db: Db;
  clock: Clock;
  log: Log;
  config: { securityJournalDays: number };
}
