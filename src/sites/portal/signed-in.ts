import { findSignedInCitizen } from '#domain/accounts';
import type { Actor } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import type { Session } from '#platform/session.ts';
import type { Deps } from '../../deps.ts';

/** The citizen of a session cookie, or undefined when the session has ended or the account is disabled. */
export function signedInCitizen(
  { db, clock }: Deps,
  token: string,
  again?: Reader,
): Promise<{ actor: Actor; session: Session } | undefined> {
  return findSignedInCitizen(db, token, clock.now(), again);
}
