import { listAgencies } from '#domain/agencies';
import { type EditFault, type HoursEdit, readCalendar } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { localDate, parseVnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../deps.ts';
import { hasErrors, readText } from '../dossier/read-text.ts';
import { readTime } from '../dossier/reception/read-promise.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { askOrChange, faultSentence } from './ask-or-change.ts';
import { calendarPaths } from './calendar.paths.ts';
import { agencyIn } from './edit-day.ts';
import { WHOSE } from './edit-day.view.tsx';
import { LONGEST } from './edit-frame.tsx';
import { DAYS, EditHoursView, hoursBox } from './edit-hours.view.tsx';

const FIELDS = ['tu', 'den', ...DAYS.map(hoursBox)];

/** Shows the hours of a week as they are today, of the province or of the agency in the address. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, {}, 200);
}

/** Shows what the new hours would move; then writes them. */
export async function post(c: C<Officer>): Promise<Answer> {
  const errors: FieldErrors = {};
  const agency = agencyIn(await listAgencies(c.deps.db, c.now), c.query.get(WHOSE));
  const from = readDay(c, 'tu', w.hoursForm.fromName, errors);
  if (!from && !errors.tu) errors.tu = w.form.needDate;
  const until = readDay(c, 'den', w.hoursForm.untilName, errors) ?? null;
  const week = DAYS.flatMap((weekday) => readHours(c, weekday, errors).map((h) => ({ weekday, ...h })));
  const why = readText(c, 'vi-sao', LONGEST, errors);
  if (!why) errors['vi-sao'] = w.form.needWhy;
  if (!from || hasErrors(errors)) return show(c, errors, 422);
  const edit: HoursEdit = { what: 'hours', from, until, week, ...(agency ? { agencyId: agency.id } : {}) };
  return askOrChange(c, {
    edit,
    why,
    action: calendarPaths.hours({}, { [WHOSE]: agency?.id }),
    fields: FIELDS,
    show: (wrong, status) => show(c, wrong, status),
    errorOf: (fault) => ({ [fieldOf(fault)]: faultSentence(fault) }),
  });
}

async function show(c: C<Officer>, errors: FieldErrors, status: number): Promise<Answer> {
  const { db } = c.deps;
  const [{ revision, hours, ownHours }, agencies] = await Promise.all([
    db.reads(readCalendar),
    listAgencies(db, c.now),
  ]);
  const agency = agencyIn(agencies, c.query.get(WHOSE));
  const today = localDate(c.now);
  const own = ownHours.filter((h) => h.agencyId === agency?.id);
  const isNow = (h: (typeof hours)[number]) => h.validFrom <= today && (!h.validTo || h.validTo >= today);
  const now = own.some(isNow) ? own.filter(isNow) : hours.filter(isNow);
  return page(EditHoursView({ c, agency, now, revision, errors }), { status });
}

/** The periods of a day of the week, as people write them: none where the office is closed. */
function readHours(c: C<Officer>, weekday: number, errors: FieldErrors): { from: string; to: string }[] {
  const field = hoursBox(weekday);
  const typed = readText(c, field, LONGEST, errors);
  if (!typed) return [];
  // one mark at a time: a pattern with the spaces around it tries every beginning of a long row of them
  const periods = typed
    .split(/[,;]/)
    .map((piece) => piece.split(/[-–]/).map((time) => readTime(time.trim())));
  let last = '';
  const read: { from: string; to: string }[] = [];
  for (const [from, to, ...more] of periods) {
    if (!from || !to || more.length > 0 || from >= to || from < last) {
      errors[field] = w.hoursForm.notHours(w.weekdays[weekday - 1] ?? '');
      return [];
    }
    read.push({ from, to });
    last = to;
  }
  return read;
}

function readDay(c: C<Officer>, field: string, title: string, errors: FieldErrors): string | undefined {
  const typed = c.form.get(field).trim().slice(0, 60);
  const date = parseVnDate(typed);
  if (!date && typed) errors[field] = dateSentence(typedFaultWords.vi, title, typed);
  return date;
}

function fieldOf({ fault }: EditFault): string {
  if (fault === 'backwards') return 'den';
  return fault === 'no-hours' ? hoursBox(1) : 'tu';
}
