import { randomInt } from 'node:crypto';
import type { SecurityWho } from '#domain/security';
import { type Keys, newToken, sameBytes } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import type { ChallengePurpose } from './challenge-purpose.ts';
import {
  type ChallengeRow,
  challengeById,
  challengeId,
  insertChallenge,
  keepOpen,
  markPassed,
  renewCode,
  takeTry,
} from './challenges.store.ts';
import { CODE_MINUTES, EMAIL_CODE_MINUTES, sendCodeLetter, sendCodeNotice } from './code-notice.ts';
import { type CodeTry, takeCodeTo } from './codes-of-a-day.ts';
import { countLetter } from './count-letters.ts';
import { type CodeRequest, countSms } from './count-sms.ts';
import { leaveCodeForHolder } from './leave-for-holder.ts';

export const MOST_TRIES = 5;
export const MOST_SENDS = 4;
const CHALLENGE_MINUTES = 30;
const EMAIL_CHALLENGE_MINUTES = 120;
/**
 * What somebody wrote about themselves, and shows again in their browser, waits no longer for its next request: whoever walks away from a
 * shared computer leaves nothing for long.
 */
export const REGISTERING_IDLE_MINUTES = 10;
const IDLE_MINUTES: Partial<Record<ChallengePurpose, number>> = { register: REGISTERING_IDLE_MINUTES };
const TOUCH_MS = 60_000; // that its browser is there is written at most once a minute

/**
 * Opens the step between two pages of a journey. Its token goes into a cookie; only the hash of the token is kept, and the state of the
 * challenge is sealed. With a phone or an address, a code is sent by SMS or e-mail and kept as a MAC only. With `holderOf`, a job sends
 * the code, and only when that account has that phone: the request does the same work and gives the same answer either way.
 * @throws Refusal 'accounts.too-many-codes' when the phone has had ten codes within the hour, what else `countSms` throws, and
 * 'accounts.too-many-letters' as `countLetter` does.
 */
export async function startChallenge(tx: Tx, d: AccountsDeps, o: NewChallenge): Promise<string> {
  const token = newToken();
  const now = d.clock.now();
  const id = challengeId(token);
  await insertChallenge(tx, {
    id,
    purpose: o.purpose,
    subjectId: o.subjectId ?? null,
    state: d.keys.seal('challenge', JSON.stringify(o.state)),
    codeMac: o.code ? await sendCode(tx, d, id, o.code) : null,
    sends: o.code ? 1 : 0,
    now,
    codeUntil: o.code ? codeUntil(o.code, now) : null,
    idleUntil: idleUntil(o.purpose, now),
    expiresAt: minutesAfter(now, o.code && isByMail(o.code) ? EMAIL_CHALLENGE_MINUTES : CHALLENGE_MINUTES),
  });
  return token;
}

/**
 * A challenge that is not over, with its state; undefined for a token that is unknown, of another journey, or over. Where it waits for its
 * browser only so long, it waits anew.
 */
export async function findChallenge<S>(
  db: Reader,
  d: ChallengeDeps,
  purpose: ChallengePurpose,
  token: string | undefined,
): Promise<Challenge<S> | undefined> {
  if (token?.length !== 43) return undefined;
  const now = d.clock.now();
  const row = await challengeById(db, challengeId(token), purpose, now);
  if (!row) return undefined;
  const until = idleUntil(purpose, now);
  if (until && row.idleUntil && until.getTime() - row.idleUntil.getTime() >= TOUCH_MS)
    await keepOpen(db, row.id, until);
  return open<S>(d.keys, row);
}

/**
 * Counts an attempt, then compares the code; a wrong one is noted. The right code passes the challenge once. `ofDay` takes one of the
 * wrong codes that a day has, by where the code went unless told otherwise.
 */
export async function tryCode<S extends CodeTo>(
  tx: Tx,
  d: AccountsDeps,
  purpose: ChallengePurpose,
  token: string | undefined,
  code: string,
  ofDay: (c: Challenge<S>) => Promise<CodeTry | undefined> = ({ state, subjectId }) =>
    // the account of a forgotten password is known before anybody has shown that it is theirs
    takeCodeTo(d, 'phone' in state ? state.phone : state.email, purpose === 'reset' ? null : subjectId),
): Promise<CodeCheck<S>> {
  const attempt = await countTry<S>(tx, d, purpose, token);
  if (!attempt) return { outcome: 'over' };
  const { challenge, codeMac } = attempt;
  const oneOfDay = await ofDay(challenge);
  if (!oneOfDay) return noteNoneLeft(d, purpose, challenge.subjectId);
  const isRight = codeMac !== null && sameBytes(codeMac, macOf(d.keys, challenge.id, code));
  if (!isRight) noteWrongCode(d, purpose, challenge.subjectId);
  if (!isRight) return { outcome: challenge.attempts >= MOST_TRIES ? 'over' : 'wrong' };
  await oneOfDay.giveBack();
  return (await markPassed(tx, challenge.id, d.clock.now()))
    ? { outcome: 'right', challenge }
    : { outcome: 'over' };
}

