import { type Citizen, writeJournal } from '#domain/journal';
import { recordSecurity } from '#domain/security';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import type { AccountsDeps } from './account.ts';
import { updateContact } from './accounts.store.ts';
import { type Challenge, resendCode, startChallenge, tryCode } from './challenge.ts';
import { removeChallengesOf } from './challenges.store.ts';
import { tellFormerEmail } from './change-contact.ts';
import { sealContact } from './contact.ts';
import { ownChallenge } from './contact-change.ts';
import { endChallenge } from './end-challenge.ts';
import { getAccount, getLockedAccount } from './find-account.ts';

/**
 * Sends a code to the address that the account has given and not proven. An earlier code is worth nothing from then on.
 * A code and not a link, so that only who is signed in to the account proves the address: a stranger at a mistyped one cannot, and no
 * reader of mails that opens links does it for them.
 * @returns the token of the challenge. @throws NotFound without such an address, Refusal 'accounts.too-many-letters'
 */
export async function startEmailProof(tx: Tx, d: AccountsDeps, actor: Citizen): Promise<string> {
  const { unprovenEmail: email } = await getAccount(tx, d.keys, actor.accountId);
  if (!email) throw new NotFound('email');
  await removeChallengesOf(tx, actor.accountId, ['email']);
  return startChallenge(tx, d, {
    purpose: 'email',
    subjectId: actor.accountId,
    state: { email } satisfies EmailState,
    code: { email, accountId: actor.accountId },
  });
}

/** The proof that waits for its code. */
export function findEmailProof(
  db: Reader,
  d: AccountsDeps,
  actor: Citizen,
  token: string | undefined,
): Promise<Challenge<EmailState> | undefined> {
  return ownChallenge<EmailState>(db, d, actor, 'email', token);
}

/** Sends a new code for the same proof. @returns false as `resendCode` does. @throws Refusal 'accounts.too-many-letters' */
export async function resendEmailCode(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  token: string | undefined,
): Promise<boolean> {
  const challenge = await findEmailProof(tx, d, actor, token);
  if (!challenge) return false;
  return resendCode(tx, d, 'email', token, { email: challenge.state.email, accountId: actor.accountId });
}

/** The right code puts the address into use; the one before is told. */
export async function proveEmail(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  token: string | undefined,
  code: string,
): Promise<'proven' | 'wrong' | 'stopped' | 'over'> {
  if (!(await findEmailProof(tx, d, actor, token))) return 'over';
  const { phone, address, ...account } = await getLockedAccount(tx, d.keys, actor.accountId);
  const tried = await tryCode<EmailState>(tx, d, 'email', token, code);
  if (tried.outcome !== 'right') return tried.outcome;
  const { email } = tried.challenge.state;
  if (account.unprovenEmail !== email) return 'over';
  const contact = sealContact(d.keys, { phone, email, ...(address ? { address } : {}) });
  if (!(await updateContact(tx, account.id, account.revision, contact)))
    throw new Refusal('accounts.stale', {}, 409);
  await endChallenge(tx, d, tried.challenge.id, 'email');
  const at = d.clock.now();
  const thing = { kind: 'account', id: account.id } as const;
  await writeJournal(tx, { at, actor, verb: 'accounts.email-proven', thing });
  await recordSecurity(tx, d, { kind: 'account.email-proven', who: thing, address: d.address });
  if (account.email && account.email !== email)
    await tellFormerEmail(tx, d, { partyId: account.partyId, former: account.email, now: email });
  return 'proven';
}

export interface EmailState {
  email: string;
}
