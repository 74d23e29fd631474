import { type Account, getAccount, mayAccount } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { NotFound } from '#platform/errors.ts';
import type { C } from '../../../../deps.ts';

export async function ownAccount(c: C<Citizen>): Promise<Account> {
  const { accountId } = c.actor;
  if (!mayAccount(c.actor, 'read', accountId)) throw new NotFound('account');
  return getAccount(c.deps.db, c.deps.keys, accountId);
}

/** Who is signed in, on a page whose steps are those of every journey. @throws NotFound for anybody but a citizen */
export function citizenOf(c: C): Citizen {
  if (c.actor.kind !== 'citizen') throw new NotFound('account');
  return c.actor;
}
