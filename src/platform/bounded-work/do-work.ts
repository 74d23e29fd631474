import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Bounds, REPORT_FD, type Usage } from './bounds.ts';

// Not `maxRSS` where it can be helped: a process begins with that of the one that started it.
const HIGHEST = /^VmHWM:\s+(\d+) kB/m;
const STATUS = '/proc/self/status';

// A thread beside the work, which sees it pass its bounds also while it does nothing but turn round. It tells what the work has taken so
// far whenever that has grown by much, and at last before it ends the process: whoever is ended cannot answer.
const WATCH = `
const { readFileSync, writeSync } = require('node:fs');
const { workerData: { bounds, numbers, highest } } = require('node:worker_threads');
const [now, from] = [new Int32Array(numbers, 0, 1), new Float64Array(numbers, 8, 1)];
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const peak = () => {
  try { return Number(highest.exec(readFileSync('${STATUS}', 'latin1'))[1]) * 1.024e-3; }
  catch { return process.resourceUsage().maxRSS * 1.024e-3; }
};
let piece = 0, reported = { cpuMs: 0, peakMb: 0 };
setInterval(() => {
  const at = Atomics.load(now, 0);
  if (at % 2 === 0) return;
  if (at !== piece) { piece = at; reported = { cpuMs: 0, peakMb: 0 }; }
  const usage = { cpuMs: spent() - from[0], peakMb: peak() };
  const isOver = usage.cpuMs > bounds.cpuMs || usage.peakMb > bounds.memoryMb;
  if (isOver || usage.cpuMs > reported.cpuMs + 100 || usage.peakMb > reported.peakMb + 10) {
    reported = usage;
    try { writeSync(${REPORT_FD}, JSON.stringify(usage) + '\\n'); } catch {}
  }
  if (isOver) process.kill(process.pid, 'SIGKILL');
}, 10);
`;

/**
 * The program of a process that `BoundedWork` starts: answers one question after another, each with what it took, and ends itself when a
 * piece of work takes more than its bounds or the process that asks is gone. @param roomMb how much memory a piece may need: where what
 * earlier ones have left is not enough, it asks for a new process instead.
 */
export function doWork<Question, Answer>(
  work: (question: Question) => Promise<Answer>,
  roomMb: (question: Question) => Promise<number> = async () => 0,
): void {
  const bounds = JSON.parse(process.argv[2] ?? '{}') as Bounds;
  const numbers = new SharedArrayBuffer(16);
  // odd while it works
  const [now, from] = [new Int32Array(numbers, 0, 1), new Float64Array(numbers, 8, 1)];
  new Worker(WATCH, { eval: true, workerData: { bounds, numbers, highest: HIGHEST } });
  let isNew = true;
  const isFull = async (question: Question) =>
    !isNew && process.memoryUsage.rss() / 1e6 + (await roomMb(question)) > bounds.memoryMb;
  process.on('disconnect', () => process.exit());
  process.on('message', ({ question }: { question: Question }) => {
    forgetPeak();
    from[0] = spentMs();
    Atomics.add(now, 0, 1);
    void (async () => {
      if (await isFull(question)) return { full: true };
      isNew = false;
      return { answer: await work(question) };
    })()
      .catch((e) => ({ failed: e instanceof Error ? (e.stack ?? e.message) : String(e) }))
      .then((reply) => {
        const usage: Usage = { cpuMs: spentMs() - (from[0] ?? 0), peakMb: peakMb() };
        Atomics.add(now, 0, 1);
        process.send?.({ ...reply, usage });
      });
  });
  process.send?.('ready');
}

function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function peakMb(): number {
  try {
    return Number(HIGHEST.exec(readFileSync(STATUS, 'latin1'))?.[1]) * 1.024e-3;
  } catch {
    return process.resourceUsage().maxRSS * 1.024e-3;
  }
}

// Where the system does not let it, the peak is that of the process since it began.
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {}
}
