import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers } from '#platform/jobs.ts';
import type { BankStatement } from './statement.ts';
import {
  deleteReadStatements,
  lockStatement,
  type StatementRef,
  selectAllLines,
  selectStatement,
  updateStatement,
} from './statements.store.ts';
import { takeLine } from './take-line.ts';

/** After so many lines it is written down how far a statement was taken in; whoever begins anew there finds the rest known. */
const PIECE = 200;
const KEPT_MS = 7 * 86_400_000;

/** Takes in the lines of statements, each in a transaction of its own, and removes those that nobody wanted taken in. */
export const statementJobs = ({
  db,
  clock,
}: StatementJobDeps): JobHandlers<'payments.take-statement' | 'payments.sweep-statements'> => ({
  'payments.take-statement': (ref) => takeAll(db, clock, ref),
  'payments.sweep-statements': async () => {
    await db.tx((tx) => deleteReadStatements(tx, new Date(clock.now().getTime() - KEPT_MS)));
  },
});

async function takeAll(db: Db, clock: Clock, { account, id }: StatementRef): Promise<void> {
  const statement = await selectStatement(db, { account, id });
  if (statement?.state !== 'taking') return;
  const lines = await selectAllLines(db, statement);
  for (let from = statement.done; from < lines.length; from += PIECE) {
    const came = { known: 0, matched: 0, waiting: 0 };
    for (const line of lines.slice(from, from + PIECE)) {
      const outcome = await db.tx((tx) =>
        takeLine(tx, { account, line, came: 'file', statementId: id, now: clock.now() }),
      );
      came[outcome] += 1;
    }
    await db.tx(async (tx) => {
      const { counts, done } = (await lockStatement(tx, { account, id })) as BankStatement; // none is removed while it is taken in
      // another run was here meanwhile, and counted them
      if (done !== from) return;
      counts.known += came.known;
      counts.matched += came.matched;
      counts.waiting += came.waiting;
      await updateStatement(tx, {
        account,
        id,
        state: 'taking',
        done: Math.min(from + PIECE, lines.length),
        counts,
      });
    });
  }
  await db.tx(async (tx) => {
    const last = await lockStatement(tx, { account, id });
    if (last?.state === 'taking')
      await updateStatement(tx, { account, id, state: 'taken', done: last.done, counts: last.counts });
  });
}

interface StatementJobDeps {
  db: Db;
  clock: Clock;
}
