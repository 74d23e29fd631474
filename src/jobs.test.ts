import { expect, test } from 'vitest';
import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { addJob, type JobHandlers, type JobName } from '#platform/jobs.ts';
import type { Schedule } from '#platform/worker.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { schedule } from './jobs.ts';

test('every job of the clock has its time, and none has two', () => {
  const names: JobName[] = schedule.map((s) => s.job);
  expect(names.length).toBeGreaterThanOrEqual(5);
  expect(new Set(names).size).toBe(names.length);
});

test('a job is left by a name that is declared, with what is declared for it; the compiler takes no other', () => {
  const left = [
    // @ts-expect-error nobody does this
    (tx: Tx) => addJob(tx, 'dossier.forget', {}),
    // @ts-expect-error the agency is missing
    (tx: Tx) => addJob(tx, 'file.erase', { id: '1' }),
    // @ts-expect-error which event is a number
    (tx: Tx) => addJob(tx, 'dossier.notify', { ownerAgencyId: '1', id: '1', seq: 'first' }),
    // @ts-expect-error a job of the clock is left nothing
    (tx: Tx) => addJob(tx, 'draft.sweep', { at: 1 }),
  ];
  expect(left).toHaveLength(4);
});

test('a job without anybody to do it, and one that the clock could not leave, do not compile', () => {
  // @ts-expect-error all others are missing
  const few: JobHandlers = { 'platform.sweep': async () => {} };
  // @ts-expect-error the clock does not know which file
  const scheduled: Schedule = { job: 'file.erase', utc: '0 0 * * *' };
  expect([Object.keys(few), scheduled.job]).toEqual([['platform.sweep'], 'file.erase']);
});

test('who runs the jobs in a test goes on when the last one that was done is taken out, however slowly', async () => {
  const deps = await seededDeps();
  await deps.db.tx(async (tx) => {
    await addJob(tx, 'platform.sweep', {});
    await tx.run(sql`create function take_out_slowly() returns trigger language plpgsql
      as 'begin perform pg_sleep(0.5); return old; end'`);
    await tx.run(sql`create trigger slow before delete on graphile_worker._private_jobs
      for each row execute function take_out_slowly()`);
  });
  await runJobs(deps, deps.db.url);
  expect(await deps.db.many(sql`select task_identifier from graphile_worker.jobs`)).toEqual([]);
});
