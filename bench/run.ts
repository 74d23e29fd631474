import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { acceptBench } from './accept-bench.ts';
import type { Bench, Measure } from './bench.ts';
import { datesBench } from './dates-bench.ts';
import { deskListsBench } from './desk-lists-bench.ts';
import { faultsBench } from './faults-bench.ts';
import { filingTimeBench } from './filing-time-bench.ts';
import { firstViewBench } from './first-view-bench.ts';
import { listsBench } from './lists-bench.ts';
import { lookUpBench } from './look-up-bench.ts';
import { memoryBench } from './memory-bench.ts';
import { ownPagesBench } from './own-pages-bench.ts';
import { pagesBench } from './pages-bench.ts';
import { paymentsBench } from './payments-bench.ts';
import { reconcileBench } from './reconcile-bench.ts';
import { searchBench } from './search.ts';
import { openStage, type Stage } from './stage.ts';
import { startBench } from './start-bench.ts';
import { submitBench } from './submit-bench.ts';
import { submitLatencyBench } from './submit-latency-bench.ts';
import { table } from './table.ts';

const USAGE = `npm run bench [-- --only <name>] [-- --json <file>] [-- --full] [-- --strict]

  --only <name>   only this bench; may be given several times
  --json <file>   write the measures as [{name, value, unit, target, ok}]
  --full          1,000,000 dossiers where it is otherwise 100,000
  --kills <n>     faults: how many kills, 50 unless told
  --failovers <n> faults: how many changes of the primary, 5 unless told
  --strict        end with 1 when a target is missed`;

const benches: Bench[] = [
  pagesBench,
  lookUpBench,
  ownPagesBench,
  submitBench,
  submitLatencyBench,
  acceptBench,
  paymentsBench,
  reconcileBench,
  listsBench,
  deskListsBench,
  searchBench,
  datesBench,
  firstViewBench,
  filingTimeBench,
  memoryBench,
  startBench,
  faultsBench,
];

const { values: o } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    full: { type: 'boolean', default: false },
    kills: { type: 'string', default: '50' },
    failovers: { type: 'string', default: '5' },
    strict: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const unknown = o.only?.filter((name) => !benches.some((b) => b.name === name)) ?? [];
if (o.help || unknown.length > 0) {
  console.log(`${USAGE}\n\n  names: ${benches.map((b) => b.name).join(', ')}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const stages = new Map<string, Promise<Stage>>();
const say = (line: string) => console.error(line);
const stage = (dossiers: number, agencies?: number) => {
  const size = `${dossiers} ${agencies ?? ''}`;
  const open = stages.get(size) ?? openStage({ dossiers, agencies }, say);
  stages.set(size, open);
  return open;
};
const measures: Measure[] = [];
const unmeasured: string[] = [];
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
try {
  for (const bench of benches.filter((b) => (o.only ? o.only.includes(b.name) : !b.onlyByName))) {
    const began = performance.now();
    try {
      const measured = await bench.run({
        full: o.full,
        kills: Number(o.kills),
        failovers: Number(o.failovers),
        stage,
        say,
      });
      measures.push(...measured);
      console.log(table(`${bench.name} (${Math.round((performance.now() - began) / 1000)} s)`, measured));
    } catch (e) {
      unmeasured.push(bench.name);
      console.error(`${bench.name} could not be measured:`, e);
    }
  }
} finally {
  for (const open of stages.values()) await open.then((s) => s.close()).catch(say);
}
if (o.json) writeFileSync(o.json, `${JSON.stringify(measures, null, 1)}\n`);
const missed = measures.filter((m) => !m.ok);
if (missed.length > 0) console.log(`missed: ${missed.map((m) => m.name).join('; ')}`);
if (unmeasured.length > 0) console.log(`not measured: ${unmeasured.join('; ')}`);
if (missed.length + unmeasured.length === 0) console.log('every target is met');
process.exit(unmeasured.length > 0 || (o.strict && missed.length > 0) ? 1 : 0);
