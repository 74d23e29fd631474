import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type Bench, forInformation } from './bench.ts';
import { startInFolder } from './processes.ts';

const TIMES = 5;

/** Measures how long a server takes from nothing, and on the data of one that ran before, until it can serve. */
export const startBench: Bench = {
  name: 'start',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'));
    try {
      const first = await secondsToStart(folder);
      const next: number[] = [];
      for (let i = 0; i < TIMES; i++) next.push(await secondsToStart(folder));
      const median = next.sort((a, b) => a - b)[(TIMES - 1) / 2] ?? Number.NaN;
      return [
        atMost('start: on data that are there, median of five', median, 's', 2),
        forInformation('start: from nothing', first, 's'),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function secondsToStart(folder: string): Promise<number> {
  const from = performance.now();
  const program = await startInFolder(folder);
  const took = performance.now() - from;
  await program.stop();
  return took / 1000;
}
