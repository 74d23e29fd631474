import { actorId, actorName, type Officer } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import {
  type CalendarChange,
  insertChange,
  selectDays,
  selectHours,
  writeRevision,
} from './calendar.store.ts';
import { withOwn } from './plan-edit.ts';
import type { SpecialDay, WeekHours } from './work-calendar.ts';

/**
 * The one way in which the calendar changes, by a file and by hand: `write` writes in the caller's transaction, which has locked the
 * calendar. What becomes another day or hour of work is written down with who changed it and why, and the times that are counted by it
 * are counted again by the job 'dossiers.recount'.
 */
export async function changeCalendar(
  tx: Tx,
  o: ChangeOfCalendar,
  write: () => Promise<void>,
): Promise<CalendarChange> {
  const before = await readTimes(tx, o);
  await write();
  const after = await readTimes(tx, o);
  const days = changedDays(before.days, after.days);
  const hours = hoursAsText(before) !== hoursAsText(after);
  const { officer, why = '', aboutYear = null, agencyId = null } = o;
  const byName = officer ? actorName(officer) : '';
  const revision = newId(o.now.getTime());
  const change = { revision, at: o.now, days, hours, byName, why, aboutYear, agencyId };
  await writeRevision(tx, change.revision, o.contentHash ?? null);
  const movesTimes = !o.isFirst && (days.length > 0 || hours);
  if (movesTimes || officer) await insertChange(tx, { ...change, byId: officer ? actorId(officer) : null });
  if (movesTimes) await addJob(tx, 'dossiers.recount', { revision: change.revision });
  return change;
}

/** What differs between two states of the special days. */
export function changedDays(
  before: readonly SpecialDay[],
  after: readonly SpecialDay[],
): CalendarChange['days'] {
  const of = (days: readonly SpecialDay[], date: string) => days.find((d) => d.date === date);
  const asText = (d: SpecialDay | undefined) =>
    JSON.stringify(d && [d.kind, d.hours ?? null, d.insteadOf ?? null]);
  const dates = new Set([...before, ...after].map((d) => d.date));
  return [...dates].sort().flatMap((date) => {
    const [was, is] = [of(before, date), of(after, date)];
    return asText(was) === asText(is)
      ? []
      : [{ date, was: was?.kind ?? 'week', is: is?.kind ?? 'week' } as const];
  });
}

/** The same text for the same hours, whatever their order. */
export function hoursAsText({ hours }: Pick<Times, 'hours'>): string {
  const lines = hours.map((h) =>
    [h.agencyId, h.weekday, h.from, h.to, h.validFrom, h.validTo ?? null].join(),
  );
  return lines.sort().join(';');
}

async function readTimes(tx: Tx, { agencyIds, agencyId }: ChangeOfCalendar): Promise<Times> {
  const days = await selectDays(tx, agencyId ? [agencyId] : []);
  const province = days.filter((d) => d.agencyId === null);
  const own = days.filter((d) => d.agencyId !== null);
  return { days: withOwn(province, own), hours: await selectHours(tx, agencyIds) };
}

interface ChangeOfCalendar {
  now: Date;
  /** The agencies whose own hours may become others. */
  agencyIds: readonly string[];
  /** Of an import: the hash of what was imported. */
  contentHash?: string;
  /** There was no calendar before: nothing was counted by it. */
  isFirst?: boolean;
  /** Who changes it by hand. */
  officer?: Officer;
  why?: string;
  /** The year whose state is changed. */
  aboutYear?: number | null;
  /** Whose own days may become others too. */
  agencyId?: string | null;
}

interface Times {
  days: SpecialDay[];
  hours: (WeekHours & { agencyId: string | null })[];
}
