import { recordSecurity, type SecurityDeps } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { closeSession, closeSessionsOf, type Session } from '#platform/session.ts';

/** Ends this session. */
export async function signOut(tx: Tx, session: Session): Promise<void> {
  await closeSession(tx, session.id);
}

/** Ends every session of this person at this door, including this one. */
export async function signOutEverywhere(
  tx: Tx,
  d: SecurityDeps & { address?: string },
  realm: 'portal' | 'desk',
  session: Session,
): Promise<number> {
  const who = { kind: realm === 'desk' ? 'officer' : 'account', id: session.subjectId } as const;
  await recordSecurity(tx, d, { kind: 'sessions.ended', who, address: d.address });
  return closeSessionsOf(tx, realm, session.subjectId);
}
