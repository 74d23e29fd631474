export {
  type CalendarChange,
  type CalendarDay,
  type CalendarYear,
  selectChange as findCalendarChange,
  selectChanges as listCalendarChanges,
} from './calendar.store.ts';
export {
  dueDayBefore,
  handOverBy,
  isPeriodOver,
  lastDayOf,
  latestBefore,
  workingDaysBetween,
} from './deadlines.ts';
export {
  changedMeanwhile,
  editCalendar,
  type ForeseenEdit,
  foreseeEdit,
  readCalendar,
  type WholeCalendar,
} from './edit-calendar.ts';
export { type ExpectedYears, expectedYears, isExpected } from './expected.ts';
export { type DayOff, type ExplainedCount, explainCount, type Ground, type NotYet } from './explain-count.ts';
export {
  type Calendars,
  calendarsAfter,
  getCalendar,
  getCalendars,
  listCalendarYears,
  listDaysOff,
} from './get-calendar.ts';
export { type CalendarSeed, importCalendar } from './import-calendar.ts';
export { type OfficeState, officeAt } from './office-at.ts';
export { missingYear, type OfficeHours, officeHoursOn, unverifiedYears } from './office-hours.ts';
export {
  type CalendarEdit,
  type CalendarPlan,
  type CalendarState,
  type DaysEdit,
  type EditedDay,
  type EditFault,
  type EditFaultKind,
  MOST_DAYS,
  MOST_YEARS_AHEAD,
  planEdit,
  type YearEdit,
  type YearState,
} from './plan-edit.ts';
export type { HoursEdit } from './plan-hours.ts';
export { type CountedLimit, promiseAt } from './promise-at.ts';
export type { DayKind, WeekHours, WorkCalendar } from './work-calendar.ts';
export { addWorkingHours, addWorkingTime, isWorkingInstant, workingTimeBetween } from './working-time.ts';
