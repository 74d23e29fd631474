import { expect, test } from 'vitest';
import type { Tx } from '#platform/db/db.ts';
import { addJob, type JobHandlers, type JobName } from '#platform/jobs.ts';
import type { Schedule } from '#platform/worker.ts';
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
