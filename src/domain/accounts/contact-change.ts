import type { Citizen } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { AccountAddress, AccountsDeps } from './account.ts';
import { type Challenge, findChallenge, startChallenge } from './challenge.ts';
import { getAccount } from './find-account.ts';

/** What somebody wants to change of how they are reached. */
export type ContactChange =
  /** `email` '' removes the address that messages go to. */
  | { kind: 'contact'; email: string; address: AccountAddress | undefined; revision: number }
  /** Ten digits. */
  | { kind: 'phone'; phone: string };

/**
 * Keeps, sealed, what somebody wants to change, until they have given their password: for one change and for half an hour. The proof
 * is the change's own and never a session's, so that whoever has a stolen session beside its owner can use nothing of it.
 * @returns the token of the challenge. @throws Refusal 'accounts.stale' when the account has changed since `revision` was shown
 */
export async function startContactChange(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  change: ContactChange,
): Promise<string> {
  if (
    change.kind === 'contact' &&
    (await getAccount(tx, d.keys, actor.accountId)).revision !== change.revision
  )
    throw new Refusal('accounts.stale', {}, 409);
  return startChallenge(tx, d, { purpose: 'contact', subjectId: actor.accountId, state: change });
}

/** What this account wants to change and has not confirmed yet. */
export function findContactChange(
  db: Reader,
  d: AccountsDeps,
  actor: Citizen,
  token: string | undefined,
): Promise<Challenge<ContactChange> | undefined> {
  return ownChallenge<ContactChange>(db, d, actor, 'contact', token);
}

/** A challenge of this account that is not over; undefined for one of another account too. */
export async function ownChallenge<S>(
  db: Reader,
  d: Pick<AccountsDeps, 'keys' | 'clock'>,
  actor: Citizen,
  purpose: 'contact' | 'email' | 'phone',
  token: string | undefined,
): Promise<Challenge<S> | undefined> {
  const challenge = await findChallenge<S>(db, d, purpose, token);
  return challenge?.subjectId === actor.accountId ? challenge : undefined;
}
