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
  replaceHours,
  selectEveryChange,
  selectYears,
  writeYear,
} from './calendar.store.ts';
import { changeCalendar, changedDays, hoursAsText } from './change-calendar.ts';
import { confirmDays, deleteDays, selectEveryDay, selectEveryHours, unconfirmDays } from './edit.store.ts';
import {
  type CalendarEdit,
  type CalendarPlan,
  type CalendarState,
  daysAfter,
  type EditFault,
  planEdit,
  withOwn,
} from './plan-edit.ts';
import type { SpecialDay, WeekHours } from './work-calendar.ts';

const MOST_CHANGES = 10;
const JOURNALLED = {
  add: 'calendar.days-changed',
  change: 'calendar.days-changed',
  remove: 'calendar.days-changed',
  year: 'calendar.year-changed',
  hours: 'calendar.hours-changed',
} as const satisfies Record<CalendarEdit['what'], string>;

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
  const [before, after] = daysOf(state, plan);
  return { revision, plan, days: changedDays(before, after), hours: changesHours(state, plan), confirmed };
}

/** The days as they are and as they would be, of the province or of the agency whose own days are changed. */
function daysOf({ days, ownDays }: WholeState, plan: CalendarPlan): [SpecialDay[], SpecialDay[]] {
  if (!plan.agencyId) return [[...days], daysAfter(days, plan)];
  const own = ownDays.filter((d) => d.agencyId === plan.agencyId);
  return [withOwn<SpecialDay>(days, own), withOwn<SpecialDay>(days, daysAfter(own, plan))];
}

function changesHours({ hours, ownHours }: WholeState, plan: CalendarPlan): boolean {
  const { agencyId = null, hours: planned } = plan;
  if (!planned) return false;
  const was = agencyId ? ownHours.filter((h) => h.agencyId === agencyId) : hours;
  const text = (rows: readonly WeekHours[]) => hoursAsText({ hours: rows.map((h) => ({ ...h, agencyId })) });
  return text(was) !== text(planned);
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
  const { agencyId = null } = plan;
  const about = { now, agencyIds: agencyId ? [agencyId] : [], agencyId, officer, why, aboutYear };
  const change = await changeCalendar(tx, about, () => writePlan(tx, plan));
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: JOURNALLED[edit.what],
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

async function writePlan(tx: Tx, plan: CalendarPlan): Promise<void> {
  const { removed, put, year, hours, agencyId = null, formerlyDecidedBy = '' } = plan;
  const gone = removed.map((d) => d.date);
  if (gone.length > 0) await deleteDays(tx, gone, agencyId);
  const days = put.map((d) => ({ ...d, id: newId() }));
  if (days.length > 0) await insertDays(tx, days, agencyId);
  if (hours) {
    const rows = hours.map((h) => ({ ...h, id: newId() }));
    await replaceHours(tx, agencyId, rows);
  }
  if (!year) return;
  await writeYear(tx, year);
  if (year.verified) await confirmDays(tx, year.year, year.decidedBy);
  else await unconfirmDays(tx, year.year, formerlyDecidedBy);
}

async function readState(db: Reader): Promise<WholeState> {
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
  return ('from' in edit ? edit.from : edit.date).slice(0, 4);
}

function journalled(
  edit: CalendarEdit,
  { removed, put, agencyId = '' }: CalendarPlan,
): Record<string, string> {
  if (edit.what === 'year') return { state: edit.state, decidedBy: edit.decidedBy };
  if (edit.what === 'hours') return { agency: agencyId, from: edit.from, until: edit.until ?? '' };
  const dates = [...new Set([...removed, ...put].map((d) => d.date))].sort();
  const kind = edit.what === 'remove' ? '' : edit.day.kind;
  return { dates: dates.join(' '), kind, ...(agencyId ? { agency: agencyId } : {}) };
}

type WholeState = Omit<WholeCalendar, 'changes'>;

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
  /** Whether the hours of a week would become others. */
  hours: boolean;
  /** The days of the year that a decision would confirm. */
  confirmed: CalendarDay[];
}
