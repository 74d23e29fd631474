import { addDays } from '#platform/time.ts';
import type { CalendarDay, CalendarYear } from './calendar.store.ts';
import { type HoursEdit, type HoursFault, hoursAfter } from './plan-hours.ts';
import {
  type DayKind,
  dayOf,
  isRestDay,
  makeCalendar,
  type SpecialDay,
  type WeekHours,
} from './work-calendar.ts';

/** As many days as are entered at once: no row of days off is longer. */
export const MOST_DAYS = 31;
/** So many years ahead of this one may be entered. */
export const MOST_YEARS_AHEAD = 3;

/**
 * What an edit of the calendar by hand makes of its days and years, or why it cannot be: every date belongs to a year that is entered and
 * has one entry, every swap has both ends, a make-up day is a day of rest of the week and a day in its stead one of work, and in a year
 * that is confirmed every day has its document. A day that has passed may be changed: what has passed is moved by nothing.
 * An agency's own day is looked at as the province's days leave it.
 */
export function planEdit(state: CalendarState, edit: CalendarEdit, today: string): CalendarPlan | EditFault {
  if (edit.what === 'year') return planYear(state, edit, Number(today.slice(0, 4)));
  const { agencyId } = edit;
  const ofAgency = (state.ownHours ?? []).filter((h) => h.agencyId === agencyId);
  if (edit.what === 'hours') {
    const hours = hoursAfter(agencyId ? ofAgency : state.hours, edit, today);
    return 'fault' in hours ? hours : { removed: [], put: [], hours, ...(agencyId ? { agencyId } : {}) };
  }
  if (!agencyId) return planDays({ ...state, beneath: [], ofAgency: [] }, edit);
  const days = (state.ownDays ?? []).filter((d) => d.agencyId === agencyId);
  const plan = planDays({ ...state, days, beneath: state.days, ofAgency }, edit);
  return 'fault' in plan ? plan : { ...plan, agencyId };
}

function planDays(state: StateOfDays, edit: DaysEdit): CalendarPlan | EditFault {
  switch (edit.what) {
    case 'add': {
      const { from, to, day } = edit;
      if (to < from) return { fault: 'backwards', date: to };
      if (to > from && isSwap(day.kind)) return { fault: 'swap-of-many', date: from };
      if (to >= addDays(from, MOST_DAYS)) return { fault: 'too-many', date: to };
      return put(state, [], datesOf(from, to), day);
    }
    case 'change': {
      const was = state.days.find((d) => d.date === edit.date);
      if (!was) return { fault: 'gone', date: edit.date };
      return put(state, bothEnds(state, was), [edit.date], edit.day);
    }
    case 'remove': {
      const was = state.days.find((d) => d.date === edit.date);
      return was ? { removed: bothEnds(state, was), put: [] } : { fault: 'gone', date: edit.date };
    }
  }
}

/** The province's days as they are for an agency that has some of its own. */
export function withOwn<D extends { date: string }>(province: readonly D[], own: readonly D[]): D[] {
  const dates = new Set(own.map((d) => d.date));
  return [...province.filter((d) => !dates.has(d.date)), ...own];
}

