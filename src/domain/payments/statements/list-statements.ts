import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { accountKeysOf, mustBeOwn } from './own-accounts.ts';
import type { BankStatement } from './statement.ts';
import type { IncomingLine } from './statement-line.ts';
import {
  type StatementRef,
  selectFirstLines,
  selectSameFile,
  selectStatement,
  selectStatements,
} from './statements.store.ts';

const MOST = 30;
const FIRST = 10;

/** The statements that were brought last for the accounts of an officer's agencies. */
export async function listStatements(db: Reader, officer: Officer): Promise<BankStatement[]> {
  return selectStatements(db, await accountKeysOf(db, officer), MOST);
}

/** A statement, its first lines as they were understood, and the same file where it was taken in before. @throws NotFound */
export async function openStatement(db: Reader, officer: Officer, ref: StatementRef): Promise<OpenStatement> {
  await mustBeOwn(db, officer, ref.account);
  const statement = await selectStatement(db, ref);
  if (!statement) throw new NotFound('statement');
  const [first, before] = await Promise.all([
    selectFirstLines(db, ref, FIRST),
    statement.state === 'read' ? selectSameFile(db, statement) : undefined,
  ]);
  return { statement, first, before };
}

export interface OpenStatement {
  statement: BankStatement;
  first: IncomingLine[];
  before: BankStatement | undefined;
}
