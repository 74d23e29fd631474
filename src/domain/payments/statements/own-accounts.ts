import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { accountKey, type CollectingAccount } from '../transfer/collecting-account.ts';
import { selectEveryAccountOf } from '../transfer/collecting-accounts.store.ts';

/** The agencies whose money an officer looks after: those where they are a clerk or a leader. */
export function moneyAgenciesOf(officer: Officer): string[] {
  const own = officer.posts.filter((p) => p.role === 'clerk' || p.role === 'leader').map((p) => p.agencyId);
  return [...new Set(own)];
}

/** The accounts, also former ones, whose statements an officer works with: each number once. */
export async function accountsOf(db: Reader, officer: Officer): Promise<CollectingAccount[]> {
  const all = await selectEveryAccountOf(db, moneyAgenciesOf(officer));
  return [...new Map(all.map((a) => [accountKey(a), a] as const).reverse()).values()].reverse();
}

/** The same by their keys. */
export async function accountKeysOf(db: Reader, officer: Officer): Promise<string[]> {
  return (await accountsOf(db, officer)).map(accountKey);
}

/** @throws NotFound where the account is not one of theirs */
export async function mustBeOwn(db: Reader, officer: Officer, account: string): Promise<void> {
  if (!(await accountKeysOf(db, officer)).includes(account)) throw new NotFound('account');
}
