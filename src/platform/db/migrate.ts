import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { openClient, openPool } from './connect.ts';
import { contractions } from './expands.ts';
import { limitSettings, MIGRATION_LIMITS } from './limits.ts';

const LOCK = 4_702_611; // any constant: two processes that start at once take turns

/**
 * Brings the database up to the newest numbered SQL file of `folder`, each file in a transaction of its own, forward only.
 * A file whose first line is `-- no transaction` runs outside one (for indexes made concurrently).
 * @throws when a file that has run was changed afterwards, and DatabaseIsNewer when the database has run one that this program does
 * not know and cannot live with; one that only adds is accepted, so that the last version can be started again.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = openClient(url, { application_name: 'mot-cua migrate', ...limitSettings(MIGRATION_LIMITS) });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query("set lock_timeout = '10s'");
    await client.query(
      'create table if not exists schema_migrations (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
    );
    await client.query('alter table schema_migrations add column if not exists expands boolean');
    const { rows } = await client.query<{ name: string; sha256: string; expands: boolean | null }>(
      'select name, sha256, expands from schema_migrations',
    );
    const ran = new Map(rows.map((r) => [r.name, r.sha256]));
    const files = readdirSync(folder)
      .filter((f) => f.endsWith('.sql'))
      .sort();
    // after a roll-back: a migration that only adds is none of this program's business
    for (const { name, expands } of rows)
      if (!files.includes(name) && !expands) throw new DatabaseIsNewer(name);
    const applied: string[] = [];
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const before = ran.get(name);
      if (before === sha256) continue;
      if (before)
        throw new Error(
          `Migration ${name} was changed after it ran. Migrations go forward only: write a new one.`,
        );
      await runFile(client, name, text, sha256);
      applied.push(name);
    }
    await migrateJobs(url);
    return applied;
  } finally {
    await client.end();
  }
}

/** The database has run a migration that took away or changed what this program needs. */
export class DatabaseIsNewer extends Error {
  readonly migration: string;

  constructor(migration: string) {
    super(`The database has run ${migration}, which this program does not know: it is newer.`);
    this.name = 'DatabaseIsNewer';
    this.migration = migration;
  }
}

async function migrateJobs(url: string): Promise<void> {
  const pool = openPool(url, {
    application_name: 'mot-cua migrate',
    max: 1,
    ...limitSettings(MIGRATION_LIMITS),
  });
  pool.on('error', () => {}); // what it breaks is told by the statement that it breaks
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
}

async function runFile(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  const record = () =>
    client.query('insert into schema_migrations (name, sha256, expands) values ($1, $2, $3)', [
      name,
      sha256,
      contractions(text).length === 0,
    ]);
  if (text.startsWith('-- no transaction')) {
    await client.query(text);
    await record();
    return;
  }
  await client.query('begin');
  try {
    await client.query(text);
    await record();
    await client.query('commit');
  } catch (e) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed`, { cause: e });
  }
}
