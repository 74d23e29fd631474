import type { Writer } from './db/db.ts';
import { sql } from './db/sql.ts';

/**
 * Leaves a job in the transaction that causes it: it runs after the commit and never without it. It may run twice.
 * A job with a `key` that is still waiting is replaced by the new one.
 */
export async function addJob(tx: Writer, name: string, payload: object, o: JobOptions = {}): Promise<void> {
  await tx.run(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    queue_name => ${o.queue ?? null}, run_at => ${o.runAt ?? null}::timestamptz, max_attempts => ${o.maxAttempts ?? 12}::int, job_key => ${o.key ?? null})`);
}

/** What a room does for each kind of job it leaves. The payload is what `addJob` was given. */
export type JobHandlers = Record<string, (payload: never) => Promise<void>>;

export interface JobOptions {
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** Jobs of one queue run one after another. */
  queue?: string;
}
