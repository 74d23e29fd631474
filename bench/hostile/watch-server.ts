import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const PROBE_MS = 50;
const MEMORY_MS = 250;

/**
 * Asks the server every moment whether it lives, each time on a new connection, and reads what its processes hold in memory; in a
 * thread of its own, so that what is measured is the server and not those who send.
 */
export function watchServer(url: string, pid: number): Watch {
  const thread = new Worker(new URL(import.meta.url), { workerData: { url, pid } });
  return {
    stop() {
      const seen = new Promise<Seen>((resolve, reject) => {
        thread.once('message', resolve).once('error', reject);
      });
      thread.postMessage('stop');
      return seen;
    },
  };
}

function watch({ url, pid }: { url: string; pid: number }): Watch {
  const seen: Seen = { ms: [], unanswered: 0, web: 0, all: 0 };
  const probing = new Set<Promise<void>>();
  const probe = setInterval(() => {
    const begun = performance.now();
    const probed = isAlive(url).then((alive) => {
      if (alive) seen.ms.push(performance.now() - begun);
      else seen.unanswered += 1;
      probing.delete(probed);
    });
    probing.add(probed);
  }, PROBE_MS);
  const weigh = setInterval(() => {
    const each = familyOf(pid).map((p) => ({ p, megabytes: megabytesOf(p) }));
    seen.web = Math.max(seen.web, each.find(({ p }) => p === pid)?.megabytes ?? 0);
    seen.all = Math.max(
      seen.all,
      each.reduce((sum, { megabytes }) => sum + megabytes, 0),
    );
  }, MEMORY_MS);
  return {
    async stop() {
      clearInterval(probe);
      clearInterval(weigh);
      await Promise.all(probing);
      return seen;
    },
  };
}

function isAlive(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const r = request(`${url}/healthz`, { agent: false, timeout: 30_000 }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode === 200));
    });
    r.once('timeout', () => r.destroy());
    r.once('error', () => resolve(false));
    r.end();
  });
}

// Pages that several processes share are counted by their share in each, so that the sum is what the machine has given.
function megabytesOf(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it has ended meanwhile
  }
}

function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((n) => /^\d+$/.test(n)))
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // it has ended meanwhile
    }
  const family = [pid];
  for (const parent of family) for (const [child, of] of parents) if (of === parent) family.push(child);
  return family;
}

if (!isMainThread) {
  const watching = watch(workerData);
  parentPort?.once('message', () => void watching.stop().then((seen) => parentPort?.postMessage(seen)));
}

interface Seen {
  /** How long each answer took. */
  ms: number[];
  unanswered: number;
  /** The most that the web process, and all of the program's processes together, held: MB. */
  web: number;
  all: number;
}

export interface Watch {
  stop(): Promise<Seen>;
}
