import type { Reader, Tx } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import type { ChallengePurpose } from './challenge-purpose.ts';
import { challengeId, endedChallenge, markEnded } from './challenges.store.ts';

const REMEMBERED_MS = 30 * 60_000;

/**
 * Ends a challenge by success. It is known for half an hour more, so that whoever goes back to its pages is told that this is done; no
 * page finds it as one that is open, and of what it held only `left` is kept. @returns false when another request ended it first.
 */
export function endChallenge(
  tx: Tx,
  d: EndDeps,
  id: Buffer,
  purpose: ChallengePurpose,
  left: object = {},
): Promise<boolean> {
  const until = new Date(d.clock.now().getTime() + REMEMBERED_MS);
  return markEnded(tx, id, { purpose, state: d.keys.seal('challenge', JSON.stringify(left)), until });
}

/** What is left of a challenge of this journey that ended by success, by the tokens that a browser keeps; `subjectId` is whose it must be. */
export async function findEnded<S extends object>(
  db: Reader,
  d: EndDeps,
  purpose: ChallengePurpose,
  tokens: readonly string[],
  subjectId?: string,
): Promise<S | undefined> {
  if (tokens.length === 0) return undefined;
  const row = await endedChallenge(db, tokens.map(challengeId), purpose, d.clock.now());
  if (!row || (subjectId !== undefined && row.subjectId !== subjectId)) return undefined;
  return JSON.parse(d.keys.open('challenge', row.state)) as S; // written by endChallenge
}

type EndDeps = Pick<AccountsDeps, 'keys' | 'clock'>;
