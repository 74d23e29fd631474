import { type Citizen, writeJournal } from '#domain/journal';
import { sendNotice } from '#domain/notices';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { closeSessionsOf } from '#platform/session.ts';
import { type Account, type AccountsDeps, CITIZEN_SESSION } from './account.ts';
import { accountById, updatePassword } from './accounts.store.ts';
import { openAccount } from './find-account.ts';
import { hashPassword, passwordHolds } from './password-hash.ts';
import { type PasswordFault, passwordFault } from './password-rules.ts';

const TRIES = { name: 'accounts.change-password', max: 10, seconds: 900 };

/** A new password against the old one. Every other session ends and the holder is told. @throws Refusal 'too-often' */
export async function changePassword(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  o: ChangedPassword,
): Promise<PasswordChange> {
  if (!(await d.limiter.hit(TRIES, actor.accountId)))
    throw new Refusal('too-often', { seconds: TRIES.seconds }, 429);
  const row = await accountById(tx, actor.accountId);
  if (!row) throw new NotFound('account');
  if (!(await passwordHolds(row.passwordHash, o.old))) return { outcome: 'old-wrong' };
  const account = openAccount(d.keys, row);
  if (o.old === o.next) return { outcome: 'fault', fault: 'same' };
  const fault = passwordFault(o.next, account);
  if (fault) return { outcome: 'fault', fault };
  await updatePassword(tx, account.id, await hashPassword(o.next));
  await closeSessionsOf(tx, CITIZEN_SESSION.realm, account.id, o.keep);
  const at = d.clock.now();
  await writeJournal(tx, {
    at,
    actor,
    verb: 'accounts.password-changed',
    thing: { kind: 'account', id: account.id },
  });
  await tellPasswordChanged(tx, d, account, at);
  return { outcome: 'done' };
}

/** The SMS after any change of a password: who did not do it learns of it. */
export async function tellPasswordChanged(
  tx: Tx,
  d: AccountsDeps,
  account: Account,
  at: Date,
): Promise<void> {
  await sendNotice(tx, d.keys, {
    at,
    channel: 'sms',
    kind: 'accounts.password-changed',
    to: account.phone,
    partyId: account.partyId,
    ...d.letters.passwordChanged(at),
  });
}

interface ChangedPassword {
  old: string;
  next: string;
  /** The session in which it is done goes on. */
  keep: Buffer;
}

export type PasswordChange =
  | { outcome: 'done' }
  | { outcome: 'old-wrong' }
  | { outcome: 'fault'; fault: PasswordFault | 'same' };
