import { type Account, getAccount, mayAccount } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { NotFound } from '#platform/errors.ts';
import type { C } from '../../../../deps.ts';

/** The citizen whose request this is. The route lets nobody else in. */
export function citizenOf(c: C): Citizen {
  if (c.actor.kind !== 'citizen') throw new NotFound('account');
  return c.actor;
}

export async function ownAccount(c: C): Promise<Account> {
  const { accountId } = citizenOf(c);
  if (!mayAccount(c.actor, 'read', accountId)) throw new NotFound('account');
  return getAccount(c.deps.db, c.deps.keys, accountId);
}
