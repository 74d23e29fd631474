import { lastDayOf, type WorkCalendar } from '#domain/calendar';
import type { Reader } from '#platform/db/db.ts';
import { readSetting } from '#platform/db/settings.ts';
import { localDate } from '#platform/time.ts';
import type { Dossier } from '../dossier.ts';

const SETTING = 'dossiers.reopening';

/**
 * For how many calendar days after its closing a dossier may be opened again. Undefined where the province has set none, as usual: no law
 * speaks of it (NĐ 118/2025 Đ19 k5 ends with the closing), and then nobody opens any.
 */
export async function reopensWithin(db: Reader): Promise<number | undefined> {
  const days = (await readSetting<{ withinDays?: unknown }>(db, SETTING))?.withinDays;
  return typeof days === 'number' && Number.isInteger(days) && days > 0 ? days : undefined;
}

/** The last day on which a closed dossier may be opened again, by the calendar of the desk; undefined where nothing was closed. */
export function lastDayToReopen(
  { status, finishedAt }: Pick<Dossier, 'status' | 'finishedAt'>,
  calendar: WorkCalendar,
  days: number,
): string | undefined {
  if (status !== 'stopped' || !finishedAt) return undefined;
  return lastDayOf(calendar, { from: localDate(finishedAt), days });
}
