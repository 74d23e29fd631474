import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When a process started, in a form that only that process has had, or undefined when there is no such process. The process number
 * alone is not enough: the system soon gives it to another process.
 */
export function startOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform !== 'linux') return psColumn('lstart', pid);
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** The command line of a process, '' when it cannot be read. */
export function commandOf(pid: number): string {
  try {
    if (process.platform !== 'linux') return psColumn('command', pid) ?? '';
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The living PostgreSQL processes of the cluster in a folder, its postmaster and all that belong to it. */
export function serversIn(data: string): number[] {
  if (process.platform !== 'linux') return postmasterIn(data);
  const folder = realpathOr(data);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && livesIn(name, { data, folder }))
    .map(Number);
}

// PostgreSQL works in the folder of its cluster; where another user's processes do not show that, its command says so
function livesIn(pid: string, o: { data: string; folder: string }): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    if (startOf(Number(pid)) === undefined) return false;
  } catch {
    return false; // it ended
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === o.folder;
  } catch {
    return commandOf(Number(pid)).includes(o.data);
  }
}

function postmasterIn(data: string): number[] {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return isAlive(pid) && commandOf(pid).includes(data) ? [pid] : [];
  } catch {
    return [];
  }
}

function realpathOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Asks again and again until `f` holds; false when it never did. */
export async function until(f: () => boolean, o: { ms: number; every?: number }): Promise<boolean> {
  const end = performance.now() + o.ms;
  while (!f()) {
    if (performance.now() > end) return false;
    await new Promise((r) => setTimeout(r, o.every ?? 20));
  }
  return true;
}

function psColumn(what: 'lstart' | 'command', pid: number): string | undefined {
  try {
    return (
      execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}
