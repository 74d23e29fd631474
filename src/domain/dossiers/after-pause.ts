import { addWorkingTime, promiseAt, type WorkCalendar, workingTimeBetween } from '#domain/calendar';
import type { ProcedureContent } from '#domain/procedures';
import type { Dossier } from './dossier.ts';
import { countedLimit, limitOf } from './limit-of.ts';

/**
 * When the result is due after no time has counted from `since` to `until`: later by that time, in the measure of the limit. A limit of
 * days or months counts every hour of the calendar, and ends in office time (BLDS 2015 Đ148 k5); every other counts office time alone, also
 * one that the procedure tells in words. A promise that was broken before stays broken.
 */
export function promiseAfterPause(
  { dossier, content }: { dossier: Limited; content: ProcedureContent },
  calendar: WorkCalendar,
  pause: Pause,
): Date | null {
  const { promisedAt } = dossier;
  if (!promisedAt || promisedAt < pause.since) return promisedAt;
  return countsCalendarTime(content, dossier)
    ? promiseAt(calendar, new Date(promisedAt.getTime() + lengthOf(pause)), { amount: 0, unit: 'day' })
    : laterByOfficeTime(calendar, promisedAt, pause);
}

/** Whether a dossier's limit counts weekends and holidays: then a pause is as long as the calendar says. */
export function countsCalendarTime(
  content: ProcedureContent,
  d: Pick<Dossier, 'caseId' | 'channel'>,
): boolean {
  const unit = countedLimit(limitOf(content, d))?.unit;
  return unit === 'day' || unit === 'month';
}

/** The end of the step in hand, later by the office time that did not count; one that had passed before stays. */
export function stepAfterPause(
  { stepDueAt }: Pick<Dossier, 'stepDueAt'>,
  calendar: WorkCalendar,
  pause: Pause,
): Date | null {
  return stepDueAt && stepDueAt >= pause.since ? laterByOfficeTime(calendar, stepDueAt, pause) : stepDueAt;
}

// no time added leaves the end of a day where it is, and does not make it the opening of the next
function laterByOfficeTime(calendar: WorkCalendar, at: Date, { since, until }: Pause): Date {
  const ms = workingTimeBetween(calendar, since, until);
  return ms > 0 ? addWorkingTime(calendar, at, ms) : at;
}

function lengthOf({ since, until }: Pause): number {
  return until.getTime() - since.getTime();
}

type Limited = Pick<Dossier, 'caseId' | 'channel' | 'promisedAt'>;

interface Pause {
  since: Date;
  until: Date;
}
