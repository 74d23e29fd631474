import { type Officer, writeJournal } from '#domain/journal';
import { recordSecurity } from '#domain/security';
import type { Reader, Tx } from '#platform/db/db.ts';
import { closeSession, closeSessionsOf, listSessions, type OpenSession } from '#platform/session.ts';
import { type AccountsDeps, OFFICER_SESSION } from './account.ts';
import { removeChallengesOf } from './challenges.store.ts';

/** The open sessions of the officer who asks, the one used last first. `current` is the session of this request. */
export async function officerSessions(
  db: Reader,
  d: Pick<AccountsDeps, 'clock'>,
  actor: Officer,
  current: Buffer,
): Promise<OwnSession[]> {
  const open = await listSessions(db, OFFICER_SESSION.realm, actor.officerId, d.clock.now());
  return open.map((s) => ({ ...s, key: keyOf(s), current: s.id.equals(current) }));
}

/** Ends one session of the officer's own, by its key, or without a key all but the one of this request; false when none was left to end. */
export async function endOfficerSessions(
  tx: Tx,
  d: AccountsDeps,
  actor: Officer,
  o: { key?: string; current: Buffer },
): Promise<boolean> {
  const own = await officerSessions(tx, d, actor, o.current);
  const ending = own.filter((s) => (o.key === undefined ? !s.current : s.key === o.key));
  if (ending.length === 0) return false;
  if (o.key === undefined) await closeSessionsOf(tx, OFFICER_SESSION.realm, actor.officerId, o.current);
  else for (const session of ending) await closeSession(tx, session.id);
  const thing = { kind: 'officer', id: actor.officerId } as const;
  const detail = o.key === undefined ? 'others' : 'one';
  await writeJournal(tx, { at: d.clock.now(), actor, verb: 'accounts.session-ended', thing });
  await recordSecurity(tx, d, { kind: 'sessions.ended', who: thing, address: d.address, detail });
  return true;
}

/** Ends what an officer has open at the desk, and the sign-ins that they have begun with what was right until now. */
export async function endEverythingOf(tx: Tx, officerId: string, except?: Buffer): Promise<void> {
  await removeChallengesOf(tx, officerId, ['officer', 'enrol']);
  await closeSessionsOf(tx, OFFICER_SESSION.realm, officerId, except);
}

// the name of a session on its owner's page; nobody can make its token of it
function keyOf(s: OpenSession): string {
  return s.id.toString('base64url');
}

/** An open session as its owner sees it. */
export interface OwnSession extends OpenSession {
  key: string;
  /** The one in which the page was asked for. */
  current: boolean;
}
