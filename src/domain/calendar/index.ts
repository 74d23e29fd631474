export type { CalendarDay, CalendarYear } from './calendar.store.ts';
export { handOverBy, latestBefore } from './deadlines.ts';
export { getCalendar, listCalendarDays, listCalendarYears } from './get-calendar.ts';
export { type CalendarSeed, importCalendar } from './import-calendar.ts';
export { type CountedLimit, promiseAt } from './promise-at.ts';
export {
  type CalendarInput,
  type DayKind,
  makeCalendar,
  type SpecialDay,
  unverifiedYears,
  type WeekHours,
  type WorkCalendar,
} from './work-calendar.ts';
export {
  addWorkingHours,
  addWorkingTime,
  isWorkingInstant,
  nextOpening,
  startOfClock,
  workingTimeBetween,
} from './working-time.ts';
