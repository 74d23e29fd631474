import { getCalendar } from '#domain/calendar';
import { countedLimit, limitOf, type OpenAtDesk, type PromiseFault, promiseFault } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { instantOf, parseVnDate, vnDate, vnDateTime, vnLongDate } from '#platform/time.ts';
import { dateSentence, quoted } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { receptionWords } from '../../words/reception.ts';
import type { AtDossier } from '../at-dossier.ts';

const w = receptionWords.accept;
// where the hour cannot be read, the day is still looked at
const END_OF_DAY = '23:59';

/** When a clerk promises the result, where the procedure counts no time; undefined with the errors where it cannot be promised, or where it is counted. */
export async function readPromise(
  c: AtDossier,
  open: OpenAtDesk,
  errors: FieldErrors,
): Promise<Date | undefined> {
  if (countedLimit(limitOf(open.version.content, open.dossier))) return undefined;
  return readDueTime(c, open, errors);
}

/** When the result is to be ready, as an officer wrote it: a time at which the agency that decides is open; undefined with the errors else. */
export async function readDueTime(
  c: AtDossier,
  open: OpenAtDesk,
  errors: FieldErrors,
): Promise<Date | undefined> {
  const typed = { date: c.form.get('date').trim(), time: c.form.get('time').trim() };
  const date = parseVnDate(typed.date);
  const time = readTime(typed.time);
  const noTime = typed.time ? w.notTime(quoted(typedFaultWords.vi, typed.time)) : w.badTime;
  if (!date) {
    errors.date = typed.date ? dateSentence(typedFaultWords.vi, w.dateName, typed.date) : w.badDate;
    if (!time) errors.time = noTime;
    return undefined;
  }
  const at = instantOf(date, time ?? END_OF_DAY);
  const fault = promiseFault(await getCalendar(c.deps.db, open.dossier.ownerAgencyId), at, c.now);
  const ofHour = fault?.why === 'past-time' || fault?.why === 'outside-hours';
  if (fault && !ofHour) errors.date = faultSentence(fault, date, END_OF_DAY);
  if (!time) errors.time = noTime;
  else if (fault && ofHour) errors.time = faultSentence(fault, date, time);
  return time && !fault ? at : undefined;
}

/** An hour as people type it, as 'HH:mm'. */
export function readTime(typed: string): string | undefined {
  const time = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(typed);
  return time ? `${time[1]?.padStart(2, '0')}:${time[2]}` : undefined;
}

function faultSentence(fault: PromiseFault, date: string, time: string): string {
  switch (fault.why) {
    case 'past-day':
      return w.pastDay(vnDate(date));
    case 'past-time':
      return w.pastTime(time);
    case 'too-far':
      return w.tooFar(vnDate(date), vnDateTime(fault.until));
    case 'year-missing':
      return w.yearMissing(fault.year);
    case 'closed':
      return w.closed(vnLongDate(date));
    case 'outside-hours':
      return w.outsideHours(time, vnLongDate(date), fault.hours);
  }
}
