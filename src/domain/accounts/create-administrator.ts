import { addOfficer } from '#domain/agencies';
import { writeJournal } from '#domain/journal';
import { recordSecurity, type SecurityDeps } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { clean } from '#platform/text.ts';
import { newFirstPassword } from './first-password.ts';
import { insertLogin, loginByUsername } from './officers.store.ts';
import { hashPassword } from './password-hash.ts';

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,59}$/;

/**
 * Creates the first officer of a production: an administrator with a password that works for the first sign-in only, within a day, which
 * demands a new one and enrols the second factor at once.
 * @throws Refusal 'accounts.bad-username', 'accounts.username-taken'
 */
export async function createAdministrator(
  tx: Tx,
  d: SecurityDeps,
  o: NewAdministrator,
): Promise<{ officerId: string; password: string }> {
  const username = o.username.trim().toLowerCase();
  if (!USERNAME.test(username)) throw new Refusal('accounts.bad-username', { username }, 422);
  if (await loginByUsername(tx, username)) throw new Refusal('accounts.username-taken', { username }, 409);
  const { title = '', phone = '', email = '' } = o;
  const name = clean(o.name).trim();
  const officerId = await addOfficer(tx, { code: `QT-${username}`, name, title, phone, email, admin: true });
  const password = newFirstPassword();
  const inserted = await insertLogin(tx, {
    officerId,
    username,
    passwordHash: await hashPassword(password),
    passwordOnce: true,
    totpSecret: null,
    enrolledAt: null,
    at: o.now,
  });
  if (!inserted) throw new Refusal('accounts.username-taken', { username }, 409);
  const actor = { kind: 'system', name: 'create-admin' } as const;
  await writeJournal(tx, {
    at: o.now,
    actor,
    verb: 'accounts.administrator-created',
    thing: { kind: 'officer', id: officerId },
  });
  const who = { kind: 'officer', id: officerId } as const;
  await recordSecurity(tx, d, { kind: 'officer.created', who, by: actor.name, detail: 'administrator' });
  return { officerId, password };
}

interface NewAdministrator {
  /** 3 to 60 of a–z, 0–9, dot, hyphen, underscore. */
  username: string;
  name: string;
  title?: string;
  phone?: string;
  email?: string;
  now: Date;
}
