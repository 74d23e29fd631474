import { findSignedInOfficer } from '#domain/accounts';
import type { Actor } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import type { Session } from '#platform/session.ts';
import type { Deps } from '../../deps.ts';

/** Finds the officer whose session a cookie of the desk names, with today's posts; undefined when the session has ended. */
export function signedInOfficer(
  { db, clock }: Deps,
  token: string,
  again?: Reader,
): Promise<{ actor: Actor; session: Session } | undefined> {
  return findSignedInOfficer(db, token, clock.now(), again);
}
