import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import { plainMemo } from './own-key.ts';
import type { StatementLine } from './statement-line.ts';

const COLUMNS = sql`account, id, own_key as "ownKey", came, reference, day, amount, is_exact as "isExact", memo, payer, nth,
  taken_at as "takenAt", state, why, code, handled_by_name as "handledBy", handled_at as "handledAt", note`;

/** Writes it, unless it was taken in before. @returns whether it was written. */
export async function insertLine(tx: Tx, l: StatementLine): Promise<boolean> {
  const written =
    await tx.run(sql`insert into statement_lines (account, id, own_key, came, reference, day, amount, is_exact, memo, plain_memo, payer, nth,
      taken_at, state, why, code, statement_id)
    values (${l.account}, ${l.id}, ${l.ownKey}, ${l.came}, ${l.reference}, ${l.day}, ${l.amount}, ${l.isExact}, ${l.memo}, ${plainMemo(l.memo)},
      ${l.payer}, ${l.nth}, ${l.takenAt}, ${l.state}, ${l.why}, ${l.code}, ${l.statementId})
    on conflict do nothing`);
  return written === 1;
}

/** Whether a line of the same sum and memo came the other way, of the same day or the one beside it. */
export async function cameOtherwise(
  tx: Tx,
  l: Pick<StatementLine, 'account' | 'came' | 'day' | 'amount' | 'memo'>,
): Promise<boolean> {
  const found = await tx.one(sql`select 1 from statement_lines
    where account = ${l.account} and day between ${l.day}::date - 1 and ${l.day}::date + 1 and amount = ${l.amount}
      and came <> ${l.came} and plain_memo = ${plainMemo(l.memo)} limit 1`);
  return found !== undefined;
}

/** The lines of some accounts in one state, the oldest first. */
export async function selectLines(
  db: Reader,
  o: { accounts: readonly string[]; state: StatementLine['state']; limit: number },
): Promise<StatementLine[]> {
  if (o.accounts.length === 0) return [];
  return db.many<StatementLine>(sql`select ${COLUMNS} from statement_lines
    where account in (${join(o.accounts)}) and state = ${o.state} order by taken_at, id limit ${o.limit}`);
}

export async function countWaitingLines(db: Reader, accounts: readonly string[]): Promise<number> {
  if (accounts.length === 0) return 0;
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from statement_lines where account in (${join(accounts)}) and state = 'waiting'`,
  );
  return row?.n ?? 0;
}

export async function selectLine(db: Reader, ref: LineRef): Promise<StatementLine | undefined> {
  return db.one<StatementLine>(
    sql`select ${COLUMNS} from statement_lines where account = ${ref.account} and id = ${ref.id}`,
  );
}

export async function lockLine(tx: Tx, ref: LineRef): Promise<StatementLine | undefined> {
  return tx.one<StatementLine>(
    sql`select ${COLUMNS} from statement_lines where account = ${ref.account} and id = ${ref.id} for update`,
  );
}

/** Writes what an officer did with it. The caller holds its lock. */
export async function updateLine(
  tx: Tx,
  l: Pick<StatementLine, 'account' | 'id' | 'state' | 'code' | 'note'>,
  by: { officerId: string; name: string; at: Date },
): Promise<void> {
  await tx.run(sql`update statement_lines set state = ${l.state}, code = ${l.code}, note = ${l.note}, handled_by = ${by.officerId},
      handled_by_name = ${by.name}, handled_at = ${by.at}
    where account = ${l.account} and id = ${l.id}`);
}

export type LineRef = Pick<StatementLine, 'account' | 'id'>;
