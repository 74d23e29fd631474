import { readFileSync } from 'node:fs';
import { askAll, asker } from './ask.ts';
import { atMost, type Bench, forInformation } from './bench.ts';
import { workLists } from './lists-bench.ts';
import { load } from './load.ts';
import { fromNetwork } from './networks.ts';
import { startProgram } from './processes.ts';
import { lookUps } from './receipts.ts';

const SECONDS = 20;
const CONNECTIONS = 50;
const PEOPLE = 1_000;
const DESK_ROUNDS = 7; // as many as the officers' own limits let through
const PAGES = [
  '/',
  '/thu-tuc',
  '/thu-tuc/1.001193',
  '/thu-tuc/1.001456',
  '/dang-nhap',
  '/dang-ky',
  '/tra-cuu',
];
const QUERIES = [
  'khai sinh',
  'ho chieu',
  'dang ky ket hon',
  'giay phep xay dung',
  'kinh doanh',
  'chung thuc ban sao',
  'ly lich tu phap',
];

/** Measures the memory of a web process after many people have read, searched, looked up and worked at once. */
export const memoryBench: Bench = {
  name: 'memory',
  async run(o) {
    const stage = await o.stage(100_000);
    const program = await startProgram(stage, { role: 'web' });
    try {
      const before = residentMegabytes(program.pid);
      const searches = QUERIES.map((w) => `/thu-tuc?q=${encodeURIComponent(w)}`);
      const paths = [...PAGES, ...searches, ...(await lookUps(stage, 100)).map((q) => q.path)];
      await load(program, {
        questions: Array.from({ length: PEOPLE }, (_, n) => ({
          path: paths[n % paths.length] ?? '/',
          headers: fromNetwork(n),
        })),
        seconds: SECONDS,
        connections: CONNECTIONS,
      });
      const desk = await workLists(stage);
      const officers = asker(program.url, CONNECTIONS);
      for (let i = 0; i < DESK_ROUNDS; i++) await askAll(officers, desk, CONNECTIONS);
      officers.close();
      return [
        atMost('memory: resident, a web process after the load', residentMegabytes(program.pid), 'MB', 220),
        forInformation('memory: before the load', before, 'MB'),
      ];
    } finally {
      await program.stop();
    }
  },
};

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
