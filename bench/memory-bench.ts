import { readFileSync } from 'node:fs';
import { atMost, type Bench, forInformation } from './bench.ts';
import { workLists } from './lists-bench.ts';
import { load } from './load.ts';
import { startProgram } from './processes.ts';
import { lookUps } from './receipts.ts';

const SECONDS = 20;
const CONNECTIONS = 50;
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
      const receipts = (await lookUps(stage, 100)).map((q) => q.path);
      await load(program.url, {
        paths: [...PAGES, ...searches, ...receipts],
        seconds: SECONDS,
        connections: CONNECTIONS,
      });
      const desk = await workLists(stage);
      await load(program.url, {
        paths: [...new Set(desk.map((q) => q.path))],
        headers: desk[0]?.headers ?? {},
        seconds: SECONDS / 2,
        connections: CONNECTIONS,
      });
      return [
        atMost('memory: resident, a web process after the load', residentMegabytes(program.pid), 'MB', 250),
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
