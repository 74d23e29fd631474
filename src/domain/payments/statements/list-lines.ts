import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { accountKeysOf, mustBeOwn } from './own-accounts.ts';
import type { StatementLine } from './statement-line.ts';
import { countWaitingLines, type LineRef, selectLine, selectLines } from './statement-lines.store.ts';

/** So many are shown at once; the oldest first. */
export const MOST_LINES = 200;

/** The lines that wait for an officer of the account's agency, or those that they said pay no fee. */
export async function listLines(
  db: Reader,
  officer: Officer,
  state: 'waiting' | 'other',
): Promise<StatementLine[]> {
  return selectLines(db, { accounts: await accountKeysOf(db, officer), state, limit: MOST_LINES });
}

/** How many lines wait for this officer. */
export async function countLinesWaiting(db: Reader, officer: Officer): Promise<number> {
  return countWaitingLines(db, await accountKeysOf(db, officer));
}

/** One line of an account of the officer's agencies. @throws NotFound */
export async function openLine(db: Reader, officer: Officer, ref: LineRef): Promise<StatementLine> {
  await mustBeOwn(db, officer, ref.account);
  const line = await selectLine(db, ref);
  if (!line) throw new NotFound('line');
  return line;
}
