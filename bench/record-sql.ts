import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { createApp } from '#app';
import type { Db, Reader, Writer } from '#platform/db/db.ts';
import type { Sql } from '#platform/db/sql.ts';
import { ROOT } from '#platform/root.ts';
import { compose } from '../src/start/compose.ts';
import type { Question } from './ask.ts';
import type { Stage } from './stage.ts';

/**
 * Answers the questions one after another with the whole server in this process, and records the statements that each sent to the
 * database, begin and commit included. The warm-up questions come first and are not recorded: they fill what is kept in memory.
 * @returns the file with the statements of each question, for a baseline to send again.
 */
export async function recordSql(
  stage: Stage,
  db: Db,
  questions: readonly Question[],
  warmUp: readonly Question[],
): Promise<string> {
  const recorded: Statement[] = [];
  const deps = await compose({ ...stage.deps, db: recordingDb(db, recorded) });
  const app = await createApp(deps);
  const answer = async (q: Question) => {
    recorded.length = 0;
    const formHeaders = q.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const r = await app.inject({
      method: q.body === undefined ? 'GET' : 'POST',
      url: q.path,
      headers: { accept: 'text/html', ...formHeaders, ...q.headers },
      ...(q.body === undefined ? {} : { payload: q.body }),
    });
    if (r.statusCode !== (q.leadsTo === undefined ? 200 : 303)) throw new Error(`${q.path}: ${r.statusCode}`);
    return [...recorded];
  };
  for (const q of warmUp) await answer(q);
  const statements: Statement[][] = [];
  for (const q of questions) statements.push(await answer(q));
  await app.close();
  const file = join(ROOT, '.cache/bench', `statements-${process.pid}-${performance.now()}`);
  writeFileSync(file, serialize(statements));
  process.once('exit', () => rmSync(file, { force: true }));
  return file;
}

function recordingDb(db: Db, recorded: Statement[]): Db {
  return {
    ...db,
    ...recordingReader(db, recorded),
    reads: (f) => db.reads((r) => f(recordingReader(r, recorded))),
    async tx(f) {
      return db.tx(async (tx) => {
        recorded.push({ text: 'begin', values: [] });
        const statementsAtCommit: Statement[] = [];
        const atCommit: Writer = {
          run: (s) => {
            statementsAtCommit.push({ text: s.text, values: s.values });
            return tx.atCommit.run(s);
          },
        };
        const result = await f({ ...tx, ...recordingReader(tx, recorded), atCommit });
        recorded.push(...statementsAtCommit, { text: 'commit', values: [] });
        return result;
      });
    },
  };
}

function recordingReader(db: Reader, recorded: Statement[]): Reader {
  const record = (s: Sql) => recorded.push({ text: s.text, values: s.values });
  return {
    many: (s) => {
      record(s);
      return db.many(s);
    },
    one: (s) => {
      record(s);
      return db.one(s);
    },
    run: (s) => {
      record(s);
      return db.run(s);
    },
  };
}

export interface Statement {
  text: string;
  values: unknown[];
}
