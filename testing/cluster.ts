import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { DEMO_SECRET_KEY } from '#config';
import { makeKeys } from '#platform/crypto.ts';
import { openDb } from '#platform/db/db.ts';
import { migrate } from '#platform/db/migrate.ts';
import { postgresHome, runProgram, spawnAs } from '#platform/embedded/binaries.ts';
import { runAs } from '#platform/embedded/run-as.ts';
import { seedOnce } from '../src/seed.ts';
import { testAssets } from './assets.ts';
import { environment } from './environment.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=128MB',
  'unix_socket_directories=',
];

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

async function startThrowAway() {
  const as = runAs();
  const dir = mkdtempSync(join(tmpdir(), 'mot-cua-test-'));
  chmodSync(dir, 0o755);
  const data = join(dir, 'pg');
  mkdirSync(data, { mode: 0o700 });
  if (as.uid !== undefined) chownSync(data, as.uid, as.gid ?? as.uid);
  await runProgram(
    'initdb',
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    as,
  );
  const port = await freePort();
  const child = spawn(
    join(postgresHome(), 'bin', 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', ...FAST.flatMap((f) => ['-c', f])],
    {
      ...spawnAs(as),
      stdio: 'ignore',
    },
  );
  const url = `postgres://postgres@127.0.0.1:${port}`;
  await untilUp(`${url}/postgres`);
  return {
    url,
    stop: async () => {
      const gone = new Promise((r) => child.once('exit', r));
      child.kill('SIGINT');
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function untilUp(url: string): Promise<void> {
  for (let i = 0; ; i++) {
    const c = new pg.Client({ connectionString: url });
    try {
      await c.connect();
      await c.end();
      return;
    } catch (e) {
      if (i > 200) throw e;
      await new Promise((r) => setTimeout(r, 50));
    }
  }
}

async function admin(url: string, statement: string): Promise<void> {
  const c = new pg.Client({ connectionString: `${url}/postgres` });
  await c.connect();
  await c.query(statement);
  await c.end();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address() as { port: number };
      s.close(() => resolve(port));
    });
  });
}

declare module 'vitest' {
  export interface ProvidedContext {
    pg: { url: string; template: string; seeded: string };
    /** The folder that `build.ts` built into. */
    assets: string;
  }
}
