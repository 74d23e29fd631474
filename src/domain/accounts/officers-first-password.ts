import type { Officer } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import { findChallenge } from './challenge.ts';
import { removeChallenge } from './challenges.store.ts';
import type { FirstPassword } from './officers-change.ts';

/** The password that this administrator has just given, until it is put away, half an hour at most; undefined for anybody else. */
export async function findFirstPassword(
  db: Reader,
  d: AccountsDeps,
  actor: Officer,
  token: string,
): Promise<FirstPassword | undefined> {
  const c = await findChallenge<FirstPassword>(db, d, 'first-password', token);
  return c?.subjectId === actor.officerId ? c.state : undefined;
}

/** The administrator has handed the password over: it is never shown again. */
export async function putFirstPasswordAway(
  tx: Tx,
  d: AccountsDeps,
  actor: Officer,
  token: string,
): Promise<void> {
  const c = await findChallenge(tx, d, 'first-password', token);
  if (c?.subjectId === actor.officerId) await removeChallenge(tx, c.id);
}
