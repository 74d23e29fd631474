import { getOfficer, postsOf } from '#domain/agencies';
import { type JournalVerb, type Officer, writeJournal } from '#domain/journal';
import { recordSecurity, recordSignIn } from '#domain/security';
import { machineTime } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { closeSession, openSession } from '#platform/session.ts';
import { type AccountsDeps, OFFICER_SESSION, type Visit } from './account.ts';
import { countTry, findChallenge, noteNoneLeft, noteWrongCode, startChallenge } from './challenge.ts';
import { markPassed } from './challenges.store.ts';
import { takeSecondStep } from './codes-of-a-day.ts';
import { firstPasswordEnded } from './first-password.ts';
import { countPasswordTry, deviceProof, type KnownBy } from './known-device.ts';
import { loginChangedSince } from './login-changes.ts';
import {
  anyLoginByUsername,
  type LoginRow,
  lockLogin,
  loginByOfficer,
  takeRecoveryCode,
  takeTimeStep,
  writeOfficerPassword,
  writeSignedIn,
} from './officers.store.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { type PasswordFault, passwordFaults } from './password-rules.ts';
import { recoveryMac } from './recovery-codes.ts';
import { newTotpSecret, timeStepOf } from './totp.ts';

/**
 * Checks user name and password, before any transaction. Undefined when they are wrong, after the same work for every name.
 * Those of a disabled login are right too: what it is told is told only to who knows them (`startOfficerSignIn`).
 * @throws Refusal 'too-often' as `countPasswordTry` does
 */
export async function checkOfficerPassword(
  db: Reader,
  d: AccountsDeps,
  o: { username: string; password: string; ip: string; devices: readonly string[] },
): Promise<LoginRow | undefined> {
  const username = o.username.trim().toLowerCase().slice(0, 100);
  const login = await anyLoginByUsername(db, username);
  await countPasswordTry(d, 'officer', { ...o, name: username, login: login && knownBy(login) });
  if (await passwordMatches(login?.passwordHash, o.password)) return login;
  const who = login ? ({ kind: 'officer', id: login.officerId } as const) : { typed: username };
  d.security.note({ kind: 'sign-in.failed', who, address: o.ip });
  return undefined;
}

/**
 * Opens the second step, which is enrolment for an officer without a second factor. A first password that nobody has used in time
 * opens nothing, nor does one that was replaced since it was compared: what ended every sign-in that was begun with it came before this
 * one. A disabled login opens nothing, and is told so.
 */
export async function startOfficerSignIn(tx: Tx, d: AccountsDeps, proven: LoginRow): Promise<OfficerStep> {
  const login = await lockLogin(tx, proven.officerId);
  if (!login || login.passwordHash !== proven.passwordHash) return { step: 'wrong' };
  const { officerId: subjectId, username, passwordOnce } = login;
  if (login.disabledAt) {
    const who = { kind: 'officer', id: subjectId } as const;
    d.security.note({ kind: 'sign-in.failed', who, address: d.address, detail: 'disabled' });
    return { step: 'disabled' };
  }
  if (firstPasswordEnded(login, d.clock.now())) {
    const who = { kind: 'officer', id: subjectId } as const;
    d.security.note({ kind: 'sign-in.failed', who, address: d.address, detail: 'first-password-ended' });
    return { step: 'ended' };
  }
  if (login.enrolledAt) {
    const state: CodeState = { passwordOnce };
    return { step: 'code', token: await startChallenge(tx, d, { purpose: 'officer', subjectId, state }) };
  }
  const state: EnrolState = { username, secret: newTotpSecret(), passwordOnce };
  return { step: 'enrol', token: await startChallenge(tx, d, { purpose: 'enrol', subjectId, state }) };
}

/**
 * Checks the code of the authenticator application, and takes the officer's own password in place of one that was given. Each time
 * step works once, so a code read over somebody's shoulder is worthless.
 */
export function finishOfficerSignIn(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  o: SecondStep,
  visit: Visit,
): Promise<OfficerSignInOutcome> {
  return finish(tx, d, token, o, visit, async (login, challenge) => {
    const step =
      login.totpSecret &&
      (await timeStepOf(d.keys.open('totp', login.totpSecret), o.code, machineTime(d.clock)));
    if (!step || !(await takeTimeStep(tx, login.officerId, step))) return { outcome: 'wrong' };
    if (!(await markPassed(tx, challenge, d.clock.now()))) return { outcome: 'over' };
    return { outcome: 'proved', verb: 'accounts.officer-signed-in' };
  });
}

/** Checks a recovery code, given instead of the application's; each works once. `left` says how many remain. */
export function finishWithRecoveryCode(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  o: SecondStep,
  visit: Visit,
): Promise<OfficerSignInOutcome> {
  return finish(tx, d, token, o, visit, async ({ officerId }, challenge) => {
    const left = await takeRecoveryCode(tx, officerId, recoveryMac(d.keys, officerId, o.code));
    if (left === undefined) return { outcome: 'wrong' };
    if (!(await markPassed(tx, challenge, d.clock.now()))) return { outcome: 'over' };
    return { outcome: 'proved', verb: 'accounts.officer-recovered', left };
  });
}

