import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { addJob, type Nothing } from '#platform/jobs.ts';
import { mustBeOwn } from './own-accounts.ts';
import type { ReadStatement } from './read-statement.ts';
import { insertStatement, lockStatement, type StatementRef, updateStatement } from './statements.store.ts';

/** So many rows that could not be read are named. */
const NAMED = 20;

declare module '#platform/jobs.ts' {
  interface Jobs {
    'payments.take-statement': StatementRef;
    'payments.sweep-statements': Nothing;
  }
}

/** Keeps what was read of a statement, so that its officer sees how it was understood; nothing else happens. @throws NotFound */
export async function bringStatement(tx: Tx, officer: Officer, o: BroughtStatement): Promise<StatementRef> {
  const { account, read, now } = o;
  await mustBeOwn(tx, officer, account);
  const { lines, outgoing, unread } = read;
  const id = newId(now.getTime());
  const counts = {
    incoming: lines.length,
    sum: lines.reduce((sum, line) => sum + line.amount, 0),
    outgoing,
    unread: unread.length,
    firstUnread: unread.slice(0, NAMED),
    known: 0,
    matched: 0,
    waiting: 0,
  };
  await insertStatement(
    tx,
    {
      account,
      id,
      fileName: o.fileName,
      sha256: o.sha256,
      profileName: o.profileName,
      broughtBy: officer.name,
      broughtById: officer.officerId,
      broughtAt: now,
      state: 'read',
      done: 0,
      counts,
    },
    lines,
  );
  return { account, id };
}

/** Has the lines of a statement taken in, which goes on by itself. @throws NotFound. Refuses 'statement.not-to-take'. */
export async function takeStatement(tx: Tx, officer: Officer, ref: StatementRef, now: Date): Promise<void> {
  await mustBeOwn(tx, officer, ref.account);
  const statement = await lockStatement(tx, ref);
  if (!statement) throw new NotFound('statement');
  if (statement.state !== 'read') throw new Refusal('statement.not-to-take');
  await updateStatement(tx, { ...ref, state: 'taking', done: 0, counts: statement.counts });
  const { fileName, sha256, broughtBy, counts } = statement;
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'payments.statement-taken',
    thing: { kind: 'setting', id: 'payments.statements' },
    detail: {
      account: ref.account,
      statement: ref.id,
      file: fileName,
      sha256,
      broughtBy,
      lines: counts.incoming,
      sum: counts.sum,
    },
  });
  await addJob(tx, 'payments.take-statement', ref, { queue: 'payments.statements' });
}

interface BroughtStatement {
  account: string;
  read: ReadStatement;
  fileName: string;
  sha256: string;
  profileName: string;
  now: Date;
}
