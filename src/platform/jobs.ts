import type { Writer } from './db/db.ts';
import { sql } from './db/sql.ts';

/**
 * Every job by its name, with its payload. A room declares its own jobs beside their handlers, by adding to this interface;
 * the payload of a scheduled job is `Nothing`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the platform itself leaves none
export interface Jobs {}

/**
 * Adds a job in the transaction that causes it: it runs after the commit and never without it. It may run twice.
 * A job with a `key` that is still waiting is replaced by the new one.
 */
export async function addJob<N extends JobName>(
  tx: Writer,
  name: N,
  payload: Jobs[N],
  o: JobOptions = {},
): Promise<void> {
  await tx.run(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    queue_name => ${o.queue ?? null}, run_at => ${o.runAt ?? null}::timestamptz, max_attempts => ${o.maxAttempts ?? 12}::int, job_key => ${o.key ?? null})`);
}

/** The handlers of some jobs; of all jobs, unless told. */
export type JobHandlers<N extends JobName = JobName> = { [K in N]: (payload: Jobs[K]) => Promise<void> };

export type JobName = keyof Jobs;
/** The payload of a scheduled job: nothing but its name is known. */
export type ScheduledJob = { [N in JobName]: Nothing extends Jobs[N] ? N : never }[JobName];
export type Nothing = Record<string, never>;

export interface JobOptions {
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** Jobs of one queue run one after another. */
  queue?: string;
}
