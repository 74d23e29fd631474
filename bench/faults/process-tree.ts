import { readdirSync, readFileSync } from 'node:fs';

/** All processes below one, itself first, as this machine numbers them. */
export function treeOf(pid: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
  const tree = all.filter((p) => p.pid === pid);
  for (const parent of tree) tree.push(...all.filter((p) => p.parent === parent.pid));
  return tree;
}

/** A process that ended meanwhile is as good as killed. */
export function kill(p: Process, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(p.pid, signal);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'ESRCH') throw e;
  }
}

function read(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return {
      pid,
      parent,
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
    };
  } catch {
    return undefined; // it ended
  }
}

export interface Process {
  pid: number;
  parent: number;
  command: string;
}
