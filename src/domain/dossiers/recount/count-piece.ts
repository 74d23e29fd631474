import type { CalendarChange, Calendars } from '#domain/calendar';
import type { Answers } from '#domain/forms';
import { readLedgers } from '#domain/ledger';
import { getVersion, type ProcedureContent, type ProcedureVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { instantOf } from '#platform/time.ts';
import type { Dossier } from '../dossier.ts';
import type { House } from '../house.ts';
import { readPeriods } from '../periods.ts';
import { answeredFrom, runsFromVisit } from '../visit.ts';
import { laterTime, type Recounted } from './later-time.ts';

/** What a change of the calendar makes of the times of some dossiers of one agency; those whose time stays what it is are left out. */
export async function countAgain(
  db: Reader,
  keys: Keys,
  o: ToCount,
): Promise<{ counted: Counted[]; house: House }> {
  const { ownerAgencyId, dossiers, change, now } = o;
  const agencyIds = new Set(dossiers.flatMap((d) => [d.ownerAgencyId, d.receiverAgencyId]));
  const ids = dossiers.map((d) => d.id);
  const [ledgers, { calendarOf }, periods] = await Promise.all([
    readLedgers(db, ownerAgencyId, ids),
    o.calendarsOf(db, [...agencyIds]),
    readPeriods(db, now),
  ]);
  const by = { calendarOf, change, now, periods, answerFrom: answerFrom(keys) };
  const counted: Counted[] = [];
  for (const dossier of dossiers) {
    const version = await getVersion(db, dossier.versionId);
    const events = ledgers.get(dossier.id) ?? [];
    const found = laterTime({ dossier, content: version.content, events }, by);
    if (found) counted.push({ dossier, version, found });
  }
  return { counted, house: { calendarOf, isStaffed: () => true, periods } };
}

/** A time before it is moved by no change: it has passed, or no changed day lies before it. */
export function countedSince(change: Pick<CalendarChange, 'days' | 'hours'>, now: Date): Date {
  const first = change.hours ? undefined : change.days[0];
  return first ? new Date(Math.max(now.getTime(), instantOf(first.date).getTime())) : now;
}

// the day on which the person brings the originals stands in what they have answered
function answerFrom(keys: Keys) {
  return (d: Dossier, content: ProcedureContent, sentAt: Date): Date => {
    if (!runsFromVisit(content)) return sentAt;
    const answers = JSON.parse(keys.open('answers', d.answers)) as Answers; // sealed by submitDossier
    return answeredFrom(content, answers, sentAt);
  };
}

interface ToCount {
  ownerAgencyId: string;
  /** Of that agency. */
  dossiers: readonly Dossier[];
  change: Pick<CalendarChange, 'days' | 'hours'>;
  now: Date;
  /** The calendars that are counted by. */
  calendarsOf: (db: Reader, agencyIds: readonly string[]) => Promise<Calendars>;
}

export interface Counted {
  dossier: Dossier;
  version: ProcedureVersion;
  found: Recounted;
}
