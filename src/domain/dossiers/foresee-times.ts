import { addWorkingHours, type ExpectedYears, promiseAt, type WorkCalendar } from '#domain/calendar';
import type { Limit, ProcedureContent } from '#domain/procedures';
import { Refusal } from '#platform/errors.ts';
import { ANSWER_HOURS } from './clock.ts';
import { countedLimit, limitOf } from './limit-of.ts';
import { runsFromVisit } from './visit.ts';

/**
 * When the desk answers a dossier that is sent online now, and when its result is due at the latest if the desk accepts it only then; each
 * left out where it cannot be counted: the limit is told in words or has no source, the desk waits for a visit whose day nobody knows, or
 * the days reach into a year without a calendar.
 */
export function foreseeTimes(
  content: ProcedureContent,
  caseId: string,
  o: { calendar: WorkCalendar; now: Date },
): ForeseenTimes {
  const limit = limitOf(content, { caseId, channel: 'online' });
  const expected = o.calendar.unverified;
  if (runsFromVisit(content)) return { limit, answerBy: undefined, resultBy: undefined, expected };
  const answerBy = counted(() => addWorkingHours(o.calendar, o.now, ANSWER_HOURS));
  const known = limit?.source ? countedLimit(limit) : undefined;
  const resultBy = answerBy && known && counted(() => promiseAt(o.calendar, answerBy, known));
  return { limit, answerBy, resultBy, expected };
}

function counted(count: () => Date): Date | undefined {
  try {
    return count();
  } catch (e) {
    if (e instanceof Refusal && e.is('calendar.year-missing')) return undefined;
    throw e;
  }
}

export interface ForeseenTimes {
  limit: Limit | undefined;
  answerBy: Date | undefined;
  resultBy: Date | undefined;
  /** The years whose days are not confirmed yet. */
  expected: ExpectedYears;
}
