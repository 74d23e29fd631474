import type { Reader } from '#platform/db/db.ts';
import { isAfterSignIn, selectEvents } from './security.store.ts';
import type { SecurityRow } from './security-event.ts';
import type { SecurityKind } from './security-kind.ts';

/** What the journal has of these kinds about somebody, newest first: for the person themselves. */
export function eventsAbout(
  db: Reader,
  o: { whoId: string; kinds: SecurityKind[]; limit: number },
): Promise<SecurityRow[]> {
  return selectEvents(db, { whoId: o.whoId, kinds: o.kinds }, { limit: o.limit });
}

/** Whether any of these happened since somebody signed in the last time; false at their first sign-in of all. */
export function happenedSinceSignIn(
  db: Reader,
  o: { whoId: string; kinds: SecurityKind[] },
): Promise<boolean> {
  return isAfterSignIn(db, o);
}
