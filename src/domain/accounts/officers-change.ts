import { listAdministrators } from '#domain/agencies';
import { type JournalVerb, type Officer, writeJournal } from '#domain/journal';
import { recordSecurity, type SecurityKind } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { takeTurn } from '#platform/db/settings.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AccountsDeps } from './account.ts';
import { startChallenge } from './challenge.ts';
import { newFirstPassword } from './first-password.ts';
import { type LockedLogin, lockLogin } from './officers.store.ts';
import {
  insertRequest,
  type LoginChange,
  removeRequest,
  removeRequestsBy,
  removeSecondFactor,
  selectLogin,
  whoCanSignIn,
  writeDisabled,
  writeFirstPassword,
} from './officers-admin.store.ts';
import { administrator } from './officers-logins.ts';
import { type OwnCode, proveOwnCode } from './officers-own-code.ts';
import { endEverythingOf } from './officers-sessions.ts';
import { hashPassword } from './password-hash.ts';
import { tellOfficer } from './tell-officer.ts';
import { needsSecond } from './two-persons.ts';

const REQUEST_HOURS = 24;
const LOCK = 4_702_616;

/**
 * Disables or enables an officer's login, gives it a new first password, or begins its second factor anew (with a new first password,
 * because a password alone must not be enough to enrol), after the administrator's own code. What was open ends at once, and the officer
 * is told. What `needsSecond` says is only asked for: it is done when a second administrator confirms it.
 * @returns 'refused' with 'accounts.stale', 'accounts.already-asked', 'accounts.last-administrator', 'accounts.no-second-administrator'
 * @throws as `proveOwnCode` does
 */
export async function changeOfficerLogin(
  tx: Tx,
  d: AccountsDeps,
  actor: Officer,
  o: { officerId: string; change: LoginChange; own: OwnCode },
): Promise<LoginChanged> {
  const login = await take(tx, actor, o.officerId);
  await proveOwnCode(tx, d, actor, o.own);
  if (!fits(login, o.change)) return refused('accounts.stale');
  if (!(await needsSecond(tx, o, d.clock.now()))) return carryOut(tx, d, actor, login, o.change);
  const no = await whyNot(tx, o, [actor.officerId, o.officerId]);
  if (no) return refused(no);
  const now = d.clock.now();
  const until = new Date(now.getTime() + REQUEST_HOURS * 3_600_000);
  const { officerId, change } = o;
  if (!(await insertRequest(tx, { officerId, change, askedBy: actor.officerId, at: now, until })))
    return refused('accounts.already-asked');
  await tellOfficer(tx, d, officerId, { requested: change });
  await record(tx, d, actor, o, ['accounts.officer-change-asked', 'officer.change-asked']);
  return { outcome: 'asked' };
}

/**
 * A second administrator confirms with their own code what was asked for, and it is done; never the one who asked, nor the one whom it
 * concerns. Any administrator may decline it but the one concerned, who may take back only what they asked for themselves; for that no
 * code is asked, because it leaves the login as it is.
 * @returns 'refused' as `changeOfficerLogin` does
 * @throws as `proveOwnCode` does, Refusal 'accounts.stale' when nothing of the kind is asked for, 'accounts.second-administrator'
 */
export async function decideLoginChange(
  tx: Tx,
  d: AccountsDeps,
  actor: Officer,
  o: { officerId: string; change: LoginChange } & ({ confirmed: false } | { confirmed: true; own: OwnCode }),
): Promise<LoginChanged> {
  const login = await take(tx, actor, o.officerId);
  const request = await selectLogin(tx, o.officerId, d.clock.now());
  if (!request?.askedBy || request.change !== o.change) throw new Refusal('accounts.stale', {}, 409);
  const [concerned, asker] = [actor.officerId === o.officerId, actor.officerId === request.askedBy];
  if (o.confirmed ? concerned || asker : concerned && !asker)
    throw new Refusal('accounts.second-administrator', {}, 403);
  if (!o.confirmed) {
    await removeRequest(tx, o.officerId);
    await record(tx, d, actor, o, ['accounts.officer-change-declined', 'officer.change-declined']);
    return { outcome: 'declined' };
  }
  await proveOwnCode(tx, d, actor, o.own);
  if (!fits(login, o.change)) return refused('accounts.stale');
  const no = await whyNot(tx, o, [o.officerId]);
  if (no) return refused(no);
  await removeRequest(tx, o.officerId);
  return carryOut(tx, d, actor, login, o.change);
}

