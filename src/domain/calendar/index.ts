export type { CalendarYear } from './calendar.store.ts';
export { handOverBy, isPeriodOver, latestBefore } from './deadlines.ts';
export { getCalendar, getCalendars, listCalendarYears } from './get-calendar.ts';
export { type CalendarSeed, importCalendar } from './import-calendar.ts';
export { type OfficeState, officeAt } from './office-at.ts';
export { type CountedLimit, promiseAt } from './promise-at.ts';
export type { WorkCalendar } from './work-calendar.ts';
export { addWorkingHours, addWorkingTime, isWorkingInstant, workingTimeBetween } from './working-time.ts';
