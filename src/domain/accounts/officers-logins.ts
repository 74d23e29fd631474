import { namesOfOfficers, withOfficers } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { firstPasswordEnded } from './first-password.ts';
import { anyLoginByUsername } from './officers.store.ts';
import {
  type LoginChange,
  selectAsked,
  selectLogin,
  selectLogins,
  whoIsDisabled,
} from './officers-admin.store.ts';
import { mayApprove } from './two-persons.ts';

const PAGE = 50;

/** Officers' logins by user name, 50 at most; `more` says that others follow. Administrators only. */
export async function officerLogins(
  db: Reader,
  actor: Officer,
  o: { search: string; after: string; now: Date },
): Promise<{ logins: OfficerLogin[]; more: boolean }> {
  administrator(actor);
  const found = await selectLogins(db, { ...o, limit: PAGE + 1 });
  return { logins: await complete(db, found.slice(0, PAGE), o.now), more: found.length > PAGE };
}

/** The logins about which a second administrator has to decide. Administrators only. */
export async function loginsWithRequest(db: Reader, actor: Officer, now: Date): Promise<OfficerLogin[]> {
  administrator(actor);
  return complete(db, await selectAsked(db, now), now);
}

/** One officer's login, and whether they may approve. Administrators only. @throws NotFound */
export async function officerLogin(
  db: Reader,
  actor: Officer,
  officerId: string,
  now: Date,
): Promise<OfficerLogin & { approves: boolean }> {
  administrator(actor);
  const row = isId(officerId) ? await selectLogin(db, officerId, now) : undefined;
  const [login] = row ? await complete(db, [row], now) : [];
  if (!login) throw new NotFound('officer');
  return { ...login, approves: await mayApprove(db, officerId, now) };
}

/** Whose login has this user name, disabled or not. Administrators only. */
export async function officerByUsername(
  db: Reader,
  actor: Officer,
  username: string,
): Promise<string | undefined> {
  administrator(actor);
  return (await anyLoginByUsername(db, username.toLowerCase()))?.officerId;
}

/** Those of these officers whose login is disabled: they can do nothing, so nothing is given to them. */
export async function disabledOfficers(db: Reader, officerIds: string[]): Promise<ReadonlySet<string>> {
  return new Set(await whoIsDisabled(db, officerIds));
}

/** @throws NotFound for everybody but administrators */
export function administrator(actor: Officer): void {
  if (!actor.admin) throw new NotFound('officers');
}

async function complete(
  db: Reader,
  rows: Awaited<ReturnType<typeof selectLogins>>,
  now: Date,
): Promise<OfficerLogin[]> {
  const [officers, names] = await Promise.all([
    withOfficers(db, rows),
    namesOfOfficers(
      db,
      rows.flatMap((r) => r.askedBy ?? []),
    ),
  ]);
  return officers.map(({ thing: l, officer: { name, title, admin } }) => ({
    ...l,
    name,
    title,
    admin,
    passwordEnded: firstPasswordEnded(l, now),
    request:
      l.change && l.askedBy && l.askedAt
        ? { change: l.change, by: l.askedBy, byName: names.get(l.askedBy) ?? '', at: l.askedAt }
        : undefined,
  }));
}

/** An officer's login as administrators see it. */
export interface OfficerLogin {
  officerId: string;
  username: string;
  name: string;
  title: string;
  admin: boolean;
  enabled: boolean;
  /** Has a second factor. */
  enrolled: boolean;
  /** The password was given by somebody else and not replaced yet. */
  passwordOnce: boolean;
  /** Such a password has ended. */
  passwordEnded: boolean;
  signedInAt: Date | null;
  /** What waits for a second administrator. */
  request: { change: LoginChange; by: string; byName: string; at: Date } | undefined;
}
