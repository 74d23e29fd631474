import { askAll, asker, type Question } from './ask.ts';
import { atMost, forInformation, type Measure } from './bench.ts';
import { answerTo, keepAnswer } from './kept-answer.ts';
import { load } from './load.ts';
import { type Served, startBaseline } from './processes.ts';
import { recordSql } from './record-sql.ts';
import type { Stage } from './stage.ts';
import { compare, percentile, turnsOf } from './turns.ts';

const ROUNDS = 5;
const FLOOR_ROUNDS = 3;
const SECONDS = 3;
const AT_ONCE = 2;
const TIMED = 400;

/**
 * Compares pages that are made for one person with a server that runs the same SQL and sends the bytes of one of them. One that draws it
 * as cheaply as it can be drawn stands beside both: below it no page comes.
 */
export async function besideSql(
  stage: Stage,
  program: Served,
  { name, questions, seconds = SECONDS }: MadePage,
): Promise<Measure[]> {
  const statements = await recordSql(stage, stage.db, questions, questions.slice(0, 3));
  const answers = await Promise.all(questions.slice(0, 21).map((q) => answerTo(program.url, q)));
  const usual = middleOf(answers);
  const settings = { ANSWER: keepAnswer(usual), STATEMENTS: statements, DATABASE_URL: stage.url };
  const baseline = await startBaseline('serve-sql.ts', settings);
  const drawing = await startBaseline('serve-sql.ts', { ...settings, DRAWN: '1' });
  try {
    const numbers = questions.map((_, n) => ({ path: `/${n}` }));
    const ours = () => load(program, { questions, seconds });
    const theirs = () => load(baseline, { questions: numbers, seconds });
    const least = () => load(drawing, { questions: numbers, seconds });
    for (const warmUp of [ours, theirs, least]) await warmUp();
    const turns = await turnsOf(ROUNDS, ours, theirs);
    const time = compare(turns, (t) => t.microseconds);
    const perSecond = compare(turns, (t) => t.perSecond);
    const floor = compare(await turnsOf(FLOOR_ROUNDS, least, theirs), (t) => t.microseconds);
    const alone = await timesOf(program, questions);
    return [
      atMost(`${name}: processor time, of its SQL and a constant`, time.ratio, 'ratio', 2),
      forInformation(`${name}: processor time`, time.a, 'µs'),
      forInformation(`${name}: processor time of its SQL and a constant`, time.b, 'µs'),
      forInformation(`${name}: the least of any page, of its SQL and a constant`, floor.ratio, 'ratio'),
      forInformation(`${name}: of requests/s of its SQL and a constant`, perSecond.ratio, 'ratio'),
      forInformation(`${name}: served`, perSecond.a, 'requests/s'),
      forInformation(`${name}: SQL and constant`, perSecond.b, 'requests/s'),
      forInformation(`${name}: bytes`, usual.length, 'bytes'),
      atMost(`${name}: p95, of its median`, percentile(alone, 0.95) / percentile(alone, 0.5), 'ratio', 2),
      forInformation(`${name}: median`, percentile(alone, 0.5), 'ms'),
    ];
  } finally {
    await baseline.stop();
    await drawing.stop();
  }
}

// The times of a few at once, as `lists` asks: how even they are is a matter of what the server does between, not of a queue of sixteen.
async function timesOf({ url }: Served, questions: readonly Question[]): Promise<number[]> {
  const a = asker(url, AT_ONCE);
  const timed = Array.from({ length: TIMED }, (_, i) => questions[i % questions.length]).filter((q) => !!q);
  const { ms } = await askAll(a, timed, AT_ONCE);
  a.close();
  return ms;
}

function middleOf(answers: Buffer[]): Buffer {
  const middle = answers.sort((a, b) => a.length - b.length)[Math.floor(answers.length / 2)];
  if (!middle) throw new Error('no page to measure');
  return middle;
}

interface MadePage {
  name: string;
  questions: readonly Question[];
  /** Of a round, where a limit refuses what would be asked in more. */
  seconds?: number;
}
