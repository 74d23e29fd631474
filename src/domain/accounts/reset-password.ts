import { writeJournal } from '#domain/journal';
import { recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { closeSessionsOf } from '#platform/session.ts';
import { type AccountsDeps, CITIZEN_SESSION } from './account.ts';
import { lockAccount, updatePassword } from './accounts.store.ts';
import { findChallenge, startChallenge } from './challenge.ts';
import { BEFORE_PASSWORD } from './challenge-purpose.ts';
import { removeChallengesOf } from './challenges.store.ts';
import { notifyPasswordChanged } from './change-password.ts';
import { accountWithPhone } from './claims.ts';
import { endChallenge } from './end-challenge.ts';
import { openAccount } from './find-account.ts';
import { deviceProof } from './known-device.ts';
import { hashPassword } from './password-hash.ts';
import { passwordFaults } from './password-rules.ts';
import type { PasswordStepOutcome } from './register.ts';

/**
 * Opens the challenge for a forgotten password. A job sends the code, and only when the account has this phone; the answer shows
 * nothing of it.
 * @param devices the proofs of former sign-ins that the browser keeps
 * @throws Refusal 'accounts.too-many-codes'
 */
export function startReset(
  tx: Tx,
  d: AccountsDeps,
  state: Reset,
  devices: readonly string[],
): Promise<string> {
  return startChallenge(tx, d, {
    purpose: 'reset',
    state,
    code: { phone: state.phone, purpose: 'reset', holderOf: state.idNumber, by: { devices } },
  });
}

/**
 * Replaces the password after the right code: every session ends, no device is known any more but this one, which has proved the
 * telephone, and the holder is notified.
 */
export async function finishReset(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  password: string,
): Promise<PasswordStepOutcome> {
  const challenge = await findChallenge<Reset>(tx, d, 'reset', token);
  if (!challenge?.passed) return { outcome: 'over' };
  const found = await accountWithPhone(tx, d.keys, challenge.state);
  const row = found && (await lockAccount(tx, found.id));
  if (!row) return { outcome: 'over' };
  const account = openAccount(d.keys, row);
  if (account.phone !== challenge.state.phone) return { outcome: 'over' }; // another one since it was found
  const faults = passwordFaults(password, d.passwordRules, account);
  if (faults.length > 0) return { outcome: 'fault', faults };
  if (!(await endChallenge(tx, d, challenge.id, 'reset'))) return { outcome: 'over' };
  const passwordHash = await hashPassword(password);
  await updatePassword(tx, account.id, passwordHash);
  await removeChallengesOf(tx, account.id, BEFORE_PASSWORD);
  await closeSessionsOf(tx, CITIZEN_SESSION.realm, account.id);
  const at = d.clock.now();
  await writeJournal(tx, {
    at,
    actor: { kind: 'anonymous' },
    verb: 'accounts.password-reset',
    thing: { kind: 'account', id: account.id },
  });
  const who = { kind: 'account', id: account.id } as const;
  await recordSecurity(tx, d, { kind: 'password.reset', who, address: d.address });
  await notifyPasswordChanged(tx, d, account, at);
  return { outcome: 'done', device: deviceProof(d.keys, 'sign-in', { id: account.id, passwordHash }) };
}

export interface Reset {
  idNumber: string;
  phone: string;
}
