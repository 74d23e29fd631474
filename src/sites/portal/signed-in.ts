import { CITIZEN_SESSION, findCitizen } from '#domain/accounts';
import type { Actor } from '#domain/journal';
import { findSession, type Session } from '#platform/session.ts';
import type { Deps } from '../../deps.ts';

/** The citizen of a session cookie, or undefined when the session has ended or the account is disabled. Two queries. */
export async function signedInCitizen(
  deps: Deps,
  token: string,
): Promise<{ actor: Actor; session: Session } | undefined> {
  const session = await findSession(deps.db, CITIZEN_SESSION.realm, token, deps.clock.now());
  const actor = session && (await findCitizen(deps.db, session.subjectId, session.actsForId ?? undefined));
  return actor && { actor, session };
}
