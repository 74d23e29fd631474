import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createApp } from '#app';
import { type FixedClock, fixedClock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import type { Sql } from '#platform/db/sql.ts';
import type { Deps } from '../src/deps.ts';
import { Browser } from './browser-client.ts';
import { testDb } from './db.ts';
import { testDeps } from './deps.ts';
import { hearing } from './hearing.ts';

/** The whole server on a database of its own with the seeded province, a clock that stands still, and nothing mocked. */
export async function testApp(o: AppOptions = {}): Promise<TestApp> {
  const { seeded } = inject('pg');
  const db = await testDb(o.empty ? undefined : seeded);
  const clock = fixedClock(o.now ?? '2026-11-19T09:00:00+07:00');
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-data-'));
  const deps = await testDeps({
    db: o.hear ? hearing(db, o.hear) : db,
    clock,
    dataDir,
    ...(o.env ? { env: o.env } : {}),
  });
  const app = await createApp(deps);
  await app.ready();
  return {
    app,
    deps,
    db,
    clock,
    url: db.url,
    browser: () => new Browser(app),
    close: async () => {
      await app.close();
      await deps.security.close();
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface AppOptions {
  now?: string;
  empty?: boolean;
  /** Settings other than the demo's. */
  env?: Record<string, string>;
  /** Is told of every statement of the server, and of none that the test itself sends. */
  hear?: (q: Sql) => void;
}

export interface TestApp {
  app: Awaited<ReturnType<typeof createApp>>;
  deps: Deps;
  db: Db;
  clock: FixedClock;
  url: string;
  browser(): Browser;
  close(): Promise<void>;
}
