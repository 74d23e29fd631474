import { type Citizen, writeJournal } from '#domain/journal';
import { sendNotice } from '#domain/notices';
import { recordSecurity } from '#domain/security';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { closeSessionsOf } from '#platform/session.ts';
import { type Account, type AccountsDeps, CITIZEN_SESSION } from './account.ts';
import { updateContact } from './accounts.store.ts';
import { type Challenge, resendCode, tryCode } from './challenge.ts';
import { BY_TELEPHONE } from './challenge-purpose.ts';
import { removeChallengesOf } from './challenges.store.ts';
import { lockNumber } from './citizen-numbers.store.ts';
import { accountWithPhone } from './claims.ts';
import type { PhoneState } from './confirm-contact-change.ts';
import { sealContact } from './contact.ts';
import { ownChallenge } from './contact-change.ts';
import { endChallenge } from './end-challenge.ts';
import { getAccount, getLockedAccount, idNumberIndexes } from './find-account.ts';
import { maskPhone } from './phone.ts';

/** The new telephone that waits for its code. */
export function findPhoneProof(
  db: Reader,
  d: AccountsDeps,
  actor: Citizen,
  token: string | undefined,
): Promise<Challenge<PhoneState> | undefined> {
  return ownChallenge<PhoneState>(db, d, actor, 'phone', token);
}

/** Sends a new code to the new telephone. @returns false as `resendCode` does. @throws Refusal 'accounts.too-many-codes' */
export async function resendPhoneCode(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  token: string | undefined,
): Promise<boolean> {
  const challenge = await findPhoneProof(tx, d, actor, token);
  if (!challenge) return false;
  const { phone } = challenge.state;
  return resendCode(tx, d, 'phone', token, { phone, purpose: 'phone', by: { accountId: actor.accountId } });
}

/**
 * The right code makes the new telephone the account's: codes go to it from now on, every other session ends, and the one before is
 * told.
 * @throws Refusal 'accounts.phone-taken' when another account that claims the same number has this telephone: number and telephone
 * together must say which account is meant
 */
export async function provePhone(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  o: { token: string | undefined; code: string; currentSession: Buffer },
): Promise<'proven' | 'wrong' | 'stopped' | 'over'> {
  if (!(await findPhoneProof(tx, d, actor, o.token))) return 'over';
  const { idNumber } = await getAccount(tx, d.keys, actor.accountId);
  const [index] = idNumberIndexes(d.keys, idNumber);
  if (index) await lockNumber(tx, index);
  const account = await getLockedAccount(tx, d.keys, actor.accountId);
  const tried = await tryCode<PhoneState>(tx, d, 'phone', o.token, o.code);
  if (tried.outcome !== 'right') return tried.outcome;
  const { phone } = tried.challenge.state;
  const { email, unprovenEmail, address } = account;
  const other = await accountWithPhone(tx, d.keys, { idNumber, phone });
  if (other && other.id !== account.id) throw new Refusal('accounts.phone-taken', {}, 409);
  const contact = sealContact(d.keys, {
    phone,
    ...(email ? { email } : {}),
    ...(unprovenEmail ? { unprovenEmail } : {}),
    ...(address ? { address } : {}),
  });
  if (!(await updateContact(tx, account.id, account.revision, contact)))
    throw new Refusal('accounts.stale', {}, 409);
  await endChallenge(tx, d, tried.challenge.id, 'phone');
  // whose code went to the one before; first, so that one that is just coming to its end is waited for, and its session ends too
  await removeChallengesOf(tx, account.id, BY_TELEPHONE);
  await closeSessionsOf(tx, CITIZEN_SESSION.realm, account.id, o.currentSession);
  const thing = { kind: 'account', id: account.id } as const;
  await writeJournal(tx, { at: d.clock.now(), actor, verb: 'accounts.phone-changed', thing });
  await recordSecurity(tx, d, { kind: 'account.phone-changed', who: thing, address: d.address });
  await tellOfNewPhone(tx, d, account, phone);
  return 'proven';
}

async function tellOfNewPhone(tx: Tx, d: AccountsDeps, former: Account, phone: string): Promise<void> {
  const at = d.clock.now();
  const letter = {
    at,
    kind: 'accounts.phone-changed',
    partyId: former.partyId,
    ...d.letters.phoneChanged({ at, now: maskPhone(phone) }),
  };
  await sendNotice(tx, d.keys, { ...letter, channel: 'sms', to: former.phone });
  if (former.email) await sendNotice(tx, d.keys, { ...letter, channel: 'email', to: former.email });
}
