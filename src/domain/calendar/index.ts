export {
  type CalendarChange,
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
export { type ExpectedYears, expectedYears, isExpected } from './expected.ts';
export { type DayOff, type ExplainedCount, explainCount, type NotYet } from './explain-count.ts';
export { type Calendars, getCalendar, getCalendars, listCalendarYears } from './get-calendar.ts';
export { type CalendarSeed, importCalendar } from './import-calendar.ts';
export { type OfficeState, officeAt } from './office-at.ts';
export { missingYear, type OfficeHours, officeHoursOn, unverifiedYears } from './office-hours.ts';
export { type CountedLimit, promiseAt } from './promise-at.ts';
export type { WorkCalendar } from './work-calendar.ts';
export { addWorkingHours, addWorkingTime, isWorkingInstant, workingTimeBetween } from './working-time.ts';
