import { atMost, type Bench, forInformation, type Measure } from './bench.ts';
import { answerTo, keepAnswer } from './kept-answer.ts';
import { load } from './load.ts';
import { type Served, startBaseline, startProgram } from './processes.ts';
import { compare, turnsOf } from './turns.ts';

const ROUNDS = 5;
const SECONDS = 3;
const PAGES = [
  { name: 'home', path: '/' },
  { name: 'procedure page', path: '/thu-tuc/1.001193' },
];

/** Compares pages for people who are not signed in with a server that sends the same bytes to everybody. */
export const pagesBench: Bench = {
  name: 'pages',
  async run(o) {
    const stage = await o.stage(1_000);
    const program = await startProgram(stage, { role: 'web' });
    const out: Measure[] = [];
    try {
      for (const page of PAGES) {
        const answer = await answerTo(program.url, page);
        const baseline = await startBaseline('serve-constant.ts', { ANSWER: keepAnswer(answer) });
        try {
          const of = (served: Served) => () => load(served, { questions: [page], seconds: SECONDS });
          await of(program)();
          await of(baseline)();
          const turns = await turnsOf(ROUNDS, of(program), of(baseline));
          const time = compare(turns, (t) => t.microseconds);
          const answers = compare(turns, (t) => t.perSecond);
          out.push(
            atMost(`${page.name}: processor time, of a constant's`, time.ratio, 'ratio', 1.5),
            forInformation(`${page.name}: processor time`, time.a, 'µs'),
            forInformation(`${page.name}: processor time of a constant`, time.b, 'µs'),
            forInformation(`${page.name}: of a constant's requests/s`, answers.ratio, 'ratio'),
            forInformation(`${page.name}: served`, answers.a, 'requests/s'),
            forInformation(`${page.name}: constant`, answers.b, 'requests/s'),
          );
        } finally {
          await baseline.stop();
        }
      }
    } finally {
      await program.stop();
    }
    return out;
  },
};
