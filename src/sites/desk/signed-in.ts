import { findOfficerActor, OFFICER_SESSION } from '#domain/accounts';
import type { Actor } from '#domain/journal';
import { findSession, type Session } from '#platform/session.ts';
import type { Deps } from '../../deps.ts';

/** Finds the officer whose session a cookie of the desk names, with today's posts; undefined when the session has ended. */
export async function signedInOfficer(
  deps: Deps,
  token: string,
): Promise<{ actor: Actor; session: Session } | undefined> {
  const now = deps.clock.now();
  const session = await findSession(deps.db, OFFICER_SESSION.realm, token, now);
  const actor = session && (await findOfficerActor(deps.db, session.subjectId, now));
  return actor && { actor, session };
}
