import type { Db, Reader, Writer } from '#platform/db/db.ts';
import type { Sql } from '#platform/db/sql.ts';

/** The same database, and `hear` is told of every statement that is sent to it, but for begin and commit. */
export function hearing(db: Db, hear: (q: Sql) => void): Db {
  const told = <T>(q: Sql, sent: Promise<T>): Promise<T> => {
    hear(q);
    return sent;
  };
  const writer = (w: Writer): Writer => ({ run: (q) => told(q, w.run(q)) });
  const reader = <R extends Reader>(r: R): R => ({
    ...r,
    many: (q) => told(q, r.many(q)),
    one: (q) => told(q, r.one(q)),
    run: (q) => told(q, r.run(q)),
  });
  return {
    ...reader(db),
    reads: (f) => db.reads((r) => f(reader(r))),
    tx: (f) => db.tx((tx) => f({ ...reader(tx), atCommit: writer(tx.atCommit) })),
  };
}
