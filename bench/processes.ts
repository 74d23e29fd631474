import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#platform/root.ts';
import { freePort } from '#testing/free-port.ts';
import { serverFlags } from '../scripts/server-flags.mjs';
import type { Stage } from './stage.ts';

const UP_MS = 60_000;
const STOP_MS = 25_000;

/** Starts the built program on a database of a stage. Its log goes into a file, as in real use. */
export async function startProgram(
  stage: Stage,
  o: { role: 'web' | 'all'; url?: string; node?: string[] },
): Promise<Served> {
  const main = join(ROOT, 'dist/main.js');
  if (!existsSync(main)) throw new Error('dist/main.js is missing: build first');
  const port = await freePort();
  return serve([...serverFlags, ...(o.node ?? []), main], port, {
    DATA_DIR: join(stage.folder, 'program'),
    DATABASE_URL: o.url ?? stage.url,
    ROLE: o.role,
    PORT: String(port),
    DEMO_DOSSIERS: '0',
    METRICS_PORT: 'off',
    TRUST_PROXY: 'loopback', // people come from many networks (`networks.ts`), and each has its limits
  });
}

/** Starts the built program as it is run at first: on a database and files of its own, in a folder. */
export async function startInFolder(folder: string): Promise<Served> {
  const main = join(ROOT, 'dist/main.js');
  if (!existsSync(main)) throw new Error('dist/main.js is missing: build first');
  const port = await freePort();
  return serve([...serverFlags, main], port, {
    DATA_DIR: folder,
    PORT: String(port),
    DEMO_DOSSIERS: '0',
    METRICS_PORT: 'off',
  });
}

/** Starts a baseline server: a file beside this one, which reads its port and its other settings from the environment. */
export async function startBaseline(file: string, env: Record<string, string>): Promise<Served> {
  const port = await freePort();
  return serve(['--import', 'tsx', join(import.meta.dirname, file)], port, { ...env, PORT: String(port) });
}

async function serve(args: string[], port: number, env: Record<string, string>): Promise<Served> {
  const folder = join(ROOT, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const logPath = join(folder, `${port}.log`);
  const log = openSync(logPath, 'w');
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', log, log],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilUp(child, url, logPath);
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      await stop(child);
      rmSync(logPath, { force: true });
    },
  };
}

async function untilUp(child: ChildProcess, url: string, logPath: string): Promise<void> {
  const end = performance.now() + UP_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) break;
    const up = await fetch(`${url}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
    if (up) return;
    await new Promise((r) => setTimeout(r, 100));
  }
  await stop(child);
  throw new Error(`a process of the bench did not start:\n${readFileSync(logPath, 'utf8').slice(-2000)}`);
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

export interface Served {
  url: string;
  pid: number;
  stop(): Promise<void>;
}
