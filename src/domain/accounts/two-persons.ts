import { getOfficer, postsOf } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import type { LoginChange } from './officers-admin.store.ts';

/**
 * Whether a change takes effect only when a second administrator confirms it: every change of an administrator's login, and of the login
 * of a leader what lets somebody else in with it. To shut out a leader whose login is in wrong hands one administrator is enough.
 */
export async function needsSecond(
  db: Reader,
  o: { officerId: string; change: LoginChange },
  now: Date,
): Promise<boolean> {
  if ((await getOfficer(db, o.officerId)).admin) return true;
  return o.change !== 'disable' && (await mayApprove(db, o.officerId, now));
}

/** Whether an officer decides on dossiers, by a post of their own or one that is lent to them. */
export async function mayApprove(db: Reader, officerId: string, now: Date): Promise<boolean> {
  return (await postsOf(db, officerId, now)).some((post) => post.role === 'leader');
}
