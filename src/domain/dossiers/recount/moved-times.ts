import { type CalendarChange, listCalendarChanges } from '#domain/calendar';
import type { Officer, PostRole } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { countMoves, type MoveCount, type MovedTime, selectMoves, tellAll } from './recount.store.ts';

const MOST_CHANGES = 10;
const PAGE = 50;
/** Who has those told whom it concerns. */
const TELLS: readonly PostRole[] = ['clerk', 'head', 'leader'];

/**
 * The latest changes of the calendar, and what one of them, the newest unless told, made of the times of the agencies at which an officer
 * has a post; of all of `everywhere` for an administrator.
 */
export async function listMovedTimes(
  db: Reader,
  o: { agencyIds: readonly string[]; revision?: string },
): Promise<{ changes: CalendarChange[]; change: CalendarChange | undefined; counts: MoveCount[] }> {
  const changes = await listCalendarChanges(db, MOST_CHANGES);
  const change = o.revision ? changes.find((c) => c.revision === o.revision) : changes[0];
  return { changes, change, counts: change ? await countMoves(db, change.revision, o.agencyIds) : [] };
}

/** A page of one agency's: what moved, from when to when and by which days, and what stayed. */
export async function pageOfMovedTimes(
  db: Reader,
  o: { ownerAgencyId: string; revision: string; after: string },
): Promise<{ moves: MovedTime[]; more: boolean }> {
  const found = await selectMoves(db, { ...o, limit: PAGE + 1 });
  return { moves: found.slice(0, PAGE), more: found.length > PAGE };
}

/**
 * Has everybody told whose time at an agency a change of the calendar has moved and who has not been told yet. @returns how many.
 * @throws NotFound unless the officer is a clerk, a head or a leader there.
 */
export async function tellMovedTimes(
  tx: Tx,
  o: { officer: Officer; ownerAgencyId: string; revision: string; now: Date },
): Promise<number> {
  if (!mayTell(o.officer, o.ownerAgencyId)) throw new NotFound('agency');
  return tellAll(tx, { ...o, by: o.officer.officerId });
}

/** Whether an officer has those told whose times at an agency have moved. */
export function mayTell(officer: Officer, agencyId: string): boolean {
  return officer.posts.some((p) => p.agencyId === agencyId && TELLS.includes(p.role));
}
