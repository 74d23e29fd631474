import type { Citizen } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { AccountsDeps } from './account.ts';
import { lockAccount } from './accounts.store.ts';
import { countTry, MOST_TRIES, startChallenge } from './challenge.ts';
import { keepContact, tellFormerEmail } from './change-contact.ts';
import { type ContactChange, findContactChange } from './contact-change.ts';
import { endChallenge } from './end-challenge.ts';
import { openAccount } from './find-account.ts';
import { giveOwnPassword } from './own-password.ts';
import { startEmailProof } from './prove-email.ts';

/**
 * Carries out what `startContactChange` has kept, when the password is right. A new telephone or address is only written down as one
 * to be proven, and gets a code; until it is proven the one before stays in use.
 * @throws Refusal 'too-often' as `giveOwnPassword` does, 'accounts.stale' as `changeContact` does, and what sending a code throws
 */
export async function confirmContactChange(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  token: string | undefined,
  o: { password: string; session: Buffer },
): Promise<ConfirmOutcome> {
  if (!(await findContactChange(tx, d, actor, token))) return { outcome: 'over' };
  const row = await lockAccount(tx, actor.accountId);
  if (!row) throw new NotFound('account');
  const attempt = await countTry<ContactChange>(tx, d, 'contact', token);
  if (!attempt) return { outcome: 'tried-out' };
  const ownPassword = { who: { kind: 'account', id: row.id }, passwordHash: row.passwordHash, ...o } as const;
  const own = await giveOwnPassword(tx, d, { ...ownPassword, detail: 'contact' });
  if (own === 'ended') return { outcome: 'session-ended' };
  if (own === 'wrong') return { outcome: attempt.challenge.attempts >= MOST_TRIES ? 'tried-out' : 'wrong' };
  const { id, state: change } = attempt.challenge;
  if (!(await endChallenge(tx, d, id, 'contact'))) return { outcome: 'over' };
  if (change.kind === 'phone')
    return { outcome: 'phone', token: await startPhoneProof(tx, d, actor, change) };

  const { email, phone, partyId } = openAccount(d.keys, row);
  const { address, revision } = change;
  const isInUse = change.email === email;
  await keepContact(tx, d, actor, revision, {
    phone,
    ...(address ? { address } : {}),
    ...(email && change.email ? { email } : {}),
    ...(change.email && !isInUse ? { unprovenEmail: change.email } : {}),
  });
  if (email && !change.email) await tellFormerEmail(tx, d, { partyId, former: email });
  if (!change.email || isInUse) return { outcome: 'saved' };
  return { outcome: 'email', token: await startEmailProof(tx, d, actor) };
}

function startPhoneProof(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  { phone }: { phone: string },
): Promise<string> {
  return startChallenge(tx, d, {
    purpose: 'phone',
    subjectId: actor.accountId,
    state: { phone } satisfies PhoneState,
    code: { phone, purpose: 'phone', by: { accountId: actor.accountId } },
  });
}

export interface PhoneState {
  /** The new one, ten digits. */
  phone: string;
}

export type ConfirmOutcome =
  /** Nothing is left to be proven. */
  | { outcome: 'saved' }
  /** A code went to the new address or telephone: the token of its challenge. */
  | { outcome: 'email' | 'phone'; token: string }
  | { outcome: 'wrong' }
  /** A wrong password was given as often as it may be for this change. */
  | { outcome: 'tried-out' }
  /** Or in this session, which is over. */
  | { outcome: 'session-ended' }
  | { outcome: 'over' };
