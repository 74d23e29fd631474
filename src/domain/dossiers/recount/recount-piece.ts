import { type CalendarChange, getCalendars } from '#domain/calendar';
import type { Answers } from '#domain/forms';
import { appendEvents, readLedgers } from '#domain/ledger';
import { getVersion, type ProcedureContent } from '#domain/procedures';
import { moveWork } from '#domain/worklists';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { instantOf } from '#platform/time.ts';
import type { Carried } from '../carry.ts';
import type { Dossier } from '../dossier.ts';
import { extensionState } from '../extension.ts';
import type { House } from '../house.ts';
import { lawDueAt } from '../lateness.ts';
import { readPeriods } from '../periods.ts';
import { recountDossier } from '../verbs/recount-dossier.ts';
import { answeredFrom, runsFromVisit } from '../visit.ts';
import { laterTime } from './later-time.ts';
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
  const first = change.hours ? undefined : change.days[0];
  const since = first ? new Date(Math.max(now.getTime(), instantOf(first.date).getTime())) : now;
  const dossiers = await lockCounted(tx, { ownerAgencyId, after: o.after, since, limit: o.most });
  const agencyIds = new Set(dossiers.flatMap((d) => [d.ownerAgencyId, d.receiverAgencyId]));
  const ids = dossiers.map((d) => d.id);
  const [ledgers, { calendarOf }, periods] = await Promise.all([
    readLedgers(tx, ownerAgencyId, ids),
    getCalendars(tx, [...agencyIds]),
    readPeriods(tx),
  ]);
  const house: House = { calendarOf, isStaffed: () => true, periods };
  const by = { calendarOf, change, now, periods, answerFrom: answerFrom(keys) };
  const carried: Carried[] = [];
  const moves: NewMove[] = [];
  for (const dossier of dossiers) {
    const version = await getVersion(tx, dossier.versionId);
    const events = ledgers.get(dossier.id) ?? [];
    const found = laterTime({ dossier, content: version.content, events }, by);
    if (!found) continue;
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

// the day on which the person brings the originals stands in what they have answered
function answerFrom(keys: Keys) {
  return (d: Dossier, content: ProcedureContent, sentAt: Date): Date => {
    if (!runsFromVisit(content)) return sentAt;
    const answers = JSON.parse(keys.open('answers', d.answers)) as Answers; // sealed by submitDossier
    return answeredFrom(content, answers, sentAt);
  };
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
