import { recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { closeSession, giveBackPassword, takePassword } from '#platform/session.ts';
import type { AccountsDeps } from './account.ts';
import { passwordMatches } from './password-hash.ts';

const TRIES = { name: 'accounts.own-password', max: 10, seconds: 900 };
/** So many wrong passwords one session has in all. */
const WRONG_OF_SESSION = 5;

/**
 * Compares the password that somebody who is signed in has to give once more. Whoever has a session and not the password gets five
 * guesses with it, also when they are sent at the same moment; with the fifth it ends, and its owner signs in anew. A right one is not
 * counted. The sessions of one person have ten tries together in a quarter of an hour.
 * @throws Refusal 'too-often'
 */
export async function giveOwnPassword(tx: Tx, d: AccountsDeps, o: OwnPassword): Promise<OwnPasswordOutcome> {
  const { who, session } = o;
  if (!(await d.limiter.hit(TRIES, who.id))) throw new Refusal('too-often', { seconds: TRIES.seconds }, 429);
  const wrongTries = await takePassword(tx, session, WRONG_OF_SESSION);
  if (wrongTries === undefined) return 'ended';
  if (await passwordMatches(o.passwordHash, o.password)) {
    await giveBackPassword(tx, session);
    return 'right';
  }
  d.security.note({ kind: 'sign-in.failed', who, address: d.address, detail: o.detail });
  if (wrongTries < WRONG_OF_SESSION) return 'wrong';
  await closeSession(tx, session);
  const detail = 'wrong-passwords';
  await recordSecurity(tx, d, { kind: 'sessions.ended', who, address: d.address, detail });
  return 'ended';
}

interface OwnPassword {
  who: { kind: 'account' | 'officer'; id: string };
  /** Of the password that they have now. */
  passwordHash: string;
  /** As it was typed. */
  password: string;
  session: Buffer;
  /** What it is asked for, as the security journal calls it. */
  detail: string;
}

export type OwnPasswordOutcome =
  | 'right'
  | 'wrong'
  /** It was one wrong password too many: the session is over. */
  | 'ended';
