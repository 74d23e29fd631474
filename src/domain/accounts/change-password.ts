import { type Citizen, writeJournal } from '#domain/journal';
import { sendNotice } from '#domain/notices';
import { recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { closeSessionsOf } from '#platform/session.ts';
import { type Account, type AccountsDeps, CITIZEN_SESSION } from './account.ts';
import { lockAccount, updatePassword } from './accounts.store.ts';
import { BEFORE_PASSWORD } from './challenge-purpose.ts';
import { removeChallengesOf } from './challenges.store.ts';
import { openAccount } from './find-account.ts';
import { deviceProof } from './known-device.ts';
import { giveOwnPassword } from './own-password.ts';
import { hashPassword } from './password-hash.ts';
import { type PasswordFault, passwordFaults } from './password-rules.ts';

// whoever is told so often on one day knows it
const TOLD_OF_DAY = {
  name: 'accounts.password-changes-told',
  max: 10,
  seconds: 24 * 3_600,
  quiet: true,
} as const;

/**
 * Replaces the old password, which must be given, by a new one. Every other session ends, no device is known any more but this one, and
 * the holder is notified. @throws Refusal 'too-often' as `giveOwnPassword` does
 */
export async function changePassword(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  o: NewPassword,
): Promise<PasswordChange> {
  const row = await lockAccount(tx, actor.accountId);
  if (!row) throw new NotFound('account');
  const who = { kind: 'account', id: row.id } as const;
  const ownPassword = {
    who,
    passwordHash: row.passwordHash,
    password: o.oldPassword,
    session: o.currentSession,
  };
  const own = await giveOwnPassword(tx, d, { ...ownPassword, detail: 'change-password' });
  if (own !== 'right') return { outcome: own === 'wrong' ? 'old-wrong' : 'session-ended' };
  const account = openAccount(d.keys, row);
  if (o.oldPassword === o.newPassword) return { outcome: 'fault', faults: ['same'] };
  const faults = passwordFaults(o.newPassword, d.passwordRules, account);
  if (faults.length > 0) return { outcome: 'fault', faults };
  const passwordHash = await hashPassword(o.newPassword);
  await updatePassword(tx, account.id, passwordHash);
  await removeChallengesOf(tx, account.id, BEFORE_PASSWORD);
  await closeSessionsOf(tx, CITIZEN_SESSION.realm, account.id, o.currentSession);
  const at = d.clock.now();
  await writeJournal(tx, {
    at,
    actor,
    verb: 'accounts.password-changed',
    thing: { kind: 'account', id: account.id },
  });
  await recordSecurity(tx, d, { kind: 'password.changed', who, address: d.address });
  await notifyPasswordChanged(tx, d, account, at);
  return { outcome: 'done', device: deviceProof(d.keys, 'sign-in', { id: account.id, passwordHash }) };
}

/** Sends the SMS that follows a change of the password, so that a holder who did not make the change learns of it; ten of a day. */
export async function notifyPasswordChanged(
  tx: Tx,
  d: AccountsDeps,
  account: Account,
  at: Date,
): Promise<void> {
  if (!(await d.limiter.hit(TOLD_OF_DAY, account.id))) return;
  await sendNotice(tx, d.keys, {
    at,
    channel: 'sms',
    kind: 'accounts.password-changed',
    to: account.phone,
    partyId: account.partyId,
    ...d.letters.passwordChanged(at),
  });
}

interface NewPassword {
  oldPassword: string;
  newPassword: string;
  /** The session in which the password is changed: it goes on. */
  currentSession: Buffer;
}

export type PasswordChange =
  /** `device`: what this browser keeps instead of its proof of a sign-in with the old password, which has ended. */
  | { outcome: 'done'; device: string }
  | { outcome: 'old-wrong' }
  /** The present password was wrong once too often in this session. */
  | { outcome: 'session-ended' }
  | { outcome: 'fault'; faults: (PasswordFault | 'same')[] };