/** Counts an attempt at something that is compared elsewhere (a TOTP code); undefined when no attempt is left. */
export async function countTry<S>(
  tx: Tx,
  d: ChallengeDeps,
  purpose: ChallengePurpose,
  token: string | undefined,
) {
  if (token?.length !== 43) return undefined;
  const row = await takeTry(tx, challengeId(token), purpose, MOST_TRIES, d.clock.now());
  return row && { challenge: open<S>(d.keys, row), codeMac: row.codeMac };
}

/**
 * Sends a new code that replaces the old one. @returns false when this challenge has had its four codes, or is over.
 * @throws Refusal 'accounts.too-many-codes'
 */
export async function resendCode(
  tx: Tx,
  d: AccountsDeps,
  purpose: ChallengePurpose,
  token: string | undefined,
  by: CodeSms | CodeMail,
): Promise<boolean> {
  const c = await findChallenge(tx, d, purpose, token);
  if (!c || c.passed || c.sends >= MOST_SENDS) return false;
  const now = d.clock.now();
  const codeMac = await sendCode(tx, d, c.id, by);
  return renewCode(tx, c.id, { codeMac, codeUntil: codeUntil(by, now), most: MOST_SENDS, now });
}

/** Notes a wrong code, whatever it was compared with. */
export function noteWrongCode(d: NoteDeps, purpose: ChallengePurpose, subjectId: string | null): void {
  d.security.note({ kind: 'code.wrong', ...whoOf(purpose, subjectId), address: d.address, detail: purpose });
}

/** Notes that the day has no code left to be compared. */
export function noteNoneLeft(
  d: NoteDeps,
  purpose: ChallengePurpose,
  subjectId: string | null,
): { outcome: 'stopped' } {
  const detail = `wrong-codes-of-a-day ${purpose}`;
  d.security.note({ kind: 'limit.reached', ...whoOf(purpose, subjectId), address: d.address, detail });
  return { outcome: 'stopped' };
}

function whoOf(purpose: ChallengePurpose, id: string | null): { who?: SecurityWho } {
  const kind = purpose === 'officer' || purpose === 'enrol' ? 'officer' : 'account';
  return id ? { who: { kind, id } } : {};
}

async function sendCode(tx: Tx, d: AccountsDeps, id: Buffer, by: CodeSms | CodeMail): Promise<Buffer> {
  await (isByMail(by) ? countLetter(d, by) : countSms(tx, d, by));
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const at = d.clock.now();
  if (isByMail(by)) await sendCodeLetter(tx, d, { email: by.email, code, at });
  else if (by.holderOf === undefined) await sendCodeNotice(tx, d, { ...by, code, at });
  else
    await leaveCodeForHolder(tx, d.keys, {
      ...by,
      holderOf: by.holderOf,
      challenge: id.toString('base64url'),
      code,
      at,
    });
  return macOf(d.keys, id, code);
}

function macOf(keys: Keys, id: Buffer, code: string): Buffer {
  return keys.mac('code', `${id.toString('base64')}:${code.replace(/\s/g, '')}`);
}

function open<S>(keys: Keys, row: ChallengeRow): Challenge<S> {
  return {
    id: row.id,
    subjectId: row.subjectId,
    state: JSON.parse(keys.open('challenge', row.state)) as S, // written by startChallenge of the same purpose
    attempts: row.attempts,
    isUsedUp: row.attempts >= MOST_TRIES,
    sends: row.sends,
    passed: row.passedAt !== null,
  };
}

function isByMail(by: CodeSms | CodeMail): by is CodeMail {
  return 'email' in by;
}

function codeUntil(by: CodeSms | CodeMail, now: Date): Date {
  return minutesAfter(now, isByMail(by) ? EMAIL_CODE_MINUTES : CODE_MINUTES);
}

function idleUntil(purpose: ChallengePurpose, now: Date): Date | null {
  const minutes = IDLE_MINUTES[purpose];
  return minutes === undefined ? null : minutesAfter(now, minutes);
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

type ChallengeDeps = Pick<AccountsDeps, 'keys' | 'clock'>;
type NoteDeps = Pick<AccountsDeps, 'security' | 'address'>;

export type CodeSms = CodeRequest;

/** An address that is to be proven, and the account that says that it is its own. */
export interface CodeMail {
  email: string;
  accountId: string;
}

interface NewChallenge {
  purpose: ChallengePurpose;
  subjectId?: string;
  state: object;
  /** Where a code goes; none where something else is asked for. */
  code?: CodeSms | CodeMail;
}

/** Where the code of a step goes. */
type CodeTo = { phone: string } | { email: string };

export interface Challenge<S> {
  id: Buffer;
  subjectId: string | null;
  state: S;
  attempts: number;
  /** Its code was entered wrong as often as may be; another can be sent. */
  isUsedUp: boolean;
  sends: number;
  passed: boolean;
}

export type CodeCheck<S> =
  | { outcome: 'right'; challenge: Challenge<S> }
  | { outcome: 'wrong' }
  /** The wrong codes of a day are used up; this one was not compared. */
  | { outcome: 'stopped' }
  | { outcome: 'over' };
