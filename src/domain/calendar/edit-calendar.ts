import { type Officer, writeJournal } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  type CalendarChange,
  type CalendarDay,
  insertDays,
  lockCalendar,
  readRevision,
  selectEveryChange,
  selectYears,
  writeYear,
} from './calendar.store.ts';
import { changeCalendar, changedDays } from './change-calendar.ts';
import { confirmDays, deleteDays, selectEveryDay, selectEveryHours, unconfirmDays } from './edit.store.ts';
import {
  type CalendarEdit,
  type CalendarPlan,
  type CalendarState,
  daysAfter,
  type EditFault,
  planEdit,
} from './plan-edit.ts';
import type { WeekHours } from './work-calendar.ts';

const MOST_CHANGES = 10;

/** The calendar as people read it: years, the province's days and those of single agencies, office hours, and who changed what last. */
export async function readCalendar(db: Reader): Promise<WholeCalendar> {
  const [state, changes] = await Promise.all([readState(db), selectEveryChange(db, MOST_CHANGES)]);
  return { ...state, changes };
}

/** What an edit would change, without changing anything; or why it cannot be. */
export async function foreseeEdit(
  db: Reader,
  edit: CalendarEdit,
  now: Date,
): Promise<ForeseenEdit | (EditFault & { revision: string })> {
  const state = await readState(db);
  const { revision } = state;
  const plan = planEdit(state, edit, localDate(now));
  if ('fault' in plan) return { ...plan, revision };
  const confirmed = plan.year?.verified ? daysIn(state.days, plan.year.year) : [];
  return { revision, plan, days: changedDays(state.days, daysAfter(state.days, plan)), confirmed };
}

/**
 * Changes the calendar by hand, by the function that an import goes through too (`changeCalendar`), with who and why in the journal.
 * @throws NotFound unless an administrator asks. Refuses 'calendar.changed' {by} where it is another than the one that was looked at, and
 * 'calendar.no-reason'.
 */
export async function editCalendar(
  tx: Tx,
  officer: Officer,
  o: { edit: CalendarEdit; revision: string; why: string; now: Date },
): Promise<CalendarChange> {
  if (!officer.admin) throw new NotFound('calendar');
  if (o.why.trim() === '') throw new Refusal('calendar.no-reason', {}, 422);
  const { revision } = await lockCalendar(tx);
  const state = await readState(tx);
  const plan = planEdit(state, o.edit, localDate(o.now));
  if (revision !== o.revision || 'fault' in plan) throw await changedMeanwhile(tx);
  const { edit, now, why } = o;
  const aboutYear = edit.what === 'year' ? edit.year : null;
  const change = await changeCalendar(tx, { now, agencyIds: [], officer, why, aboutYear }, () =>
    writePlan(tx, plan),
  );
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: edit.what === 'year' ? 'calendar.year-changed' : 'calendar.days-changed',
    thing: { kind: 'calendar', id: yearOf(edit) },
    detail: { what: edit.what, revision: change.revision, why, ...journalled(edit, plan) },
  });
  return change;
}

/** The refusal of whoever looked at a calendar that is another now: who changed it, where a person did. */
export async function changedMeanwhile(db: Reader): Promise<Refusal> {
  const [revision, [last]] = await Promise.all([readRevision(db), selectEveryChange(db, 1)]);
  return new Refusal('calendar.changed', { by: last?.revision === revision ? last.byName : '' });
}

async function writePlan(
  tx: Tx,
  { removed, put, year, formerlyDecidedBy = '' }: CalendarPlan,
): Promise<void> {
  if (removed.length > 0)
    await deleteDays(
      tx,
      removed.map((d) => d.date),
    );
  if (put.length > 0)
    await insertDays(
      tx,
      put.map((d) => ({ ...d, id: newId() })),
    );
  if (!year) return;
  await writeYear(tx, year);
  if (year.verified) await confirmDays(tx, year.year, year.decidedBy);
  else await unconfirmDays(tx, year.year, formerlyDecidedBy);
}

async function readState(db: Reader): Promise<Omit<WholeCalendar, 'changes'>> {
  const [revision, years, days, hours] = await Promise.all([
    readRevision(db),
    selectYears(db),
    selectEveryDay(db),
    selectEveryHours(db),
  ]);
  return {
    revision,
    years,
    days: days.filter((d) => d.agencyId === null),
    ownDays: days.filter((d) => d.agencyId !== null),
    hours: hours.filter((h) => h.agencyId === null),
    ownHours: hours.filter((h) => h.agencyId !== null),
  };
}

function daysIn(days: readonly CalendarDay[], year: number): CalendarDay[] {
  return days.filter((d) => d.date.startsWith(`${year}-`));
}

function yearOf(edit: CalendarEdit): string {
  if (edit.what === 'year') return String(edit.year);
  return (edit.what === 'add' ? edit.from : edit.date).slice(0, 4);
}

function journalled(edit: CalendarEdit, { removed, put }: CalendarPlan): Record<string, string> {
  if (edit.what === 'year') return { state: edit.state, decidedBy: edit.decidedBy };
  const dates = [...new Set([...removed, ...put].map((d) => d.date))].sort();
  return { dates: dates.join(' '), kind: edit.what === 'remove' ? '' : edit.day.kind };
}

export interface WholeCalendar extends CalendarState {
  /** Days and hours of single agencies. */
  ownDays: readonly (CalendarDay & { agencyId: string | null })[];
  ownHours: readonly (WeekHours & { agencyId: string | null })[];
  /** The newest first. */
  changes: CalendarChange[];
}

export interface ForeseenEdit {
  /** Of the calendar that was looked at. */
  revision: string;
  plan: CalendarPlan;
  /** What each day would become. */
  days: CalendarChange['days'];
  /** The days of the year that a decision would confirm. */
  confirmed: CalendarDay[];
}
