import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOf, until } from './process.ts';

const NAME = 'mot-cua.lock';
const STOPPING_MS = 30_000; // longer than a server takes to finish what it has in hand
const LAUNCHER_MS = 1_500; // a server whose launcher was killed notices within this time

/**
 * Takes the data folder for this process alone. If the process that holds the lock is gone (killed, or the machine went down), the
 * lock is taken over; if it is just stopping, this waits for it.
 * @throws FolderTaken when another process lives in it.
 */
export async function takeFolder(folder: string, kind: Holder['kind']): Promise<FolderLock> {
  const path = join(folder, NAME);
  const me: Holder = { pid: process.pid, start: startOf(process.pid) ?? '', kind, state: 'starting' };
  const tookOver = await claim(path, me);
  const write = () => replace(path, me);
  return {
    tookOver,
    tell(o) {
      Object.assign(me, o);
      write();
    },
    release() {
      if (read(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

/** Who lives in the data folder now, or undefined. */
export function holderOf(folder: string): Holder | undefined {
  const holder = read(join(folder, NAME));
  return holder && lives(holder) ? holder : undefined;
}

/** Another process lives in the data folder. */
export class FolderTaken extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super(`The data folder is in the hands of process ${holder.pid}.`);
    this.name = 'FolderTaken';
    this.holder = holder;
  }
}

async function claim(path: string, me: Holder): Promise<boolean> {
  let tookOver = false;
  for (let i = 0; i < 20; i++) {
    if (linked(path, me)) return tookOver;
    const other = read(path);
    if (other && lives(other)) {
      await wait(path, other);
      continue;
    }
    // The dead process's lock is moved aside, and put back if it turns out to be another's: so two processes that start at once do
    // not both take over.
    const aside = `${path}.${process.pid}`;
    try {
      renameSync(path, aside);
    } catch {
      continue; // somebody else moved it
    }
    const moved = read(aside);
    if (moved && lives(moved)) linkBack(aside, path);
    else tookOver = true;
    rmSync(aside, { force: true });
  }
  throw new Error(`The lock ${path} keeps changing hands.`);
}

async function wait(path: string, other: Holder): Promise<void> {
  const orphaned = () => other.launcher !== undefined && startOf(other.launcher) === undefined;
  const now = () => read(path) ?? other;
  const isGone = () => !lives(other) || now().pid !== other.pid;
  if (orphaned()) await until(() => isGone() || now().state === 'stopping', { ms: LAUNCHER_MS });
  if (isGone()) return;
  if (now().state === 'stopping' && (await until(isGone, { ms: STOPPING_MS }))) return;
  throw new FolderTaken(now());
}

function linked(path: string, me: Holder): boolean {
  const own = `${path}.${process.pid}.new`;
  writeFileSync(own, JSON.stringify(me), { mode: 0o600 });
  try {
    linkSync(own, path); // written whole or not at all, and only when nobody holds it
    return true;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw e;
  } finally {
    rmSync(own, { force: true });
  }
}

function linkBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // somebody has taken the lock again: they keep it
  }
}

function replace(path: string, me: Holder): void {
  const own = `${path}.${process.pid}.new`;
  writeFileSync(own, JSON.stringify(me), { mode: 0o600 });
  renameSync(own, path);
}

function lives(holder: Holder): boolean {
  const start = startOf(holder.pid);
  return start !== undefined && start === holder.start;
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

export interface FolderLock {
  /** The process that had the folder before died in it. */
  tookOver: boolean;
  tell(o: { state?: Holder['state']; port?: number; launcher?: number }): void;
  release(): void;
}

export interface Holder {
  pid: number;
  start: string;
  kind: 'server' | 'command';
  state: 'starting' | 'running' | 'stopping';
  /** Where the server answers. */
  port?: number;
  /** The process that launched it and without which it stops. */
  launcher?: number;
}
