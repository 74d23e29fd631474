import { type Officer, writeJournal } from '#domain/journal';
import { recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { AccountsDeps } from './account.ts';
import type { PasswordChange } from './change-password.ts';
import { deviceProof } from './known-device.ts';
import { lockLogin, writeOfficerPassword } from './officers.store.ts';
import { endEverythingOf } from './officers-sessions.ts';
import { giveOwnPassword } from './own-password.ts';
import { hashPassword } from './password-hash.ts';
import { passwordFaults } from './password-rules.ts';
import { tellOfficer } from './tell-officer.ts';

/**
 * Replaces the officer's own password, which must be given, by a new one. Every other session of theirs ends, and no device is known any
 * more but this one, and they are told. @throws Refusal 'too-often' as `giveOwnPassword` does
 */
export async function changeOfficerPassword(
  tx: Tx,
  d: AccountsDeps,
  actor: Officer,
  o: { oldPassword: string; newPassword: string; currentSession: Buffer },
): Promise<PasswordChange> {
  const { officerId } = actor;
  const login = await lockLogin(tx, officerId);
  if (!login || login.disabledAt) throw new NotFound('officer');
  const who = { kind: 'officer', id: officerId } as const;
  const ownPassword = {
    who,
    passwordHash: login.passwordHash,
    password: o.oldPassword,
    session: o.currentSession,
  };
  const own = await giveOwnPassword(tx, d, { ...ownPassword, detail: 'change-password' });
  if (own !== 'right') return { outcome: own === 'wrong' ? 'old-wrong' : 'session-ended' };
  if (o.oldPassword === o.newPassword) return { outcome: 'fault', faults: ['same'] };
  const faults = passwordFaults(o.newPassword, d.passwordRules, { username: login.username });
  if (faults.length > 0) return { outcome: 'fault', faults };
  const passwordHash = await hashPassword(o.newPassword);
  await writeOfficerPassword(tx, officerId, passwordHash);
  await endEverythingOf(tx, officerId, o.currentSession);
  await writeJournal(tx, { at: d.clock.now(), actor, verb: 'accounts.password-changed', thing: who });
  await recordSecurity(tx, d, { kind: 'password.changed', who, address: d.address });
  await tellOfficer(tx, d, officerId, 'password-changed');
  return { outcome: 'done', device: deviceProof(d.keys, 'officer', { id: officerId, passwordHash }) };
}
