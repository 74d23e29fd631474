import { type Citizen, writeJournal } from '#domain/journal';
import { recordSignIn } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { closeSession, openSession } from '#platform/session.ts';
import { type AccountsDeps, CITIZEN_SESSION, type Visit } from './account.ts';
import { accountById } from './accounts.store.ts';
import { type CodeCheck, startChallenge, tryCode } from './challenge.ts';
import type { ProvenAccount } from './check-password.ts';
import { takeSecondStep } from './codes-of-a-day.ts';
import { citizenOf } from './find-account.ts';
import { deviceProof } from './known-device.ts';

/** Opens the second step: a code goes to the phone. @returns the token of the challenge. @throws Refusal 'accounts.too-many-codes' */
export function startSignIn(tx: Tx, d: AccountsDeps, proven: ProvenAccount, next: string): Promise<string> {
  const { accountId, phone } = proven;
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
  const citizen = citizenOf(row);
  const now = d.clock.now();
  await writeJournal(tx, {
    at: now,
    actor: citizen,
    verb: 'accounts.signed-in',
    thing: { kind: 'account', id: citizen.accountId },
  });
  await recordSignIn(tx, d, { who: { kind: 'account', id: citizen.accountId }, address: visit.ip });
  return {
    outcome: 'in',
    token: await openCitizenSession(tx, now, citizen, visit),
    device: deviceProof(d.keys, 'sign-in', row, visit.devices),
    next: state.next,
  };
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

export type SignInOutcome =
  /** `device`: what the browser keeps, to be known the next time. */
  | { outcome: 'in'; token: string; device: string; next: string }
  | Exclude<CodeCheck<SignInState>, { outcome: 'right' }>;
