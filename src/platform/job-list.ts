import type { Reader, Tx } from './db/db.ts';
import { sql } from './db/sql.ts';
import type { Schedule } from './worker.ts';
import { SPACE } from './worker-locks.ts';

const MOST = 50;
const GRACE_HOURS = 1;

/** Jobs that were tried as often as they may be, newest first, at most 50. Without their payload, which may be people's data. */
export function failedJobs(db: Reader): Promise<FailedJob[]> {
  return db.many<FailedJob>(sql`select id::text as id, task_identifier as job, attempts, updated_at as at,
    split_part(coalesce(last_error, ''), E'\n', 1) as error
    from graphile_worker.jobs where attempts >= max_attempts and locked_at is null order by updated_at desc limit ${MOST}`);
}

/**
 * The jobs that a worker holds, longest first, at most 50, and whether that worker lives: workers free by themselves what a dead one
 * held, within half a minute.
 */
export function heldJobs(db: Reader): Promise<HeldJob[]> {
  return db.many<HeldJob>(sql`select task_identifier as job, floor(extract(epoch from now() - locked_at) / 60)::int as minutes,
      exists (select 1 from pg_locks where locktype = 'advisory' and classid = ${SPACE}::int::oid and objsubid = 2
        and objid = (hashtext(locked_by)::bigint & 4294967295)::oid) as alive
    from graphile_worker.jobs where locked_at is not null order by locked_at limit ${MOST}`);
}

/** For how many minutes the longest waiting of the due jobs has been due; 0 when none waits. */
export async function oldestWaiting(db: Reader): Promise<number> {
  const row = await db.one<{
    minutes: number;
  }>(sql`select coalesce(floor(extract(epoch from now() - min(run_at)) / 60), 0)::int as minutes
    from graphile_worker.jobs where locked_at is null and attempts < max_attempts and run_at <= now()`);
  return row?.minutes ?? 0;
}

/** The scheduled jobs that should have run and did not, by their names. */
export async function lateSchedules(db: Reader, schedule: Schedule[]): Promise<string[]> {
  const known = await db.many<{ name: string; hours: number }>(sql`select identifier as name,
    extract(epoch from now() - coalesce(last_execution, known_since)) / 3600 as hours from graphile_worker._private_known_crontabs`);
  return schedule
    .filter((s) => (known.find((k) => k.name === s.job)?.hours ?? 0) > hoursBetween(s.utc) + GRACE_HOURS)
    .map((s) => s.job);
}

// '7 * * * *' comes hourly, everything with a fixed hour daily
function hoursBetween(utc: string): number {
  return utc.split(' ')[1] === '*' ? 1 : 24;
}

export interface HeldJob {
  job: string;
  minutes: number;
  /** Whether the worker that holds it is there. */
  alive: boolean;
}

export interface FailedJob {
  id: string;
  job: string;
  attempts: number;
  at: Date;
  /** First line. */
  error: string;
}

/** Lets a job that failed for good be tried again at once; false when there is none of that id any more. */
export async function rerunJob(tx: Tx, id: string): Promise<boolean> {
  const rescheduled =
    await tx.many(sql`select 1 from graphile_worker.reschedule_jobs((select array_agg(id) from graphile_worker.jobs
    where id::text = ${id} and attempts >= max_attempts and locked_at is null), run_at => now(), attempts => 0)`);
  return rescheduled.length > 0;
}
