import type { Tx } from '#platform/db/db.ts';
import { closeSession, closeSessionsOf, type Session } from '#platform/session.ts';

/** Ends this session. */
export async function signOut(tx: Tx, session: Session): Promise<void> {
  await closeSession(tx, session.id);
}

/** Ends every session of this person at this door, including this one. */
export async function signOutEverywhere(tx: Tx, realm: 'portal' | 'desk', session: Session): Promise<number> {
  return closeSessionsOf(tx, realm, session.subjectId);
}
