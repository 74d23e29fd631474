import type { Bench } from './bench.ts';
import { besideSql } from './beside-sql.ts';
import { startProgram } from './processes.ts';
import { lookUps } from './receipts.ts';

const DOSSIERS = 200;

/** Measures the public look-up, which is never cached. */
export const lookUpBench: Bench = {
  name: 'look-up',
  async run(o) {
    const stage = await o.stage(100_000);
    const program = await startProgram(stage, { role: 'web' });
    try {
      return await besideSql(stage, program, { name: 'look-up', questions: await lookUps(stage, DOSSIERS) });
    } finally {
      await program.stop();
    }
  },
};
