import { asker, type Question } from './ask.ts';
import { atMost, forInformation, type Measure } from './bench.ts';
import { load } from './load.ts';
import { type Served, startBaseline } from './processes.ts';
import { recordSql } from './record-sql.ts';
import type { Stage } from './stage.ts';
import { compare, median, turnsOf } from './turns.ts';

const ROUNDS = 5;
const SECONDS = 3;

/** Compares pages that are made for one person with the same server running the same SQL and sending a constant of the same size. */
export async function besideSql(
  stage: Stage,
  program: Served,
  { name, questions, seconds = SECONDS }: MadePage,
): Promise<Measure[]> {
  const statements = await recordSql(stage, stage.db, questions, questions.slice(0, 3));
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
    const ours = () => load(program, { questions, seconds });
    const theirs = () => load(baseline, { questions: numbers, seconds });
    await ours();
    await theirs();
    const turns = await turnsOf(ROUNDS, ours, theirs);
    const time = compare(turns, (t) => t.microseconds);
    const answers = compare(turns, (t) => t.perSecond);
    return [
      atMost(`${name}: processor time, of its SQL and a constant`, time.ratio, 'ratio', 2),
      forInformation(`${name}: processor time`, time.a, 'µs'),
      forInformation(`${name}: processor time of its SQL and a constant`, time.b, 'µs'),
      forInformation(`${name}: of requests/s of its SQL and a constant`, answers.ratio, 'ratio'),
      forInformation(`${name}: served`, answers.a, 'requests/s'),
      forInformation(`${name}: SQL and constant`, answers.b, 'requests/s'),
      forInformation(`${name}: bytes`, median(sizes), 'bytes'),
    ];
  } finally {
    await baseline.stop();
  }
}

interface MadePage {
  name: string;
  questions: readonly Question[];
  /** Of a round, where a limit refuses what would be asked in more. */
  seconds?: number;
}
