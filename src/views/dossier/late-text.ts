import { type WorkCalendar, workingTimeBetween } from '#domain/calendar';
import { dossierWords } from '../words/dossier.ts';

const HOUR_MS = 3_600_000;
/** Eight working hours are one working day. */
const DAY_HOURS = 8;

/** By how much working time something that was due at `due` is late at `now`: in days and hours, or in minutes of the first hour. */
export function lateText(calendar: WorkCalendar, due: Date, now: Date): string {
  const late = workingTimeBetween(calendar, due, now);
  const hours = Math.floor(late / HOUR_MS);
  if (hours < 1) return dossierWords.lateByMinutes(Math.floor(late / 60_000));
  return dossierWords.lateBy(Math.floor(hours / DAY_HOURS), hours % DAY_HOURS);
}
