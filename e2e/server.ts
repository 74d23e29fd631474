import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { freePort } from '#testing/free-port.ts';
import { buildServer } from '../build.ts';

const UP_MS = 90_000;
const GREETING = 'Một Cửa đang chạy';
let built: Promise<string> | undefined;

/** Starts the real, bundled server as a process of its own and waits until it can serve, or until it has ended. */
export async function launch(o: LaunchOptions): Promise<Launched> {
  const port = await freePort();
  const program = o.command ?? [join(await bundle(), 'main.js')];
  const [command = '', ...before] = [...(o.within ?? []), process.execPath];
  const child = spawn(command, [...before, ...(o.command ? [] : ['--enable-source-maps']), ...program], {
    env: { PATH: process.env.PATH, PORT: String(port), METRICS_PORT: 'off', DEMO_DOSSIERS: '0', ...o.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...o.as,
  });
  // a test that runs out of time never gets to stop its server: then the server ends with the run
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const output = { out: '', err: '' };
  child.stdout.on('data', (d) => {
    output.out += d;
  });
  child.stderr.on('data', (d) => {
    output.err += d;
  });
  const exited = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  const url = `http://127.0.0.1:${port}`;
  // it can serve a moment before it prints so
  const greeted = () => until(() => output.out.includes(GREETING), 'the server says that it runs');
  if (o.wait !== false) await Promise.race([ready(url, child).then(greeted), exited]);
  return {
    url,
    port,
    pid: child.pid ?? 0,
    out: () => output.out,
    err: () => output.err,
    exited,
    signal: (name, whole = false) => process.kill(whole ? -(child.pid ?? 0) : (child.pid ?? 0), name),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      return exited;
    },
  };
}

/** An empty folder for a server's data; `owner` may use it too. */
export function dataFolder(owner?: { uid: number; gid: number }): string {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-e2e-'));
  if (owner) {
    chownSync(folder, owner.uid, owner.gid);
    chmodSync(folder, 0o700);
  }
  return folder;
}

/** A copy of a data folder that no server is using: quicker than a first start. */
export function copyOf(folder: string): string {
  const copy = dataFolder();
  execFileSync('cp', ['-a', `${folder}/.`, copy]);
  return copy;
}

/** How to reach the embedded database of a data folder. */
export function databaseUrl(folder: string): string {
  const { port, password } = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'));
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** Waits until something is true. @throws after 60 s. */
export async function until(f: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await f())) {
    if (Date.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((r) => setTimeout(r, 25));
  }
}

/** The folder with the bundled server and its commands, beside the assets that the run has built already. */
export function bundle(): Promise<string> {
  built ??= buildServer(inject('assets')).then(() => inject('assets'));
  return built;
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + UP_MS;
  while (child.exitCode === null && Date.now() < end) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((r) => setTimeout(r, 20));
  }
}

interface LaunchOptions {
  env: Record<string, string>;
  as?: { uid: number; gid: number };
  /** A command that runs another one in it. */
  within?: string[];
  /** Instead of the bundled server. */
  command?: string[];
  /** false: do not wait until it serves. */
  wait?: boolean;
}

export interface Launched {
  url: string;
  port: number;
  pid: number;
  out(): string;
  err(): string;
  /** The exit code, or the signal that ended it. */
  exited: Promise<number | string>;
  /** Sends a signal to the process, or to its whole group as Ctrl-C at a terminal does. */
  signal(name: NodeJS.Signals, wholeGroup?: boolean): void;
  stop(): Promise<number | string>;
}
