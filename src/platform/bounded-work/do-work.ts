import { Worker } from 'node:worker_threads';
import type { Bounds } from './bounds.ts';

// A thread beside the work, which sees it pass its bounds also while it does nothing but turn round.
const WATCH = `
const { workerData: { bounds, state } } = require('node:worker_threads');
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const now = new Int32Array(state);
let piece = 0, from = 0;
setInterval(() => {
  const at = Atomics.load(now, 0);
  if (at !== piece) { piece = at; from = spent(); }
  const over = process.memoryUsage.rss() > bounds.memoryMb * 1e6 || (at % 2 === 1 && spent() - from > bounds.cpuMs);
  if (over) process.kill(process.pid, 'SIGKILL');
}, 20);
`;

/**
 * The program of a process that `BoundedWork` starts: answers one question after another, and ends itself when a piece of work takes
 * more than its bounds or the process that asks is gone.
 */
export function doWork<Question, Answer>(work: (question: Question) => Promise<Answer>): void {
  const bounds = JSON.parse(process.argv[2] ?? '{}') as Bounds;
  // odd while it works
  const state = new SharedArrayBuffer(4);
  const now = new Int32Array(state);
  new Worker(WATCH, { eval: true, workerData: { bounds, state } });
  process.on('disconnect', () => process.exit());
  process.on('message', ({ question }: { question: Question }) => {
    Atomics.add(now, 0, 1);
    void work(question)
      .then(
        (answer) => ({ answer }),
        (e) => ({ failed: e instanceof Error ? (e.stack ?? e.message) : String(e) }),
      )
      .then((reply) => {
        Atomics.add(now, 0, 1);
        process.send?.(reply);
      });
  });
  process.send?.('ready');
}
