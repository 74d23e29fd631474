import type { Db } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { accountKey, type CollectingAccount } from '../transfer/collecting-account.ts';
import { selectAgenciesWith } from '../transfer/collecting-accounts.store.ts';
import { numberedAmong } from './own-key.ts';
import type { IncomingLine } from './statement-line.ts';
import { takeLine } from './take-line.ts';

/**
 * Takes in what a bank tells of an account as it comes, each line in a transaction of its own: whoever tells the same again changes nothing.
 * @throws NotFound where no agency has, or had, this account
 */
export async function takeLines(db: Db, o: LinesToTake): Promise<TakenLines> {
  if ((await selectAgenciesWith(db, o.account)).length === 0) throw new NotFound('account');
  const account = accountKey(o.account);
  const taken = { known: 0, matched: 0, waiting: 0 };
  for (const line of numberedAmong(o.lines)) {
    const outcome = await db.tx((tx) => takeLine(tx, { account, line, came: 'webhook', now: o.now }));
    taken[outcome] += 1;
  }
  return taken;
}

export interface TakenLines {
  known: number;
  matched: number;
  waiting: number;
}

interface LinesToTake {
  account: Pick<CollectingAccount, 'bank' | 'number'>;
  lines: readonly Omit<IncomingLine, 'nth'>[];
  now: Date;
}
