import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, readConfig } from '#config';
import { verifyLedger } from '#domain/dossiers';
import { loadAssets } from '#platform/assets.ts';
import { systemClock } from '#platform/clock.ts';
import { type Db, openDb } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { ROOT } from '#platform/root.ts';
import type { Deps } from '../src/deps.ts';
import { compose } from '../src/start/compose.ts';
import { openDatabase } from '../src/start/open-database.ts';
import { prepareDatabase } from '../src/start/prepare-database.ts';
import { generateDossiers } from './generate-dossiers.ts';
import { inventCommunes } from './invent-communes.ts';

/** Raise this when the generator's output changes, so that data of the older generator are made anew. */
const GENERATOR = 4;
const MONTHS_OF_WORK = 180;
const PER_DAY_AT_LEAST = 100; // a small province is a new one, not a quiet one
const VERIFIED = 200;

/**
 * Starts a province with the given number of dossiers, and of agencies where it is to have more than the seed's, on an embedded, durable PostgreSQL of its own. The data are made on the first
 * call, kept in `.cache/bench/<n>`, and made anew when the seed or the generator changes. A new migration runs over them as over any
 * database.
 */
export async function openStage({ dossiers, agencies }: Size, say: (line: string) => void): Promise<Stage> {
  const folder = join(ROOT, '.cache/bench', [dossiers, agencies].filter(Boolean).join('-'));
  if (existsSync(folder) && readState(folder) !== stateNow())
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = readConfig({
    DATA_DIR: folder,
    DEMO_DOSSIERS: '0',
    LOG_LEVEL: 'silent',
    METRICS_PORT: 'off',
  });
  const log = makeLog({ level: 'silent' });
  const cluster = await openDatabase(config, 'command');
  const db = await prepareDatabase(cluster.url, { config, clock: systemClock, log });
  const deps = await compose({ config, db, clock: systemClock, log, assets: loadAssets(join(ROOT, 'dist')) });
  const stage: Stage = {
    dossiers,
    folder,
    config,
    url: cluster.url,
    db,
    deps,
    copy: (name) => copyDatabase(cluster.url, name),
    async close() {
      await db.close();
      await cluster.close();
    },
  };
  if (readState(folder) !== stateNow()) await make(stage, agencies, say);
  await db.pool.query('vacuum analyze'); // a migration may have changed what the planner knows
  return stage;
}

async function make(stage: Stage, agencies: number | undefined, say: (line: string) => void): Promise<void> {
  const { db, deps, dossiers: count } = stage;
  const began = performance.now();
  const days = Math.max(2, Math.min(MONTHS_OF_WORK, Math.round(count / PER_DAY_AT_LEAST)));
  const onBatch = (made: number) => {
    if (made % 20_000 === 0) say(`  ${made} dossiers`);
  };
  say(`making ${count} dossiers of ${days} days in ${stage.folder}`);
  if (agencies) await db.tx((tx) => inventCommunes(tx, agencies));
  await generateDossiers(db, deps.keys, { count, days, now: deps.clock.now(), onBatch });
  const sample = await db.many<{ ownerAgencyId: string; id: string }>(
    sql`select owner_agency_id as "ownerAgencyId", id from dossiers order by md5(id::text) limit ${VERIFIED}`,
  );
  for (const ref of sample) {
    const faults = await verifyLedger(db, ref);
    if (faults.length > 0) throw new Error(`generated dossier ${ref.id}: ${JSON.stringify(faults)}`);
  }
  writeFileSync(statePath(stage.folder), stateNow());
  say(`made in ${Math.round((performance.now() - began) / 1000)} s; ${sample.length} ledgers proved`);
}

// A database to write to and throw away. PostgreSQL copies a database only while nobody else is connected to it.
async function copyDatabase(url: string, name: string): Promise<Copy> {
  const original = new URL(url).pathname.slice(1);
  const admin = new URL(url);
  admin.pathname = '/template1';
  const run = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: admin.href });
    await client.connect();
    for (const s of statements) await client.query(s);
    await client.end();
  };
  await run(
    `drop database if exists ${name} with (force)`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${original}'`,
    `create database ${name} template ${original} strategy file_copy`,
  );
  const own = new URL(url);
  own.pathname = `/${name}`;
  const db = openDb({ url: own.href, onError: () => {} });
  return {
    url: own.href,
    db,
    copy: (next) => copyDatabase(own.href, next),
    async settle() {
      await db.pool.query('vacuum analyze');
      await db.pool.query('checkpoint');
      spawnSync('sync'); // the copying left gigabytes to be written, which must not be part of what is measured
    },
    async drop() {
      await db.close();
      await run(`drop database if exists ${name} with (force)`);
    },
  };
}

function stateNow(): string {
  const hash = createHash('sha256').update(String(GENERATOR));
  const seed = readdirSync(join(ROOT, 'seed'), { recursive: true, withFileTypes: true });
  for (const f of seed.filter((f) => f.isFile()))
    hash.update(f.name).update(readFileSync(join(f.parentPath, f.name)));
  return hash.digest('hex');
}

function readState(folder: string): string | undefined {
  return existsSync(statePath(folder)) ? readFileSync(statePath(folder), 'utf8') : undefined;
}

function statePath(folder: string): string {
  return join(folder, 'bench-state');
}

export interface Size {
  dossiers: number;
  agencies?: number | undefined;
}

export interface Stage {
  dossiers: number;
  folder: string;
  config: Config;
  url: string;
  db: Db;
  /** The dependencies of the server, for preparing what a request needs. */
  deps: Deps;
  /** A copy of the database, for benches that write. */
  copy(name: string): Promise<Copy>;
  close(): Promise<void>;
}

export interface Copy {
  url: string;
  db: Db;
  copy(name: string): Promise<Copy>;
  /** Gathers statistics and writes everything to disk before a measurement. */
  settle(): Promise<void>;
  drop(): Promise<void>;
}
