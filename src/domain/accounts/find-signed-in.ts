import type { Citizen, Officer } from '#domain/journal';
import type { Db, Reader } from '#platform/db/db.ts';
import { findSession, findSessionWith, type Session } from '#platform/session.ts';
import { CITIZEN_SESSION, OFFICER_SESSION } from './account.ts';
import { accountById } from './accounts.store.ts';
import { citizenOf } from './find-account.ts';
import { findOfficerActor } from './officer-sign-in.ts';

/**
 * Who comes with the cookie of a citizen; undefined when the session has ended or the account is disabled. Two queries, in one packet.
 * @param again where it is looked at once more in the same request: there, and nothing is written of it.
 */
export async function findSignedInCitizen(
  db: Db,
  token: string,
  now: Date,
  again?: Reader,
): Promise<{ actor: Citizen; session: Session } | undefined> {
  const sought = { realm: CITIZEN_SESSION.realm, token, now, again: again !== undefined };
  const look = (r: Reader) => findSessionWith(r, sought, (subject) => accountById(r, subject));
  const found = await (again ? look(again) : db.reads(look));
  if (!found?.subject) return undefined;
  return { actor: citizenOf(found.subject, found.session.actsForId ?? undefined), session: found.session };
}

/**
 * Who comes with the cookie of an officer, with today's posts; undefined when the session has ended or the login is disabled.
 * @param again as for a citizen.
 */
export function findSignedInOfficer(
  db: Db,
  token: string,
  now: Date,
  again?: Reader,
): Promise<{ actor: Officer; session: Session } | undefined> {
  const look = async (r: Reader) => {
    const session = await findSession(r, OFFICER_SESSION.realm, token, now, again !== undefined);
    const actor = session && (await findOfficerActor(r, session.subjectId, now));
    return actor && { actor, session };
  };
  return again ? look(again) : db.reads(look);
}
