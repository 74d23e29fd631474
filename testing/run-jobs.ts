import { Logger, runOnce, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Deps } from '../src/deps.ts';
import { jobHandlers } from '../src/jobs.ts';

/** Runs every waiting job, and the jobs that those add, as the worker does. A job that throws stays, to be tried again. */
export async function runJobs(deps: Deps, url: string): Promise<void> {
  // runOnce does not wait until the last jobs that are done are taken out; the end of a pool of our own waits for that
  const pgPool = new pg.Pool({ connectionString: url });
  try {
    await runOnce({
      pgPool,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
      taskList: jobHandlers(deps) as unknown as TaskList, // every payload in the database was written by addJob, in the type that the job's name declares
    });
  } finally {
    await pgPool.end();
  }
}
