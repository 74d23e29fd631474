import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { type FixedClock, fixedClock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import type { Deps } from '../src/deps.ts';
import { testDb } from './db.ts';
import { testDeps } from './deps.ts';

/**
 * The rooms without a server: a database of this file's own with the seeded province, and a clock that stands still at `now`. Called
 * where a test file begins; all of it is gone after the file's last test.
 */
export async function seededDeps(now = '2026-11-19T09:00:00+07:00'): Promise<SeededDeps> {
  const db = await testDb(inject('pg').seeded);
  const clock = fixedClock(now);
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-data-'));
  afterAll(async () => {
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { ...(await testDeps({ db, clock, dataDir })), db, clock };
}

export interface SeededDeps extends Deps {
  db: Db & { url: string };
  clock: FixedClock;
}
