import { agenciesReceivedAt } from '#domain/agencies';
import { calendarsAfter, type ForeseenEdit } from '#domain/calendar';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { selectOwners } from '../proof/heads.store.ts';
import { countAgain, countedSince } from './count-piece.ts';
import { selectCounted } from './recount.store.ts';
import { PIECE } from './recount-piece.ts';

/** So many dossiers are looked at while somebody waits for the page; the job looks at all. */
export const MOST_FORESEEN = 2000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * How many open dossiers of each agency would get another time by an edit of the calendar, and how many would keep the one that was told
 * although the calendar would give an earlier one: counted as the job counts them, and nothing is written. `isAll` is false where there
 * are more than are looked at here; then the figures are of those that were.
 */
export async function foreseeMoves(
  db: Reader,
  keys: Keys,
  { edit, now, most = MOST_FORESEEN }: { edit: ForeseenEdit; now: Date; most?: number },
): Promise<ForeseenMoves> {
  const change = { days: edit.days, hours: edit.hours };
  const found: ForeseenMoves = { agencies: [], looked: 0, isAll: true };
  if (change.days.length === 0 && !change.hours) return found;
  const since = countedSince(change, now);
  for (const ownerAgencyId of await ownersConcerned(db, edit.plan.agencyId)) {
    if (!found.isAll) break;
    const ofAgency = { agencyId: ownerAgencyId, later: 0, kept: 0 };
    let after: string | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const limit = Math.min(PIECE, most - found.looked);
      const dossiers = await selectCounted(db, { ownerAgencyId, after, since, limit: limit + 1 });
      const piece = dossiers.slice(0, limit);
      const { counted } = await countAgain(db, keys, {
        ownerAgencyId,
        dossiers: piece,
        change,
        now,
        calendarsOf: (r, agencyIds) => calendarsAfter(r, agencyIds, edit.plan),
      });
      for (const { found: one } of counted) ofAgency[one.isLater ? 'later' : 'kept'] += 1;
      found.looked += piece.length;
      const hasMore = dossiers.length > limit;
      if (hasMore && found.looked >= most) found.isAll = false;
      after = hasMore && found.isAll ? piece.at(-1)?.id : undefined;
    }
    if (ofAgency.later + ofAgency.kept > 0) found.agencies.push(ofAgency);
  }
  return found;
}

// an agency's own days and hours count for what it decides and for the answers of its desk
async function ownersConcerned(db: Reader, agencyId: string | undefined): Promise<string[]> {
  const owners = await selectOwners(db);
  if (!agencyId) return owners;
  const received = await agenciesReceivedAt(db, [agencyId]);
  const concerned = new Set([agencyId, ...received.map((a) => a.id)]);
  return owners.filter((id) => concerned.has(id));
}

export interface ForeseenMoves {
  agencies: { agencyId: string; later: number; kept: number }[];
  /** How many dossiers were looked at. */
  looked: number;
  /** Those are all whose time may move. */
  isAll: boolean;
}
