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
 * Answers the questions one after another by the whole server in this process and keeps what each sent to the database, begin and
 * commit included. The first is asked beforehand as often as it takes for what is kept in memory to be there.
 * @returns the file with the statements of each question, for a baseline to send again.
 */
export async function recordSql(
  stage: Stage,
  db: Db,
  questions: readonly Question[],
  warmUp: readonly Question[],
): Promise<string> {
  const heard: Statement[] = [];
  const deps = await compose({ ...stage.deps, db: listening(db, heard) });
  const app = await createApp(deps);
  const answer = async (q: Question) => {
    heard.length = 0;
    const posted = q.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const r = await app.inject({
      method: q.body === undefined ? 'GET' : 'POST',
      url: q.path,
      headers: { accept: 'text/html', ...posted, ...q.headers },
      ...(q.body === undefined ? {} : { payload: q.body }),
    });
    if (r.statusCode !== (q.leadsTo === undefined ? 200 : 303)) throw new Error(`${q.path}: ${r.statusCode}`);
    return [...heard];
  };
  for (const q of warmUp) await answer(q);
  const all: Statement[][] = [];
  for (const q of questions) all.push(await answer(q));
  await app.close();
  const file = join(ROOT, '.cache/bench', `statements-${process.pid}-${performance.now()}`);
  writeFileSync(file, serialize(all));
  process.once('exit', () => rmSync(file, { force: true }));
  return file;
}

function listening(db: Db, heard: Statement[]): Db {
  return {
    ...db,
    ...listeningReader(db, heard),
    reads: (f) => db.reads((r) => f(listeningReader(r, heard))),
    async tx(f) {
      return db.tx(async (tx) => {
        heard.push({ text: 'begin', values: [] });
        const last: Statement[] = [];
        const atCommit: Writer = {
          run: (s) => {
            last.push({ text: s.text, values: s.values });
            return tx.atCommit.run(s);
          },
        };
        const result = await f({ ...tx, ...listeningReader(tx, heard), atCommit });
        heard.push(...last, { text: 'commit', values: [] });
        return result;
      });
    },
  };
}

function listeningReader(db: Reader, heard: Statement[]): Reader {
  const hear = (s: Sql) => heard.push({ text: s.text, values: s.values });
  return {
    many: (s) => {
      hear(s);
      return db.many(s);
    },
    one: (s) => {
      hear(s);
      return db.one(s);
    },
    run: (s) => {
      hear(s);
      return db.run(s);
    },
  };
}

export interface Statement {
  text: string;
  values: unknown[];
}
