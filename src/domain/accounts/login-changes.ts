import type { Officer } from '#domain/journal';
import { eventsAbout, happenedSinceSignIn, type SecurityKind, type SecurityRow } from '#domain/security';
import type { Reader } from '#platform/db/db.ts';

const SHOWN = 10;

/** What changes a login, or is asked for about it. */
const CHANGES = [
  'password.changed',
  'password.reset',
  'second-factor.reset',
  'officer.disabled',
  'officer.enabled',
  'officer.change-asked',
  'officer.change-declined',
] as const satisfies SecurityKind[];

/** The last ten changes of the officer's own login, newest first: what was done, when and by whom. */
export async function loginChanges(db: Reader, actor: Officer): Promise<SeenChange[]> {
  const rows = await eventsAbout(db, { whoId: actor.officerId, kinds: [...CHANGES], limit: SHOWN });
  return rows.map(({ at, kind, detail, by }) => ({ at, kind: kind as ChangeKind, detail, by })); // asked for by these kinds
}

/** Whether the login was changed since its officer signed in the last time: some have neither telephone nor e-mail to be told by. */
export function loginChangedSince(db: Reader, officerId: string): Promise<boolean> {
  return happenedSinceSignIn(db, { whoId: officerId, kinds: [...CHANGES] });
}

export interface SeenChange extends Pick<SecurityRow, 'at' | 'detail' | 'by'> {
  kind: ChangeKind;
}

export type ChangeKind = (typeof CHANGES)[number];
