import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serversIn, until } from './process.ts';

const FAST_STOP_MS = 20_000;
const ORPHANS_END_MS = 5_000; // the processes of a postmaster that was killed notice and end by themselves
const AT_ONCE_MS = 5_000;

/**
 * Ends every PostgreSQL process that lives in a cluster's folder, and removes what the last postmaster wrote of itself. The caller
 * holds the lock of the data folder, so whoever still lives there was left behind by a process that was killed. What committed is
 * safe: the next start replays the log.
 *
 * A number in postmaster.pid proves nothing: it may be that of a process that is dead and not yet buried, of any other process
 * since, or, where processes are numbered from one again (a container), of the very next postmaster, whose predecessor's "ready"
 * would be believed.
 */
export async function endLeftOver(data: string): Promise<void> {
  const areGone = () => serversIn(data).length === 0;
  for (const { to, signal, ms } of MEANS) {
    if (areGone()) break;
    const postmaster = pidFile(data)?.pid;
    const all = serversIn(data);
    for (const pid of all) if (to === 'all' || pid === postmaster) send(pid, signal);
    await until(areGone, { ms: all.includes(postmaster ?? 0) || to === 'all' ? ms : ORPHANS_END_MS });
  }
  if (!areGone()) throw new Error(`PostgreSQL, process ${serversIn(data).join(', ')}, does not stop.`);
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

// fast, at once, by force; the processes without a postmaster are first waited for
const MEANS = [
  { to: 'postmaster', signal: 'SIGINT', ms: FAST_STOP_MS },
  { to: 'all', signal: 'SIGQUIT', ms: AT_ONCE_MS },
  { to: 'all', signal: 'SIGKILL', ms: AT_ONCE_MS },
] as const;

/** What the postmaster says of itself in postmaster.pid: its number on the first line, how far it is on the eighth. */
export function pidFile(data: string): { pid: number; state: string } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' };
  } catch {
    return undefined;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended meanwhile
  }
}
