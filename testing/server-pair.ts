import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { copyCluster } from '#platform/embedded/base-backup.ts';
import { postgresHome } from '#platform/embedded/binaries.ts';
import { runAs } from '#platform/embedded/run-as.ts';
import { freePort } from './free-port.ts';

const DEBIANS = '/usr/lib/postgresql';
const UP_MS = 60_000;

/** The newest PostgreSQL that Debian's packages have put on this machine, or undefined. */
export function debiansPostgres(): string | undefined {
  try {
    const [newest] = readdirSync(DEBIANS).sort((a, b) => Number(b) - Number(a));
    return newest && join(DEBIANS, newest);
  } catch {
    return undefined;
  }
}

/**
 * Two PostgreSQL servers on this machine, one the synchronous standby of the other, with the programs in `home/bin`; those that came
 * with npm unless told. Everything is durable.
 */
export async function serverPair(o: { home?: string | undefined } = {}): Promise<ServerPair> {
  const home = o.home ?? postgresHome();
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-pair-'));
  chmodSync(folder, 0o755);
  const ports = [await freePort(), await freePort()] as const;
  let at: 0 | 1 = 0;
  let primary = await firstServer(home, join(folder, 'a'), ports[0]);
  let standby = await standbyOf(primary, { home, data: join(folder, 'b'), port: ports[1] });
  let round = 0;
  return {
    url: `postgres://postgres@127.0.0.1:${ports[0]},127.0.0.1:${ports[1]}/postgres?target_session_attrs=read-write`,
    primary: () => primary.url,
    freeze: () => signalTree(primary.child, 'SIGSTOP'),
    thaw: () => signalTree(primary.child, 'SIGCONT'),
    async kill() {
      signalTree(primary.child, 'SIGKILL');
      await primary.exited;
    },
    async promote() {
      await ask(standby.url, 'select pg_promote(true, 30)');
    },
    async refill() {
      signalTree(primary.child, 'SIGKILL');
      await primary.exited;
      const data = join(folder, `again-${round++}`);
      const port = ports[at];
      at = at === 0 ? 1 : 0;
      primary = standby;
      standby = await standbyOf(primary, { home, data, port });
    },
    async stop() {
      for (const server of [standby, primary]) {
        signalTree(server.child, 'SIGKILL');
        await server.exited;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstServer(home: string, data: string, port: number): Promise<Server> {
  mkdirSync(data, { mode: 0o700 });
  give(data);
  const args = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  execFileSync(join(home, 'bin/initdb'), args, { ...programs(home), stdio: ['ignore', 'ignore', 'inherit'] });
  return startServer(home, data, port);
}

async function standbyOf(primary: Server, o: { home: string; data: string; port: number }): Promise<Server> {
  mkdirSync(o.data, { mode: 0o700 });
  give(o.data);
  await copyCluster(primary.url, primary.data, o.data);
  const port = new URL(primary.url).port;
  const conninfo = `host=127.0.0.1 port=${port} user=postgres application_name=standby`;
  for (const [name, text] of [
    ['postgresql.auto.conf', `primary_conninfo = '${conninfo}'\n`],
    ['standby.signal', ''],
  ] as const) {
    writeFileSync(join(o.data, name), text, { mode: 0o600 });
    give(join(o.data, name));
  }
  const standby = await startServer(o.home, o.data, o.port);
  await ask(primary.url, "alter system set synchronous_standby_names = 'standby'");
  await ask(primary.url, 'select pg_reload_conf()');
  await until(async () => {
    const [row] = await ask(primary.url, 'select sync_state from pg_stat_replication');
    return row?.['sync_state'] === 'sync';
  });
  return standby;
}

async function startServer(home: string, data: string, port: number): Promise<Server> {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    wal_receiver_timeout: '2s',
    wal_retrieve_retry_interval: '200ms',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(home, 'bin/postgres'), ['-D', data, ...flags], {
    ...programs(home),
    stdio: 'ignore',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await until(async () => (await ask(url, 'select 1').catch(() => [])).length === 1);
  return { child, exited, url, data };
}

// PostgreSQL refuses to run as root; the programs of npm bring their own libraries
function programs(home: string) {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return {
    ...runAs(),
    cwd: '/',
    env: home === postgresHome() ? { ...env, LD_LIBRARY_PATH: join(home, 'lib') } : env,
  };
}

function give(path: string): void {
  const { uid, gid } = runAs();
  if (uid !== undefined) chownSync(path, uid, gid ?? uid);
}

/** Reaches the postmaster and all of its processes, as the machine that stops would. */
function signalTree(child: ChildProcess, signal: NodeJS.Signals): void {
  const { pid } = child;
  if (!pid || child.exitCode !== null || child.signalCode !== null) return;
  const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  for (const one of [pid, ...below.map(Number)])
    try {
      process.kill(one, signal);
    } catch {
      // it ended by itself meanwhile
    }
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function until(f: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + UP_MS;
  while (!(await f())) {
    if (performance.now() > end) throw new Error('a PostgreSQL server of the pair does not come up');
    await new Promise((r) => setTimeout(r, 50));
  }
}

interface Server {
  child: ChildProcess;
  exited: Promise<void>;
  url: string;
  data: string;
}

export interface ServerPair {
  /** DATABASE_URL with both hosts. */
  url: string;
  primary(): string;
  /** Stops the whole primary where it stands: connections stay, and nobody answers. */
  freeze(): void;
  thaw(): void;
  kill(): Promise<void>;
  /** Makes the standby the primary; comes back when it can be written to. */
  promote(): Promise<void>;
  /** After a promotion: what was the primary is gone, and a new synchronous standby takes its place and its port. */
  refill(): Promise<void>;
  stop(): Promise<void>;
}
