import { type Citizen, writeJournal } from '#domain/journal';
import { recordSignIn } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { closeSession, openSession } from '#platform/session.ts';
import { type AccountsDeps, CITIZEN_SESSION, type Visit } from './account.ts';
import { accountById, lockAccount } from './accounts.store.ts';
import { type CodeCheck, startChallenge, tryCode } from './challenge.ts';
import type { ProvenAccount } from './check-password.ts';
import { takeSecondStep } from './codes-of-a-day.ts';
import { phoneOf } from './contact.ts';
import { citizenOf } from './find-account.ts';
import { deviceProof } from './known-device.ts';

/**
 * Opens the second step: a code goes to the phone. @returns the token of the challenge; undefined when the account has another password
 * or telephone since the password was compared, which ended what was begun with the former ones, and has to end this too.
 * @throws Refusal 'accounts.too-many-codes'
 */
export async function startSignIn(
  tx: Tx,
  d: AccountsDeps,
  proven: ProvenAccount,
  next: string,
): Promise<string | undefined> {
  const { accountId, phone } = proven;
  const row = await lockAccount(tx, accountId);
  if (row?.passwordHash !== proven.passwordHash || phoneOf(d.keys, row.contact) !== phone) return undefined;
  return startChallenge(tx, d, {
    purpose: 'sign-in',
    subjectId: accountId,
    state: { phone, next } satisfies SignInState,
    code: { phone, purpose: 'sign-in' },
  });
}

/** Checks the code from the SMS. When it is right, a new session opens and the browser's former one ends. */
export async function finishSignIn(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  code: string,
  visit: Visit,
): Promise<SignInOutcome> {
  const check = await tryCode<SignInState>(tx, d, 'sign-in', token, code, async ({ subjectId }) => {
    const login = subjectId ? await accountById(tx, subjectId) : undefined;
    return login && takeSecondStep(d, 'sign-in', login, visit.devices);
  });
  if (check.outcome !== 'right') return check;
  const { subjectId, state } = check.challenge;
  const row = subjectId ? await accountById(tx, subjectId) : undefined;
  if (!row) return { outcome: 'over' };
  return {
    outcome: 'in',
    ...(await enterPortal(tx, d, citizenOf(row), row.passwordHash, visit)),
    next: state.next,
  };
}

/**
 * Somebody has just given the account's password and proved its telephone: both journals say that they signed in, and a new session
 * opens, which ends the one that the browser had.
 */
export async function enterPortal(
  tx: Tx,
  d: AccountsDeps,
  citizen: Citizen,
  passwordHash: string,
  visit: Visit,
): Promise<Entered> {
  const { accountId: id } = citizen;
  const thing = { kind: 'account', id } as const;
  const at = d.clock.now();
  await writeJournal(tx, { at, actor: citizen, verb: 'accounts.signed-in', thing });
  await recordSignIn(tx, d, { who: thing, address: visit.ip });
  const token = await openCitizenSession(tx, at, citizen, visit);
  return { token, device: deviceProof(d.keys, 'sign-in', { id, passwordHash }, visit.devices) };
}

/** Opens a session for an account that has proved its identity, in which it acts for the citizen's party. */
export async function openCitizenSession(
  tx: Tx,
  now: Date,
  { accountId, partyId }: Pick<Citizen, 'accountId' | 'partyId'>,
  visit: Visit,
): Promise<string> {
  if (visit.formerSession) await closeSession(tx, visit.formerSession);
  return openSession(tx, {
    ...CITIZEN_SESSION,
    subjectId: accountId,
    actsForId: partyId,
    now,
    ip: visit.ip,
    userAgent: visit.userAgent,
  });
}

export interface SignInState {
  phone: string;
  /** The page that was requested. */
  next: string;
}

/** The session's token, and what the browser keeps to be known the next time. */
interface Entered {
  token: string;
  device: string;
}

export type SignInOutcome =
  | ({ outcome: 'in'; next: string } & Entered)
  | Exclude<CodeCheck<SignInState>, { outcome: 'right' }>;
