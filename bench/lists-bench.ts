import { findOfficerActor, openOfficerSession } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { DESK_COOKIE } from '../src/sites/desk/sign-in/step-cookie.ts';
import { askAll, asker, type Question } from './ask.ts';
import { atMost, type Bench, forInformation, type Measure } from './bench.ts';
import { startProgram } from './processes.ts';
import { lookUps } from './receipts.ts';
import type { Stage } from './stage.ts';
import { percentile, takeTurns } from './turns.ts';

const SMALL = 1_000;
// An officer may ask for lists 300 times in ten minutes: four officers, seven rounds and the first that warms up.
const ROUNDS = 6;
const A_ROUND = 160;
const AT_ONCE = 2;
// Officers of the busiest commune, where a page of the list is full even in the small province.
const OFFICERS = ['canbo.anphu1', 'canbo.anphu2', 'truongphong.anphu', 'lanhdao.anphu'];
const VIEWS = ['mine', 'unit', 'today', 'late'];

/** Measures whether lists and look-ups stay as quick with a hundred times (with --full a thousand times) as many dossiers. */
export const listsBench: Bench = {
  name: 'lists',
  async run(o) {
    const bigProvince = await o.stage(o.full ? 1_000_000 : 100_000);
    const smallProvince = await o.stage(SMALL);
    const bigProgram = await startProgram(bigProvince, { role: 'web' });
    const smallProgram = await startProgram(smallProvince, { role: 'web' });
    const measures: Measure[] = [];
    try {
      for (const { name, questions } of [
        { name: 'worklist', questions: workLists },
        { name: 'look-up', questions: (s: Stage) => lookUps(s, A_ROUND) },
      ]) {
        const p95 = async (url: string, stage: Stage) => {
          const requests = await questions(stage);
          const a = asker(url, AT_ONCE);
          const round = async () => percentile((await askAll(a, requests, AT_ONCE)).ms, 0.95);
          await round();
          return round;
        };
        const big = await p95(bigProgram.url, bigProvince);
        const small = await p95(smallProgram.url, smallProvince);
        const { ratio, a, b } = await takeTurns(ROUNDS, big, small);
        measures.push(
          atMost(
            `${name}: p95 at ${bigProvince.dossiers} dossiers, of that at ${SMALL}`,
            ratio,
            'ratio',
            1.5,
          ),
          forInformation(`${name}: p95 at ${bigProvince.dossiers}`, a, 'ms'),
          forInformation(`${name}: p95 at ${SMALL}`, b, 'ms'),
        );
      }
    } finally {
      await bigProgram.stop();
      await smallProgram.stop();
    }
    return measures;
  },
};

/** Requests for the four lists of each of the officers, and over again when these are few. */
export async function workLists(stage: Stage, officers: readonly string[] = OFFICERS): Promise<Question[]> {
  const { db, deps } = stage;
  const now = deps.clock.now();
  const questions: Question[] = [];
  for (const username of officers) {
    const row = await db.one<{ id: string }>(
      sql`select officer_id as id from officer_logins where username = ${username}`,
    );
    const officer = row && (await findOfficerActor(db, row.id, now));
    if (!officer) throw new Error(`the seed has no officer ${username}`);
    const token = await db.tx((tx) =>
      openOfficerSession(tx, now, officer.officerId, { ip: '127.0.0.1', userAgent: 'bench' }),
    );
    const headers = { cookie: `${DESK_COOKIE}=${token}` };
    questions.push(...VIEWS.map((view) => ({ path: `/can-bo?xem=${view}`, headers })));
  }
  return Array.from(
    { length: Math.max(A_ROUND, questions.length) },
    (_, i) => questions[i % questions.length],
  ).filter((q) => q !== undefined);
}
