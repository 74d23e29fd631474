import { askAll, askAtRate, asker } from './ask.ts';
import { atMost, type Bench, forInformation } from './bench.ts';
import { prepareDrafts } from './prepare-drafts.ts';
import { startProgram } from './processes.ts';
import { median, percentile } from './turns.ts';

const PER_SECOND = 50;
const SECONDS = 30;
const WARM_UP = 200;

/** Measures how long sending takes while fifty people a second send at random moments and the jobs of their dossiers run beside it. */
export const submitLatencyBench: Bench = {
  name: 'submit-latency',
  async run(o) {
    const stage = await o.stage(100_000);
    const copy = await stage.copy('bench_latency');
    try {
      const drafts = await prepareDrafts(copy, stage.deps, {
        count: WARM_UP + PER_SECOND * SECONDS,
        seed: 2,
      });
      await copy.settle();
      const program = await startProgram(stage, { role: 'all', url: copy.url });
      const people = asker(program.url, 200);
      try {
        await askAll(people, drafts.slice(0, WARM_UP), 4);
        const { ms } = await askAtRate(people, drafts.slice(WARM_UP), PER_SECOND);
        return [
          atMost(
            `submit: p95 at ${PER_SECOND}/s with ${stage.dossiers} dossiers`,
            percentile(ms, 0.95),
            'ms',
            60,
          ),
          forInformation('submit: median', median(ms), 'ms'),
          forInformation('submit: p99', percentile(ms, 0.99), 'ms'),
        ];
      } finally {
        people.close();
        await program.stop();
      }
    } finally {
      await copy.drop();
    }
  },
};
