import { sql } from '#platform/db/sql.ts';
import { askAll, asker, type Question } from './ask.ts';
import { atLeast, type Bench, forInformation } from './bench.ts';
import { prepareDrafts } from './prepare-drafts.ts';
import { startBaseline, startProgram } from './processes.ts';
import { recordSql } from './record-sql.ts';
import { replay } from './replay.ts';
import type { Copy } from './stage.ts';
import { takeTurns } from './turns.ts';

const ROUNDS = 5;
const A_ROUND = 300;
const WARM_UP = 100;
/** As many as the program's own pool has. */
const CONNECTIONS = 10;
/** How many people send at once: more than there are connections, so that these stay busy while the program computes. */
const AT_ONCE = 20;

/**
 * Compares sending prepared drafts through the door with sending the same statements directly to the same database, over the same
 * number of connections. Everything is durable in both.
 */
export const submitBench: Bench = {
  name: 'submit',
  async run(o) {
    const stage = await o.stage(100_000);
    const copy = await stage.copy('bench_submit');
    const half = ROUNDS * A_ROUND + WARM_UP;
    try {
      const drafts = await prepareDrafts(copy, stage.deps, { count: 2 * half, seed: 1 });
      const programDrafts = drafts.slice(0, half);
      const baselineDrafts = drafts.slice(half);
      // The drafts are really sent while recording, but in a copy of the copy, so that the ids and numbers in the statements fit the
      // data on which they are replayed.
      const recordingCopy = await copy.copy('bench_heard');
      await numberApart(recordingCopy);
      const statements = await recordSql(
        stage,
        recordingCopy.db,
        baselineDrafts,
        programDrafts.slice(0, 20),
      ).finally(() => recordingCopy.drop());
      await copy.settle();
      const program = await startProgram(stage, { role: 'web', url: copy.url });
      const baseline = await startBaseline('replay-sql.ts', {
        STATEMENTS: statements,
        DATABASE_URL: copy.url,
        CONNECTIONS: String(CONNECTIONS),
      });
      const people = asker(program.url, AT_ONCE);
      try {
        await askAll(people, programDrafts.slice(ROUNDS * A_ROUND), AT_ONCE);
        await replay(baseline.url, ROUNDS * A_ROUND, half);
        const { ratio, a, b } = await takeTurns(
          ROUNDS,
          async (i) => A_ROUND / (await askAll(people, part(programDrafts, i), AT_ONCE)).seconds,
          async (i) => A_ROUND / (await replay(baseline.url, i * A_ROUND, (i + 1) * A_ROUND)),
        );
        return [
          atLeast('submit: of dossiers/s of its SQL alone', ratio, 'ratio', 0.5),
          forInformation('submit: through the door', a, 'dossiers/s'),
          forInformation('submit: its SQL alone', b, 'dossiers/s'),
        ];
      } finally {
        people.close();
        await program.stop();
        await baseline.stop();
      }
    } finally {
      await copy.drop();
    }
  },
};

// Case numbers that the program will not reach when it sends its own half to the same agencies today.
async function numberApart(copy: Copy): Promise<void> {
  await copy.db.run(sql`insert into case_counters (owner_agency_id, day, last)
    select id, (now() at time zone 'Asia/Ho_Chi_Minh')::date + d, 500000 from agencies, generate_series(0, 1) d
    on conflict (owner_agency_id, day) do update set last = excluded.last`);
}

function part(questions: readonly Question[], round: number): Question[] {
  return questions.slice(round * A_ROUND, (round + 1) * A_ROUND);
}
