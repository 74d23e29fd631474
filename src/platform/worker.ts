import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { errorFields, withoutPeople } from './error-fields.ts';
import type { ScheduledJob } from './jobs.ts';
import type { Log } from './log.ts';
import { keepAlive, unlockDead } from './worker-locks.ts';

const LATER_UNLOCKS_MS = [3_000, 30_000]; // a first look after the start, then again and again

/**
 * Runs the jobs of the database until `stop`. Jobs that a killed worker had in hand are given back at once and run again.
 * @param o.alone no other process works on this database: every lock found at the start is a dead one's.
 */
export async function startWorker(o: WorkerOptions): Promise<RunningWorker> {
  const pool = new pg.Pool({
    connectionString: o.url,
    max: o.concurrency + 2,
    application_name: 'mot-cua jobs',
    // only the worker's own book: a job whose end was not yet on disk runs again, which every job must bear anyhow
    options: '-c timezone=UTC -c synchronous_commit=off',
  });
  const lost = (e: Error) => o.log.warn({ err: errorFields(e) }, 'job connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const events: WorkerEvents = new EventEmitter();
  const alive = keepAlive(o.url, o.log);
  events.on('pool:create', ({ workerPool }) => alive.add(workerPool.id)); // by this id it locks its jobs
  events.on('job:error', ({ job, error }) => {
    const about = { job: job.id, task: job.task_identifier, attempt: job.attempts, of: job.max_attempts };
    o.log.error({ ...about, err: errorFields(error) }, 'job failed');
  });
  events.on('job:complete', ({ job, error }) => o.onDone?.(job.task_identifier, !error));
  const freed = await unlockDead(pool, { all: o.alone });
  if (freed > 0) o.log.warn({ workers: freed }, 'jobs of a killed worker run again');

  const runner = await run({
    pgPool: pool,
    events,
    concurrency: o.concurrency,
    noHandleSignals: true,
    taskList: o.handlers as unknown as TaskList, // what lies in the database was left by addJob, as its name declares
    parsedCronItems: parseCronItems(
      (o.schedule ?? []).map((s) => ({
        task: s.job,
        match: s.utc,
        options: { backfillPeriod: 3_600_000, jobKey: s.job },
      })),
    ),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') o.log.warn({ worker: withoutPeople(message) }, 'worker');
    }),
  });
  runner.promise.catch((e) => o.log.error({ err: errorFields(e) }, 'worker ended'));

  let later: NodeJS.Timeout | undefined;
  const again = (turn: number) => {
    later = setTimeout(() => {
      unlockDead(pool, { all: false })
        .catch((e) => o.log.warn({ err: errorFields(e) }, 'could not look for dead workers'))
        .finally(() => again(1));
    }, LATER_UNLOCKS_MS[turn]);
    later.unref();
  };
  again(0);

  return {
    async stop(ms) {
      clearTimeout(later);
      const done = await Promise.race([
        runner.stop().then(() => true),
        new Promise<false>((r) => setTimeout(() => r(false), ms).unref()),
      ]);
      clearTimeout(later);
      if (!done) {
        o.log.warn('jobs still in hand are given back');
        return false;
      }
      await alive.end();
      await pool.end();
      return true;
    },
  };
}

export interface WorkerOptions {
  url: string;
  /** By the job's name; as a rule the `JobHandlers` of every job. */
  handlers: Readonly<Record<string, (payload: never) => Promise<void>>>;
  schedule?: Schedule[];
  concurrency: number;
  alone: boolean;
  log: Log;
  onDone?: (job: string, well: boolean) => void;
}

/** A job that the clock leaves: five fields of cron, in UTC (07:00 in Việt Nam is `0 0 * * *`). */
export interface Schedule {
  job: ScheduledJob;
  utc: string;
}

export interface RunningWorker {
  /** Takes no more jobs and waits for those in hand, at most `ms`; false when some are not done. */
  stop(ms: number): Promise<boolean>;
}
