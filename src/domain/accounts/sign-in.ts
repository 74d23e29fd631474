import { type Citizen, writeJournal } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { closeSession, openSession } from '#platform/session.ts';
import { type AccountsDeps, CITIZEN_SESSION, type Visit } from './account.ts';
import { accountByIndex } from './accounts.store.ts';
import { startChallenge, tryCode } from './challenge.ts';
import { findCitizen, idNumberIndexes, openAccount } from './find-account.ts';
import { passwordHolds } from './password-hash.ts';

const TRIES_PER_NUMBER = { name: 'accounts.sign-in.number', max: 10, seconds: 900 };
const TRIES_PER_IP = { name: 'accounts.sign-in.ip', max: 100, seconds: 900 };

/**
 * Identity number and password, before any transaction: comparing takes its time. Wrong: undefined, after the same work whether
 * or not the number has an account.
 * @throws Refusal 'too-often' after 10 tries of a number or 100 of an address in a quarter of an hour
 */
export async function checkPassword(db: Reader, d: AccountsDeps, o: Tried): Promise<Proven | undefined> {
  const indexes = idNumberIndexes(d.keys, o.idNumber);
  await count(d, TRIES_PER_IP, o.ip);
  await count(d, TRIES_PER_NUMBER, String(indexes[0]?.toString('base64')));
  const row = await accountByIndex(db, indexes);
  if (!(await passwordHolds(row?.passwordHash, o.password)) || !row) return undefined;
  return { accountId: row.id, phone: openAccount(d.keys, row).phone };
}

/** The second step: a code goes to the phone. @returns the challenge's token. @throws Refusal 'accounts.too-many-codes' */
export function startSignIn(tx: Tx, d: AccountsDeps, proven: Proven, next: string): Promise<string> {
  const { accountId, phone } = proven;
  return startChallenge(tx, d, {
    purpose: 'sign-in',
    subjectId: accountId,
    state: { phone, next } satisfies SignInState,
    sms: { phone, purpose: 'sign-in' },
  });
}

/** The code from the SMS. Right: a new session, the browser's former one ends. */
export async function finishSignIn(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  code: string,
  visit: Visit,
): Promise<SignedIn> {
  const tried = await tryCode<SignInState>(tx, d, 'sign-in', token, code);
  if (tried.outcome !== 'right') return tried;
  const { subjectId, state } = tried.challenge;
  const citizen = subjectId ? await findCitizen(tx, subjectId) : undefined;
  if (!citizen) return { outcome: 'over' };
  const now = d.clock.now();
  await writeJournal(tx, {
    at: now,
    actor: citizen,
    verb: 'accounts.signed-in',
    thing: { kind: 'account', id: citizen.accountId },
  });
  return {
    outcome: 'in',
    token: await openCitizenSession(tx, now, citizen, visit),
    next: state.next,
  };
}

/** Opens a session for an account that has proven itself, in which it acts for its citizen's party. */
export async function openCitizenSession(
  tx: Tx,
  now: Date,
  { accountId, partyId }: Pick<Citizen, 'accountId' | 'partyId'>,
  visit: Visit,
): Promise<string> {
  if (visit.before) await closeSession(tx, visit.before);
  return openSession(tx, {
    ...CITIZEN_SESSION,
    subjectId: accountId,
    actsForId: partyId,
    now,
    ip: visit.ip,
    userAgent: visit.userAgent,
  });
}

async function count(
  d: Pick<AccountsDeps, 'limiter'>,
  limit: { name: string; max: number; seconds: number },
  who: string,
) {
  if (!(await d.limiter.hit(limit, who))) throw new Refusal('too-often', { seconds: limit.seconds }, 429);
}

export interface SignInState {
  phone: string;
  /** The page that was asked for. */
  next: string;
}

interface Tried {
  idNumber: string;
  password: string;
  ip: string;
}

/** An account whose password was right. */
export interface Proven {
  accountId: string;
  phone: string;
}

export type SignedIn =
  | { outcome: 'in'; token: string; next: string }
  | { outcome: 'wrong' }
  | { outcome: 'over' };
