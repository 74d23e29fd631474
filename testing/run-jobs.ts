import { Logger, runOnce, type TaskList } from 'graphile-worker';
import type { Deps } from '../src/deps.ts';
import { jobHandlers } from '../src/jobs.ts';

/** Runs every job that waits, and those that they leave, as the worker does. A job that throws stays to be tried again. */
export async function runJobs(deps: Deps, url: string): Promise<void> {
  await runOnce({
    connectionString: url,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: jobHandlers(deps) as unknown as TaskList, // what lies in the database was left by addJob, as its name declares
  });
}
