import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type { BankStatement, StatementCounts } from './statement.ts';
import type { IncomingLine } from './statement-line.ts';

const COLUMNS = sql`account, id, file_name as "fileName", sha256, profile_name as "profileName", brought_by_name as "broughtBy",
  brought_at as "broughtAt", state, done, counts`;

export async function insertStatement(
  tx: Tx,
  s: BankStatement & { broughtById: string },
  lines: readonly IncomingLine[],
): Promise<void> {
  await tx.run(sql`insert into bank_statements (account, id, file_name, sha256, profile_name, brought_by, brought_by_name, brought_at, state,
      lines, done, counts)
    values (${s.account}, ${s.id}, ${s.fileName}, ${s.sha256}, ${s.profileName}, ${s.broughtById}, ${s.broughtBy}, ${s.broughtAt}, ${s.state},
      ${JSON.stringify(lines)}, ${s.done}, ${JSON.stringify(s.counts)})`);
}

export async function selectStatement(db: Reader, ref: StatementRef): Promise<BankStatement | undefined> {
  return db.one<BankStatement>(
    sql`select ${COLUMNS} from bank_statements where account = ${ref.account} and id = ${ref.id}`,
  );
}

export async function lockStatement(tx: Tx, ref: StatementRef): Promise<BankStatement | undefined> {
  return tx.one<BankStatement>(
    sql`select ${COLUMNS} from bank_statements where account = ${ref.account} and id = ${ref.id} for update`,
  );
}

/** Its first lines, as they were understood. */
export async function selectFirstLines(
  db: Reader,
  ref: StatementRef,
  limit: number,
): Promise<IncomingLine[]> {
  const rows = await db.many<{ line: IncomingLine }>(sql`select l.line from bank_statements s,
      jsonb_array_elements(s.lines) with ordinality as l (line, nth)
    where s.account = ${ref.account} and s.id = ${ref.id} order by l.nth limit ${limit}`);
  return rows.map(({ line }) => line);
}

export async function selectAllLines(db: Reader, ref: StatementRef): Promise<IncomingLine[]> {
  const row = await db.one<{ lines: IncomingLine[] | null }>(
    sql`select lines from bank_statements where account = ${ref.account} and id = ${ref.id}`,
  );
  return row?.lines ?? [];
}

/** When a file with these bytes was taken in for this account before. */
export async function selectSameFile(
  db: Reader,
  s: Pick<BankStatement, 'account' | 'sha256'>,
): Promise<BankStatement | undefined> {
  return db.one<BankStatement>(sql`select ${COLUMNS} from bank_statements
    where account = ${s.account} and sha256 = ${s.sha256} and state <> 'read' order by brought_at desc limit 1`);
}

/** The files that were brought for some accounts, the newest first. */
export async function selectStatements(
  db: Reader,
  accounts: readonly string[],
  limit: number,
): Promise<BankStatement[]> {
  if (accounts.length === 0) return [];
  return db.many<BankStatement>(sql`select ${COLUMNS} from bank_statements
    where account in (${join(accounts)}) order by brought_at desc, id desc limit ${limit}`);
}

/** Writes how far it was taken in. What was read of it is let go with its last line. */
export async function updateStatement(
  tx: Tx,
  s: StatementRef & { state: BankStatement['state']; done: number; counts: StatementCounts },
): Promise<void> {
  await tx.run(sql`update bank_statements set state = ${s.state}, done = ${s.done}, counts = ${JSON.stringify(s.counts)},
      lines = case when ${s.state} = 'taken' then null else lines end
    where account = ${s.account} and id = ${s.id}`);
}

/** Removes those that were read and never taken in. */
export async function deleteReadStatements(tx: Tx, before: Date): Promise<void> {
  await tx.run(sql`delete from bank_statements where state = 'read' and brought_at < ${before}`);
}

export type StatementRef = Pick<BankStatement, 'account' | 'id'>;
