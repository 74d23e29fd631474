import { type CalendarChange, getCalendars } from '#domain/calendar';
import { appendEvents } from '#domain/ledger';
import { moveWork } from '#domain/worklists';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Carried } from '../carry.ts';
import { extensionState } from '../extension.ts';
import { lawDueAt } from '../lateness.ts';
import { recountDossier } from '../verbs/recount-dossier.ts';
import { countAgain, countedSince } from './count-piece.ts';
import {
  insertMoves,
  lockCounted,
  type NewMove,
  updateListedTimes,
  updatePartyTimes,
  updateTimes,
} from './recount.store.ts';

/** So many dossiers are looked at in one transaction: those who act on one of them wait no longer than for these. */
export const PIECE = 250;

/**
 * Counts again the times of some of an agency's dossiers after a change of the calendar, in the caller's one transaction: times, ledger,
 * lists and the list of what moved. Run again it changes nothing, for what it has moved is what one counts then.
 * @returns the last dossier that was looked at; undefined when the agency has no more.
 */
export async function recountPiece(tx: Tx, keys: Keys, o: Piece): Promise<string | undefined> {
  const { change, ownerAgencyId, now } = o;
  const dossiers = await lockCounted(tx, {
    ownerAgencyId,
    after: o.after,
    since: countedSince(change, now),
    limit: o.most,
  });
  const { counted, house } = await countAgain(tx, keys, {
    ownerAgencyId,
    change,
    now,
    dossiers,
    calendarsOf: getCalendars,
  });
  const carried: Carried[] = [];
  const moves: NewMove[] = [];
  for (const { dossier, version, found } of counted) {
    const { what, was, becomes, days } = found;
    const done = found.isLater
      ? recountDossier({ dossier, version, now, move: found.move, days }, house)
      : undefined;
    if (done) carried.push(done);
    moves.push({
      id: dossier.id,
      code: dossier.code,
      what,
      was,
      becomes,
      seq: done?.event.seq ?? null,
      days,
      at: now,
    });
  }
  await write(tx, o, carried, moves);
  return dossiers.length < o.most ? undefined : dossiers.at(-1)?.id;
}

async function write(
  tx: Tx,
  { change, ownerAgencyId, now }: Piece,
  carried: Carried[],
  moves: NewMove[],
): Promise<void> {
  const after = carried.map((c) => c.after);
  await Promise.all([
    after.length > 0 && updateTimes(tx, ownerAgencyId, after),
    after.length > 0 &&
      appendEvents(
        tx,
        ownerAgencyId,
        carried.map((c) => c.event),
      ),
    after.length > 0 &&
      moveWork(
        tx,
        ownerAgencyId,
        after.map((d) => ({ ...d, lawDueAt: lawDueAt(d), extensionState: extensionState(d) })),
      ),
    after.length > 0 && updateListedTimes(tx, ownerAgencyId, after),
    after.length > 0 && updatePartyTimes(tx, after, now),
    moves.length > 0 && insertMoves(tx, ownerAgencyId, change.revision, moves),
  ]);
}

interface Piece {
  change: CalendarChange;
  ownerAgencyId: string;
  /** The last dossier that was looked at. */
  after: string;
  now: Date;
  /** How many are looked at. */
  most: number;
}