// One decision at a time, by somebody who is still enabled: otherwise two administrators could disable one another.
async function take(tx: Tx, actor: Officer, officerId: string): Promise<LockedLogin> {
  administrator(actor);
  await takeTurn(tx, LOCK);
  const own = await lockLogin(tx, actor.officerId);
  const login = isId(officerId) ? await lockLogin(tx, officerId) : undefined;
  if (!login || !own || own.disabledAt) throw new NotFound('officer');
  return login;
}

function fits(login: LockedLogin, change: LoginChange): boolean {
  return (login.disabledAt !== null) === (change === 'enable');
}

// There must be an administrator left who can sign in when this one cannot, and one who can confirm what is only asked for.
async function whyNot(
  tx: Tx,
  o: { officerId: string; change: LoginChange },
  without: string[],
): Promise<AfterCode | undefined> {
  const able = await whoCanSignIn(
    tx,
    (await listAdministrators(tx)).map((a) => a.id),
  );
  if (o.change === 'disable' && able.every((id) => id === o.officerId)) return 'accounts.last-administrator';
  return able.every((id) => without.includes(id)) ? 'accounts.no-second-administrator' : undefined;
}

// A right code is used up whatever is refused after it: that is said, not thrown, so that the transaction stands.
function refused(code: AfterCode): LoginChanged {
  return { outcome: 'refused', no: new Refusal(code, {}, 409) };
}

async function carryOut(
  tx: Tx,
  d: AccountsDeps,
  actor: Officer,
  login: LockedLogin,
  change: LoginChange,
): Promise<LoginChanged> {
  const { officerId, username } = login;
  const at = d.clock.now();
  const password = change === 're-enrol' || change === 'new-password' ? newFirstPassword() : undefined;
  if (change === 'disable' || change === 'enable')
    await writeDisabled(tx, officerId, change === 'disable' ? at : null);
  if (change === 're-enrol') await removeSecondFactor(tx, officerId);
  if (password) await writeFirstPassword(tx, officerId, { passwordHash: await hashPassword(password), at });
  await endEverythingOf(tx, officerId);
  await removeRequestsBy(tx, officerId); // whoever had the login may have asked for them
  await tellOfficer(tx, d, officerId, change);
  await record(tx, d, actor, { officerId, change }, RECORDED[change]);
  if (!password) return { outcome: 'done' };
  const state: FirstPassword = { officerId, username, password };
  const purpose = 'first-password';
  const token = await startChallenge(tx, d, { purpose, subjectId: actor.officerId, state });
  return { outcome: 'done', firstPassword: token };
}

async function record(
  tx: Tx,
  d: AccountsDeps,
  actor: Officer,
  o: { officerId: string; change: LoginChange },
  [verb, kind]: Recorded,
): Promise<void> {
  const thing = { kind: 'officer', id: o.officerId } as const;
  await writeJournal(tx, { at: d.clock.now(), actor, verb, thing });
  await recordSecurity(tx, d, {
    kind,
    who: thing,
    by: actor.officerId,
    address: d.address,
    detail: o.change,
  });
}

const RECORDED: Readonly<Record<LoginChange, Recorded>> = {
  disable: ['accounts.officer-disabled', 'officer.disabled'],
  enable: ['accounts.officer-enabled', 'officer.enabled'],
  're-enrol': ['accounts.second-factor-reset', 'second-factor.reset'],
  'new-password': ['accounts.first-password-given', 'password.reset'],
};

type Recorded = readonly [
  JournalVerb,
  Extract<SecurityKind, `officer.${string}` | 'second-factor.reset' | 'password.reset'>,
];

/** A password that was just given, for the administrator who hands it over. */
export interface FirstPassword {
  officerId: string;
  username: string;
  password: string;
}

type AfterCode =
  | 'accounts.stale'
  | 'accounts.already-asked'
  | 'accounts.last-administrator'
  | 'accounts.no-second-administrator';

/**
 * `firstPassword`: by what the acting administrator finds the password that was given. `refused`: nothing was done but that the code was
 * used up; whoever called says `no` when the transaction has ended.
 */
export type LoginChanged =
  | { outcome: 'done'; firstPassword?: string }
  | { outcome: 'asked' }
  | { outcome: 'declined' }
  | { outcome: 'refused'; no: Refusal };
