import { type EditFault, MOST_YEARS_AHEAD, readCalendar, type YearEdit } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { localDate, parseVnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../deps.ts';
import { hasErrors, readText } from '../dossier/read-text.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { askOrChange, faultSentence } from './ask-or-change.ts';
import { calendarPaths } from './calendar.paths.ts';
import { LONGEST } from './edit-frame.tsx';
import { EditYearView } from './edit-year.view.tsx';

const FIELDS = ['trang-thai', 'van-ban', 'ngay-ky', 'loi-bao'];

/** Shows whether a year is counted with and confirmed, or a year that is to be added. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, {}, 200);
}

/** Shows what the new state of the year confirms; then writes it. */
export async function post(c: C<Officer>): Promise<Answer> {
  const errors: FieldErrors = {};
  const edit = readEdit(c, errors);
  const why = readText(c, 'vi-sao', LONGEST, errors);
  if (!why) errors['vi-sao'] = w.form.needWhy;
  if (!edit || hasErrors(errors)) return show(c, errors, 422);
  return askOrChange(c, {
    edit,
    why,
    action: calendarPaths.year({}, { nam: edit.year }),
    fields: FIELDS,
    show: (errors, status) => show(c, errors, status),
    errorOf: (fault) => ({ [fieldOf(fault)]: faultSentence(fault) }),
  });
}

async function show(c: C<Officer>, errors: FieldErrors, status: number): Promise<Answer> {
  const year = yearOfPage(c);
  const { revision, years } = await c.deps.db.reads(readCalendar);
  const was = years.find((y) => y.year === year);
  const thisYear = Number(localDate(c.now).slice(0, 4));
  if (!was && (year < thisYear || year > thisYear + MOST_YEARS_AHEAD)) throw new NotFound('year');
  return page(EditYearView({ c, year, was, revision, errors }), { status });
}

function yearOfPage(c: C<Officer>): number {
  const year = c.query.get('nam');
  if (!/^\d{4}$/.test(year)) throw new NotFound('year');
  return Number(year);
}

function readEdit(c: C<Officer>, errors: FieldErrors): YearEdit | undefined {
  const year = yearOfPage(c);
  const state = c.form.oneOf('trang-thai', w.yearForm.states);
  if (!state) errors['trang-thai'] = w.yearForm.needState;
  const told = readText(c, 'loi-bao', LONGEST, errors);
  if (state !== 'confirmed')
    return state && { what: 'year', year, state, decidedBy: '', decidedOn: null, told };
  const decidedBy = readText(c, 'van-ban', LONGEST, errors);
  if (!decidedBy) errors['van-ban'] = w.yearForm.needDocument;
  const typed = c.form.get('ngay-ky').trim().slice(0, 60);
  const decidedOn = parseVnDate(typed) ?? null;
  if (!typed) errors['ngay-ky'] = w.form.needDate;
  else if (!decidedOn) errors['ngay-ky'] = dateSentence(typedFaultWords.vi, w.yearForm.signedOnName, typed);
  else if (decidedOn > localDate(c.now)) errors['ngay-ky'] = w.yearForm.notYet;
  return { what: 'year', year, state, decidedBy, decidedOn, told };
}

function fieldOf({ fault }: EditFault): string {
  if (fault === 'no-source') return 'van-ban';
  return fault === 'year-range' ? '' : 'trang-thai';
}