/** The days as they are once a plan is carried out, in order. */
export function daysAfter(days: readonly SpecialDay[], plan: CalendarPlan): SpecialDay[] {
  const gone = new Set(plan.removed.map((d) => d.date));
  const after = [...days.filter((d) => !gone.has(d.date)), ...plan.put];
  return after.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function put(
  state: StateOfDays,
  removed: readonly CalendarDay[],
  dates: readonly string[],
  day: EditedDay,
): CalendarPlan | EditFault {
  const kept = state.days.filter((d) => !removed.includes(d));
  const planned: CalendarDay[] = [];
  for (const end of dates.flatMap((date) => endsOf(date, day))) {
    const fault = faultOf(end, state, [...kept, ...planned]);
    if (fault) return fault;
    const verified = yearOf(state, end.date)?.verified ?? false;
    // the hours of a half day stay with its date
    const hours = removed.find((d) => d.date === end.date)?.hours ?? null;
    planned.push({ ...end, hours, verified });
  }
  return { removed: [...removed], put: planned };
}

function faultOf(day: PlannedDay, state: StateOfDays, taken: readonly CalendarDay[]): EditFault | undefined {
  const { date, kind } = day;
  const year = yearOf(state, date);
  if (!year) return { fault: 'year-missing', date };
  if (taken.some((d) => d.date === date)) return { fault: 'already', date };
  if (isSwap(kind) && day.insteadOf === null) return { fault: 'no-other-end', date };
  if (year.verified && day.source === '') return { fault: 'no-source', date };
  const { hours, ofAgency: ownHours, beneath: days } = state;
  const rests = isRestDay(makeCalendar({ hours, ownHours, days, years: [] }), dayOf(date));
  if (kind === 'make-up' && !rests) return { fault: 'works-already', date };
  if ((kind === 'swap-off' || kind === 'day-in-lieu') && rests) return { fault: 'rests-already', date };
  return undefined;
}

function planYear(state: CalendarState, edit: YearEdit, thisYear: number): CalendarPlan | EditFault {
  const { year, state: wanted } = edit;
  const was = state.years.find((y) => y.year === year);
  const date = `${year}-01-01`;
  if (!was && (year < thisYear || year > thisYear + MOST_YEARS_AHEAD)) return { fault: 'year-range', date };
  if (wanted === 'not-usable' && was?.usable) return { fault: 'year-in-use', date };
  const hasDays = state.days.some((d) => d.date.startsWith(`${year}-`));
  if (wanted !== 'not-usable' && !hasDays) return { fault: 'year-empty', date };
  if (wanted === 'confirmed' && (edit.decidedBy === '' || edit.decidedOn === null))
    return { fault: 'no-source', date };
  const isConfirmed = wanted === 'confirmed';
  return {
    removed: [],
    put: [],
    year: {
      year,
      usable: wanted !== 'not-usable',
      verified: isConfirmed,
      // what was noted of it while it was foreseen is over
      note: isConfirmed && !was?.verified ? '' : (was?.note ?? ''),
      decidedBy: isConfirmed ? edit.decidedBy : '',
      decidedOn: isConfirmed ? edit.decidedOn : null,
      told: isConfirmed ? '' : edit.told,
    },
    ...(was?.decidedBy ? { formerlyDecidedBy: was.decidedBy } : {}),
  };
}

/** Both ends of a swap with each other's date; any other day alone. */
function endsOf(date: string, { kind, name, source, note, insteadOf }: EditedDay): PlannedDay[] {
  const facts = { name, source, note };
  if (!isSwap(kind) || insteadOf === null) return [{ date, kind, ...facts, insteadOf: null }];
  const other = kind === 'make-up' ? 'swap-off' : 'make-up';
  return [
    { date, kind, ...facts, insteadOf },
    { date: insteadOf, kind: other, ...facts, insteadOf: date },
  ];
}

/** A day, and the other end of its swap. */
function bothEnds(state: CalendarState, day: CalendarDay): CalendarDay[] {
  return state.days.filter((d) => d === day || (day.insteadOf === d.date && d.insteadOf === day.date));
}

function isSwap(kind: DayKind): boolean {
  return kind === 'swap-off' || kind === 'make-up';
}

function yearOf(state: CalendarState, date: string): CalendarYear | undefined {
  return state.years.find((y) => y.year === Number(date.slice(0, 4)));
}

function datesOf(from: string, to: string): string[] {
  const dates = [from];
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    dates.push(date);
  }
  return dates;
}

/** What an administrator wants of the calendar. */
export type CalendarEdit = DaysEdit | YearEdit | HoursEdit;

/** Of days of the province or, with its id, of one agency. */
export type DaysEdit = { agencyId?: string } & (
  | { what: 'add'; from: string; to: string; day: EditedDay }
  | { what: 'change'; date: string; day: EditedDay }
  | { what: 'remove'; date: string }
);

/** not-usable: entered, and no promise may reach into it · expected: counted with, and told as foreseen · confirmed: by a decision. */
export type YearState = 'not-usable' | 'expected' | 'confirmed';

export interface YearEdit {
  what: 'year';
  year: number;
  state: YearState;
  decidedBy: string;
  decidedOn: string | null;
  told: string;
}

export interface EditedDay {
  kind: DayKind;
  name: string;
  /** The law or the decision; '' where none is known. */
  source: string;
  note: string;
  /** The other end of a swap. */
  insteadOf: string | null;
}

/** The province's calendar as it is. */
export interface CalendarState {
  revision: string;
  years: readonly CalendarYear[];
  days: readonly CalendarDay[];
  hours: readonly WeekHours[];
  /** The days and hours of single agencies. */
  ownDays?: readonly (CalendarDay & { agencyId: string | null })[];
  ownHours?: readonly (WeekHours & { agencyId: string | null })[];
}

/** The days that are planned, what lies beneath an agency's own, and its hours. */
interface StateOfDays extends CalendarState {
  beneath: readonly CalendarDay[];
  ofAgency: readonly WeekHours[];
}

export interface CalendarPlan {
  removed: CalendarDay[];
  put: CalendarDay[];
  /** Whose own days or hours; without it the province's. */
  agencyId?: string;
  /** All of its hours as they will be, where they are changed. */
  hours?: WeekHours[];
  year?: CalendarYear;
  /** By what the year was decided before. */
  formerlyDecidedBy?: string;
}

/** Why an edit cannot be, and of which day. */
export interface EditFault {
  fault: EditFaultKind;
  date: string;
}

export type EditFaultKind =
  | 'too-many'
  | 'swap-of-many'
  | 'gone'
  | 'year-missing'
  | 'already'
  | 'no-other-end'
  | 'no-source'
  | 'works-already'
  | 'rests-already'
  | HoursFault
  | 'year-range'
  | 'year-in-use'
  | 'year-empty';

type PlannedDay = Omit<CalendarDay, 'hours' | 'verified'>;
