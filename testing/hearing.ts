import type { Db, Reader, Writer } from '#platform/db/db.ts';
import type { Sql } from '#platform/db/sql.ts';

/** The same database, and `hear` is told of every statement that is sent to it, but for begin and commit. */
export function hearing(db: Db, hear: (q: Sql) => void): Db {
  const heard = <T>(q: Sql, sent: Promise<T>): Promise<T> => {
    hear(q);
    return sent;
  };
  const writer = (w: Writer): Writer => ({ run: (q) => heard(q, w.run(q)) });
  const reader = <R extends Reader>(r: R): R => ({
    ...r,
    many: (q) => heard(q, r.many(q)),
    one: (q) => heard(q, r.one(q)),
    run: (q) => heard(q, r.run(q)),
  });
  return {
    ...reader(db),
    reads: (f) => db.reads((r) => f(reader(r))),
    tx: (f) => db.tx((tx) => f({ ...reader(tx), atCommit: writer(tx.atCommit) })),
  };
}
