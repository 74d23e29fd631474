import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { limitSettings, WORK_LIMITS } from './db/limits.ts';
import { errorFields, withoutPeople } from './error-fields.ts';
import type { ScheduledJob } from './jobs.ts';
import type { Log } from './log.ts';
import { type Alive, freeForgotten, keepAlive, unlockDead } from './worker-locks.ts';
import { openWorkerPool } from './worker-pool.ts';

const LATER_UNLOCKS_MS = [3_000, 30_000]; // a first look after the start, then again and again
const LET_GO_MS = 60_000; // what was in hand when the database went has this long before somebody else may take it
const END_WRITTEN_MS = 30_000; // by then the end of a job is in the database, or will never be
const BEGIN_AGAIN_MS = 1_000;

/**
 * Runs the jobs of the database until `stop`. Jobs that a killed worker had in hand are released at once and run again. When the
 * database was away, the worker begins anew: jobs that were in hand then, or were asked for without an answer, are released too.
 * @param o.alone no other process uses this database, so every lock found at the start belongs to a dead worker.
 */
export async function startWorker(o: WorkerOptions): Promise<RunningWorker> {
  const pool = openWorkerPool(o.url, {
    ...limitSettings(WORK_LIMITS),
    pipeline: true, // a statement without an answer ends its connection
    max: o.concurrency + 2,
    application_name: 'mot-cua jobs',
    // concerns only the worker's own tables: a job whose end was not yet on disk runs again, which every job must tolerate anyhow
    options: '-c timezone=UTC -c synchronous_commit=off',
  });
  const logLost = (e: Error) => o.log.warn({ err: errorFields(e) }, 'job connection lost');
  pool.on('error', logLost);
  pool.on('connect', (client) => client.on('error', logLost));
  const alive = keepAlive(o.url, o.log);
  const freed = await unlockDead(pool, { all: o.alone });
  if (freed > 0) o.log.warn({ workers: freed }, 'jobs of a killed worker run again');

  let stopping = false;
  const inHand = new Set<string>(); // the jobs that this process is doing, by their ids
  const justDone = new Set<string>(); // and those whose end may still be on its way to the database
  let shift = await beginShift(pool, alive, { inHand, justDone }, o);
  let deadWorkersTimer: NodeJS.Timeout | undefined;
  const lookForDead = (turn: number) => {
    clearTimeout(deadWorkersTimer);
    deadWorkersTimer = setTimeout(() => {
      unlockDead(pool, { all: false })
        .then(() => freeForgotten(pool, { workers: shift.ids, inHand: [...inHand, ...justDone] }))
        .then((jobs) => jobs > 0 && o.log.warn({ jobs }, 'jobs that were held and forgotten run again'))
        .catch((e) => o.log.warn({ err: errorFields(e) }, 'could not look for dead workers'))
        .finally(() => lookForDead(1));
    }, LATER_UNLOCKS_MS[turn]);
    deadWorkersTimer.unref();
  };

  const shifts = (async () => {
    while (!stopping) {
      const why = await shift.broken;
      if (stopping) break;
      o.log.warn({ err: errorFields(why) }, 'worker begins anew');
      await Promise.race([shift.end(), wait(LET_GO_MS, undefined, { ref: false })]);
      shift = await untilItBegins(
        () => beginShift(pool, alive, { inHand, justDone }, o),
        () => stopping,
      );
      lookForDead(0);
    }
    await shift.end();
  })();
  lookForDead(0);

  return {
    async stop(ms) {
      stopping = true;
      clearTimeout(deadWorkersTimer);
      const inTime = await Promise.race([
        Promise.all([shift.end(), shifts]).then(() => true),
        wait(ms, false, { ref: false }),
      ]);
      clearTimeout(deadWorkersTimer);
      if (!inTime) {
        o.log.warn({ jobs: inHand.size }, 'jobs still in hand are given back');
        return Math.max(1, inHand.size);
      }
      await alive.end();
      await pool.end();
      return 0;
    },
    beginAnew(why) {
      shift.breakOff(why);
      return true;
    },
  };
}

// The library does not come back by itself from everything: it remembers a first question that failed, and ends when it cannot
// write that a job is done.
async function beginShift(
  pool: pg.Pool,
  alive: Alive,
  { inHand, justDone }: { inHand: Set<string>; justDone: Set<string> },
  o: WorkerOptions,
): Promise<Shift> {
  const events: WorkerEvents = new EventEmitter();
  const ids: string[] = []; // by this id it locks its jobs
  events.on('pool:create', ({ workerPool }) => {
    ids.push(workerPool.id);
    alive.add(workerPool.id);
  });
  events.on('job:error', ({ job, error }) => {
    const about = { job: job.id, task: job.task_identifier, attempt: job.attempts, of: job.max_attempts };
    o.log.error({ ...about, err: errorFields(error) }, 'job failed');
  });
  events.on('job:start', ({ job }) => inHand.add(job.id));
  events.on('job:complete', ({ job, error }) => {
    inHand.delete(job.id);
    justDone.add(job.id);
    setTimeout(() => justDone.delete(job.id), END_WRITTEN_MS).unref();
    o.onDone?.(job.task_identifier, !error);
  });
  let breakOff = (_why: unknown) => {};
  const failing = new Promise<unknown>((resolve) => {
    breakOff = resolve;
    events.on('worker:getJob:error', ({ error }) => resolve(error));
    events.on('pool:fatalError', ({ error }) => resolve(error));
  });
  const runner = await run({
    pgPool: pool,
    events,
    concurrency: o.concurrency,
    noHandleSignals: true,
    // at once, and with its failure reported; otherwise nobody is told of it and it ends the process
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: o.handlers as unknown as TaskList, // every payload in the database was written by addJob, in the type that its name declares
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
  const ended = runner.promise.catch((e: unknown) => e);
  return {
    ids,
    broken: Promise.race([failing, ended]),
    breakOff: (why) => breakOff(why),
    async end() {
      await runner.stop().catch(() => undefined); // it may have stopped by itself
      await ended;
      for (const id of ids.splice(0)) await alive.drop(id);
    },
  };
}

async function untilItBegins(begin: () => Promise<Shift>, givenUp: () => boolean): Promise<Shift> {
  for (;;) {
    try {
      return await begin();
    } catch (e) {
      if (givenUp()) return { ids: [], broken: Promise.resolve(e), breakOff() {}, end: async () => {} };
      await wait(BEGIN_AGAIN_MS, undefined, { ref: false });
    }
  }
}

/** The time between two losses of the database. */
interface Shift {
  /** Of its workers: by these they lock their jobs. */
  ids: string[];
  /** What it broke of. */
  broken: Promise<unknown>;
  breakOff(why: unknown): void;
  /** Takes no more jobs and waits for those in hand. */
  end(): Promise<void>;
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
  /** Takes no more jobs and waits for those in hand, at most `ms`; says how many are not done. */
  stop(ms: number): Promise<number>;
  /** Something that the library does not know of was lost: it is stopped and started again. */
  beginAnew(why: unknown): boolean;
}
