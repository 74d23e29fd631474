import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresHome, runProgram, spawnAs } from '#platform/embedded/binaries.ts';
import { runAs } from '#platform/embedded/run-as.ts';
import { freePort } from './free-port.ts';

const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=128MB',
  'unix_socket_directories=',
];

/**
 * A PostgreSQL server that keeps nothing for after the run, on a port of its own unless told. Everybody on this machine is let in;
 * with a `password` only who has it.
 */
export async function startThrowAway(o: { port?: number; password?: string } = {}): Promise<ThrowAway> {
  const as = runAs();
  const dir = mkdtempSync(join(tmpdir(), 'mot-cua-test-'));
  chmodSync(dir, 0o755);
  const data = join(dir, 'pg');
  mkdirSync(data, { mode: 0o700 });
  if (as.uid !== undefined) chownSync(data, as.uid, as.gid ?? as.uid);
  const args = ['-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C', '--no-sync'];
  if (o.password === undefined) args.push('--auth=trust');
  else {
    const file = join(dir, 'password');
    writeFileSync(file, o.password, { mode: 0o644 });
    args.push('--auth=scram-sha-256', `--pwfile=${file}`);
  }
  await runProgram('initdb', args, as);
  const port = o.port ?? (await freePort());
  const child = spawn(
    join(postgresHome(), 'bin', 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', ...FAST.flatMap((f) => ['-c', f])],
    {
      ...spawnAs(as),
      stdio: 'ignore',
    },
  );
  const user = o.password === undefined ? 'postgres' : `postgres:${o.password}`;
  const url = `postgres://${user}@127.0.0.1:${port}`;
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

export interface ThrowAway {
  /** Without a database: `<url>/postgres` is there. */
  url: string;
  stop(): Promise<void>;
}
