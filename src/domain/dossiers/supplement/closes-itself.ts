import { lastDayOf, type WorkCalendar } from '#domain/calendar';
import type { Reader } from '#platform/db/db.ts';
import { readSetting } from '#platform/db/settings.ts';
import type { Dossier } from '../dossier.ts';
import { mayClose } from '../verbs/close-dossier.ts';

const SETTING = 'dossiers.closing';

/** Whether the province has dossiers closed by the program. Nobody has, unless the setting says so in as many words. */
export async function closesByItself(db: Reader): Promise<boolean> {
  return (await readSetting<{ automatic?: unknown }>(db, SETTING))?.automatic === true;
}

/**
 * Whether the program may close a dossier now: it still waits in examination, its last day has passed (NĐ 118/2025 Đ19 k5), and that day was
 * a working day. One on which the calendar has closed the office since is about to be moved, or is left to a person.
 */
export function closesItself(
  d: Pick<Dossier, 'status' | 'acceptedAt' | 'supplementRequest'>,
  calendar: WorkCalendar,
  now: Date,
): boolean {
  const until = d.supplementRequest?.answerUntil;
  if (d.status !== 'awaiting_supplement' || !d.acceptedAt || !until || !mayClose(d, now)) return false;
  return lastDayOf(calendar, { from: until, days: 0 }) === until;
}
