import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresHome, runProgram, spawnAs } from './binaries.ts';
import { endLeftOver, pidFile } from './left-over.ts';
import { until } from './process.ts';
import { type RunAs, runAs } from './run-as.ts';

const LONGEST_LOG = 20_000_000;
const RECOVERY_MS = 300_000; // after a power cut PostgreSQL replays its log before it lets anybody in
const HALF = 'postgres.new';
const AGAIN_MS = 500;
const FAST_STOP_MS = 6_000; // then at once: the next start replays the log

// Durable (fsync and synchronous_commit stay on), for a small machine with an SSD; the log contains no values, because they are
// people's data.
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts the PostgreSQL in `folder/postgres`, made on the first start, in a process group of its own. The caller holds the folder's
 * lock, so a PostgreSQL that still runs there was left behind by a killed process: it is stopped, and nothing that was committed is
 * lost.
 */
export async function startCluster(folder: string): Promise<Cluster> {
  const as = runAs();
  const data = join(folder, 'postgres');
  await endLeftOver(data);
  const access = existsSync(join(data, 'PG_VERSION')) ? readAccess(folder) : newAccess(folder);
  if (!existsSync(data)) await make(folder, data, access.password, as);
  for (let tries = 0; ; tries++) {
    const port = tries === 0 && access.port && (await isFree(access.port)) ? access.port : await freePort();
    const child = spawnPostgres(folder, data, port, as);
    if (await comesUp(child, data)) {
      if (port !== access.port) writeAccess(folder, { ...access, port });
      return cluster(child, urlOf({ ...access, port }));
    }
    await endLeftOver(data); // of this start, too, only what is written after it is believed
    await wait(AGAIN_MS);
    if (tries === 3) throw new Error(`PostgreSQL does not start: ${lastWords(folder)}`);
  }
}

/** How to connect to the cluster that runs in the folder. */
export function clusterUrl(folder: string): string {
  return urlOf(readAccess(folder));
}

function cluster(child: ChildProcess, url: string): Cluster {
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return {
    url,
    exited,
    async stop() {
      child.kill('SIGINT'); // fast: rolls back what is open, writes everything down
      const killTimer = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS);
      await exited;
      clearTimeout(killTimer);
    },
    abandon: () => void child.kill('SIGQUIT'),
  };
}

async function make(folder: string, data: string, password: string, as: RunAs): Promise<void> {
  // a start that is cut short leaves no half-made cluster under the real name, and whatever still works on it does no harm
  for (const name of readdirSync(folder))
    if (name.startsWith(HALF)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  const half = join(folder, HALF + randomBytes(6).toString('hex'));
  const secret = join(folder, 'postgres.password');
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  for (const path of [half, secret]) give(path, as);
  try {
    await runProgram(
      'initdb',
      [
        ...['-D', half, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
      ],
      as,
    );
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(half, data);
}

function spawnPostgres(folder: string, data: string, port: number, as: RunAs): ChildProcess {
  const path = logPath(folder);
  if (existsSync(path) && statSync(path).size > LONGEST_LOG) truncateSync(path);
  const log = openSync(path, 'a', 0o600);
  const flags = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([k, v]) => ['-c', `${k}=${v}`]);
  const child = spawn(join(postgresHome(), 'bin', 'postgres'), ['-D', data, ...flags], {
    ...spawnAs(as),
    detached: true, // Ctrl-C at the terminal reaches the server, which finishes first and then stops this
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

async function comesUp(child: ChildProcess, data: string): Promise<boolean> {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  const over = () => failed || child.exitCode !== null || child.signalCode !== null;
  await until(() => over() || (pidFile(data)?.pid === child.pid && pidFile(data)?.state === 'ready'), {
    ms: RECOVERY_MS,
    every: 5,
  });
  return !over();
}

function readAccess(folder: string): Access {
  return JSON.parse(readFileSync(accessPath(folder), 'utf8')) as Access;
}

function newAccess(folder: string): Access {
  const access = { password: randomBytes(24).toString('base64url') };
  writeAccess(folder, access);
  return access;
}

function writeAccess(folder: string, access: Access): void {
  const half = `${accessPath(folder)}.new`;
  // written to the disk before it replaces the old file: without the password nobody can get into the database again
  writeFileSync(half, JSON.stringify(access), { mode: 0o600, flush: true });
  renameSync(half, accessPath(folder));
}

function urlOf(access: Access): string {
  return `postgres://postgres:${access.password}@127.0.0.1:${access.port}/postgres`;
}

function give(path: string, as: RunAs): void {
  if (as.uid !== undefined) chownSync(path, as.uid, as.gid ?? as.uid);
}

function lastWords(folder: string): string {
  return readFileSync(logPath(folder), 'utf8').slice(-600).trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const s = createServer();
    s.once('error', reject);
    s.listen(0, '127.0.0.1', () => {
      const { port } = s.address() as { port: number };
      s.close(() => resolve(port));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const s = createServer();
    s.once('error', () => resolve(false));
    s.listen(port, '127.0.0.1', () => s.close(() => resolve(true)));
  });
}

const accessPath = (folder: string) => join(folder, 'postgres.json');
const logPath = (folder: string) => join(folder, 'postgres.log');

interface Access {
  password: string;
  port?: number;
}

export interface Cluster {
  url: string;
  /** Comes true when PostgreSQL ends, asked or not. */
  exited: Promise<number>;
  stop(): Promise<void>;
  /** Ends it at once and waits for nothing: the next start replays its log. */
  abandon(): void;
}
