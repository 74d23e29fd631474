import { asker } from './ask.ts';
import { atMost, type Bench, forInformation } from './bench.ts';
import { load } from './load.ts';
import { startBaseline, startProgram } from './processes.ts';
import { lookUps } from './receipts.ts';
import { recordSql } from './record-sql.ts';
import { compare, median, turnsOf } from './turns.ts';

const ROUNDS = 5;
const SECONDS = 3;
const DOSSIERS = 200;

/** Compares the public look-up, which is never cached, with the same server running the same SQL and sending a constant of the same size. */
export const lookUpBench: Bench = {
  name: 'look-up',
  async run(o) {
    const stage = await o.stage(100_000);
    const questions = await lookUps(stage, DOSSIERS);
    const statements = await recordSql(stage, stage.db, questions, questions.slice(0, 3));
    const program = await startProgram(stage, { role: 'web' });
    try {
      const one = asker(program.url, 1);
      const sizes = await Promise.all(questions.slice(0, 20).map(async (q) => (await one.ask(q)).bytes));
      one.close();
      const baseline = await startBaseline('serve-sql.ts', {
        BYTES: String(Math.round(median(sizes))),
        STATEMENTS: statements,
        DATABASE_URL: stage.url,
      });
      try {
        const numbers = questions.map((_, n) => ({ path: `/${n}` }));
        const ours = () => load(program, { questions, seconds: SECONDS });
        const theirs = () => load(baseline, { questions: numbers, seconds: SECONDS });
        await ours();
        await theirs();
        const turns = await turnsOf(ROUNDS, ours, theirs);
        const time = compare(turns, (t) => t.microseconds);
        const answers = compare(turns, (t) => t.perSecond);
        return [
          atMost('look-up: processor time, of its SQL and a constant', time.ratio, 'ratio', 2),
          forInformation('look-up: processor time', time.a, 'µs'),
          forInformation('look-up: processor time of its SQL and a constant', time.b, 'µs'),
          forInformation('look-up: of requests/s of its SQL and a constant', answers.ratio, 'ratio'),
          forInformation('look-up: served', answers.a, 'requests/s'),
          forInformation('look-up: SQL and constant', answers.b, 'requests/s'),
        ];
      } finally {
        await baseline.stop();
      }
    } finally {
      await program.stop();
    }
  },
};