// The login is locked first, so that it is not disabled or given another password while somebody enters with it.
async function finish(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  o: SecondStep,
  visit: Visit,
  prove: (login: LoginRow, challenge: Buffer) => Promise<Proof>,
): Promise<OfficerSignInOutcome> {
  const begun = await findChallenge<CodeState>(tx, d, 'officer', token);
  const login = begun?.subjectId ? await lockLogin(tx, begun.subjectId) : undefined;
  if (!begun || !login || login.disabledAt) return { outcome: 'over' };
  const { officerId, username, passwordOnce } = login;
  const faults = passwordOnce ? passwordFaults(o.password, d.passwordRules, { username }) : [];
  if (faults.length > 0) return { outcome: 'fault', faults };
  if (!(await countTry(tx, d, 'officer', token))) return { outcome: 'over' };
  const ofDay = await takeSecondStep(d, 'officer', knownBy(login), visit.devices);
  if (!ofDay) return noteNoneLeft(d, 'officer', officerId);
  const proof = await prove(login, begun.id);
  if (proof.outcome === 'wrong') {
    noteWrongCode(d, 'officer', officerId);
    const who = { kind: 'officer', id: officerId } as const;
    if (ofDay.isLast) d.security.note({ kind: 'alarm.second-factor', who, address: d.address });
  } else await ofDay.giveBack();
  if (proof.outcome !== 'proved') return proof;
  const passwordHash = passwordOnce ? await hashPassword(o.password) : login.passwordHash;
  if (passwordOnce) await writeOfficerPassword(tx, officerId, passwordHash);
  const entered = await enter(tx, d, { officerId, passwordHash }, proof.verb, visit);
  return { outcome: 'in', ...entered, ...(proof.left === undefined ? {} : { left: proof.left }) };
}

/** A signed-in officer as an actor, with the posts of today; undefined when the login was disabled. */
export async function findOfficerActor(
  db: Reader,
  officerId: string,
  now: Date,
): Promise<Officer | undefined> {
  const [login, { name, admin }, posts] = await Promise.all([
    loginByOfficer(db, officerId),
    getOfficer(db, officerId),
    postsOf(db, officerId, now),
  ]);
  return login && { kind: 'officer', officerId, name, admin, posts };
}

/** Opens a session for an officer who has proved their identity. */
export async function openOfficerSession(
  tx: Tx,
  now: Date,
  officerId: string,
  visit: Visit,
): Promise<string> {
  if (visit.formerSession) await closeSession(tx, visit.formerSession);
  return openSession(tx, {
    ...OFFICER_SESSION,
    subjectId: officerId,
    now,
    ip: visit.ip,
    userAgent: visit.userAgent,
  });
}

/** Records in both journals how the officer signed in, and opens the session. */
export async function enter(
  tx: Tx,
  d: AccountsDeps,
  login: Pick<LoginRow, 'officerId' | 'passwordHash'>,
  verb: WayIn,
  visit: Visit,
): Promise<Entered> {
  const { officerId } = login;
  const now = d.clock.now();
  const { name, admin } = await getOfficer(tx, officerId);
  const actor: Officer = { kind: 'officer', officerId, name, admin, posts: [] };
  await writeJournal(tx, { at: now, actor, verb, thing: { kind: 'officer', id: officerId } });
  const who = { kind: 'officer', id: officerId } as const;
  const changed = await loginChangedSince(tx, officerId);
  const kind = SECOND_FACTOR[verb];
  if (kind) await recordSecurity(tx, d, { kind, who, address: visit.ip });
  await recordSignIn(tx, d, { who, admin, address: visit.ip });
  await writeSignedIn(tx, officerId, now);
  const token = await openOfficerSession(tx, now, officerId, visit);
  return { token, device: deviceProof(d.keys, 'officer', knownBy(login), visit.devices), changed };
}

/** By what an officer's device is known. */
export function knownBy(login: Pick<LoginRow, 'officerId' | 'passwordHash'>): KnownBy {
  return { id: login.officerId, passwordHash: login.passwordHash };
}

type Proof =
  | { outcome: 'proved'; verb: WayIn; left?: number }
  | Extract<OfficerSignInOutcome, { outcome: 'wrong' | 'over' }>;

type WayIn = Extract<
  JournalVerb,
  'accounts.officer-signed-in' | 'accounts.officer-recovered' | 'accounts.officer-enrolled'
>;

const SECOND_FACTOR = {
  'accounts.officer-signed-in': undefined,
  'accounts.officer-recovered': 'recovery-code.used',
  'accounts.officer-enrolled': 'second-factor.enrolled',
} as const satisfies Record<WayIn, unknown>;

export interface EnrolState {
  username: string;
  secret: string;
  passwordOnce: boolean;
}

/** The session's token, and what the browser keeps to be known the next time. */
export interface Entered {
  token: string;
  device: string;
  /** Somebody has changed the login since its officer signed in the last time. */
  changed: boolean;
}

/** The step with the code: whether a password of the officer's own is asked for with it. */
export interface CodeState {
  passwordOnce?: boolean;
}

/** What the officer typed at the second step; the password only in place of one that was given. */
interface SecondStep {
  code: string;
  password: string;
}

export type OfficerStep =
  | { step: 'code' | 'enrol'; token: string }
  | { step: 'ended' }
  | { step: 'disabled' }
  | { step: 'wrong' };
export type OfficerSignInOutcome =
  | ({ outcome: 'in'; left?: number } & Entered)
  | { outcome: 'wrong' }
  /** The wrong codes of a day are used up; this one was not compared. */
  | { outcome: 'stopped' }
  | { outcome: 'over' }
  | { outcome: 'fault'; faults: PasswordFault[] };
