import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { DEMO_SECRET_KEY } from '#config';
import { makeKeys } from '#platform/crypto.ts';
import { openDb } from '#platform/db/db.ts';
import { migrate } from '#platform/db/migrate.ts';
import { seedOnce } from '../src/seed.ts';
import { testAssets } from './assets.ts';
import { environment } from './environment.ts';
import { startThrowAway } from './throw-away-postgres.ts';

const ROOT = new URL('..', import.meta.url).pathname;

/**
 * One throw-away PostgreSQL for the whole run, or a server named by TEST_DATABASE_URL; inside it a migrated template that each
 * test file clones.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = temporaryFolder();
  const { databaseUrl } = environment;
  const server = databaseUrl
    ? { url: databaseUrl.replace(/\/[^/]*$/, ''), stop: async () => {} }
    : await startThrowAway();
  const template = `mc_template_${process.pid}`;
  await admin(server.url, `create database ${template}`);
  await migrate(`${server.url}/${template}`, join(ROOT, 'migrations'));
  const seeded = await seedTemplate(server.url, template);
  project.provide('pg', { url: server.url, template, seeded });
  project.provide('assets', await testAssets());
  return async () => {
    if (databaseUrl)
      for (const name of [seeded, template])
        await admin(server.url, `drop database ${name} with (force)`).catch(() => {});
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  };
}

// whatever the tests leave in the temporary folder is removed with it at the end of the run
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-run-'));
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return folder;
}

// The same province in every run: the seed's own dates lie long before the days on which the tests take place.
async function seedTemplate(server: string, template: string): Promise<string> {
  const name = `${template}_seeded`;
  await admin(server, `create database ${name} template ${template}`);
  const db = openDb({ url: `${server}/${name}`, max: 2 });
  try {
    const keys = makeKeys(DEMO_SECRET_KEY);
    await seedOnce(db, { mode: 'demo', keys, now: new Date('2026-01-05T08:00:00+07:00') });
  } finally {
    await db.close();
  }
  return name;
}

async function admin(url: string, statement: string): Promise<void> {
  const c = new pg.Client({ connectionString: `${url}/postgres` });
  await c.connect();
  await c.query(statement);
  await c.end();
}

declare module 'vitest' {
  export interface ProvidedContext {
    pg: { url: string; template: string; seeded: string };
    /** The folder that `build.ts` built into. */
    assets: string;
  }
}
