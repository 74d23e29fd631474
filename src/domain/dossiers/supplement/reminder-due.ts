import { lastDayOf, type WorkCalendar, workingDaysBetween } from '#domain/calendar';
import { addDays, localDate } from '#platform/time.ts';
import type { Dossier } from '../dossier.ts';
import type { Periods } from '../periods.ts';

/** Further ahead nobody is reminded: a calendar without office hours has no working day. */
const FARTHEST = 60;

/** The two reminders before the last day for a supplement; the province says how many working days before it each is sent. */
export type Reminder = 'first' | 'last';

/**
 * Which reminder the filer of a dossier that waits for a supplement is to have on a day: the nearest to the last day whose
 * time has come, so that one which was missed does not follow the later one. Undefined before, after the last day, and where the request
 * itself came no earlier than the reminder would.
 */
export function reminderDue(
  d: Pick<Dossier, 'status' | 'supplementRequest'>,
  o: { calendar: WorkCalendar; today: string; periods: Pick<Periods, ReminderPeriod> },
): Reminder | undefined {
  const { calendar, today, periods } = o;
  const { answerUntil: until, askedAt } = d.supplementRequest ?? {};
  if (d.status !== 'awaiting_supplement' || !until || !askedAt || until < today) return undefined;
  // a change of the calendar has closed the office on that day, and the count of it is still under way
  if (lastDayOf(calendar, { from: until, days: 0 }) !== until) return undefined;
  const left = workingDaysBetween(calendar, { from: today, until });
  const had = workingDaysBetween(calendar, { from: localDate(new Date(askedAt)), until });
  const hasCome = (days: number) => days > 0 && left <= days && days < had;
  if (hasCome(periods.lastReminderDays)) return 'last';
  return hasCome(periods.firstReminderDays) ? 'first' : undefined;
}

/** The latest last day of which somebody may have to be reminded on a day. */
export function remindedUpTo(
  calendar: WorkCalendar,
  today: string,
  periods: Pick<Periods, ReminderPeriod>,
): string {
  const most = Math.max(periods.firstReminderDays, periods.lastReminderDays);
  let until = today;
  for (let n = 1; n <= FARTHEST; n++) {
    const next = addDays(today, n);
    if (workingDaysBetween(calendar, { from: today, until: next }) > most) return until;
    until = next;
  }
  return until;
}

type ReminderPeriod = 'firstReminderDays' | 'lastReminderDays';
