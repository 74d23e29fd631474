import { machineTime } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import type { AccountsDeps, Visit } from './account.ts';
import { countTry, findChallenge, noteWrongCode, startChallenge } from './challenge.ts';
import { removeChallenge } from './challenges.store.ts';
import { type EnrolState, type Entered, enter } from './officer-sign-in.ts';
import { lockLogin, replaceRecoveryCodes, writeEnrolment, writeOfficerPassword } from './officers.store.ts';
import { hashPassword } from './password-hash.ts';
import { type PasswordFault, passwordFaults } from './password-rules.ts';
import { newRecoveryCodes, recoveryMac } from './recovery-codes.ts';
import { timeStepOf } from './totp.ts';

/** What the enrolment page shows: the secret for the application, and whether a password must be chosen; undefined when it is over. */
export async function findEnrolment(
  db: Reader,
  d: AccountsDeps,
  token: string | undefined,
): Promise<EnrolState | undefined> {
  return (await findChallenge<EnrolState>(db, d, 'enrol', token))?.state;
}

/**
 * The first code of the application (and a password of the officer's own, when the present one was handed out) ends the enrolment: the
 * secret is kept sealed, ten recovery codes are made, and a session opens. The codes can be read with `recovery` until they are put away.
 */
export async function enrolOfficer(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  o: { code: string; password: string },
  visit: Visit,
): Promise<EnrolmentOutcome> {
  const enrolment = await findChallenge<EnrolState>(tx, d, 'enrol', token);
  if (!enrolment?.subjectId) return { outcome: 'over' };
  const faults = enrolment.state.passwordOnce
    ? passwordFaults(o.password, d.passwordRules, { username: enrolment.state.username })
    : [];
  if (faults.length > 0) return { outcome: 'fault', faults };
  // locked first, so that the login is not changed meanwhile
  const login = await lockLogin(tx, enrolment.subjectId);
  const attempt = await countTry<EnrolState>(tx, d, 'enrol', token);
  if (!attempt || !login || login.disabledAt) return { outcome: 'over' };
  const officerId = enrolment.subjectId;
  const { secret, passwordOnce } = attempt.challenge.state;
  const now = d.clock.now();
  const step = await timeStepOf(secret, o.code, machineTime(d.clock));
  if (step === undefined) {
    noteWrongCode(d, 'enrol', officerId);
    return { outcome: 'wrong' };
  }
  if (!(await removeChallenge(tx, attempt.challenge.id))) return { outcome: 'over' };
  if (!(await writeEnrolment(tx, officerId, { secret: d.keys.seal('totp', secret), step, at: now })))
    return { outcome: 'over' };
  const passwordHash = passwordOnce ? await hashPassword(o.password) : login.passwordHash;
  if (passwordOnce) await writeOfficerPassword(tx, officerId, passwordHash);
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    tx,
    officerId,
    codes.map((c) => recoveryMac(d.keys, officerId, c)),
  );
  const recovery = await startChallenge(tx, d, {
    purpose: 'recovery',
    subjectId: officerId,
    state: { codes },
  });
  return {
    outcome: 'in',
    ...(await enter(tx, d, { officerId, passwordHash }, 'accounts.officer-enrolled', visit)),
    recovery,
  };
}

/** The recovery codes of an officer who has just enrolled, until they are put away; undefined for anybody else. */
export async function findNewRecoveryCodes(
  db: Reader,
  d: AccountsDeps,
  token: string | undefined,
  officerId: string,
): Promise<string[] | undefined> {
  const c = await findChallenge<{ codes: string[] }>(db, d, 'recovery', token);
  return c?.subjectId === officerId ? c.state.codes : undefined;
}

/** The officer has written the codes down: they are never shown again. */
export async function putRecoveryCodesAway(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  officerId: string,
): Promise<void> {
  const c = await findChallenge(tx, d, 'recovery', token);
  if (c?.subjectId === officerId) await removeChallenge(tx, c.id);
}

export type EnrolmentOutcome =
  | ({ outcome: 'in'; recovery: string } & Entered)
  | { outcome: 'wrong' }
  | { outcome: 'over' }
  | { outcome: 'fault'; faults: PasswordFault[] };
