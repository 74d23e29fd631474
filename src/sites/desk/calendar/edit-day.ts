import { type Agency, listAgencies } from '#domain/agencies';
import { type DaysEdit, type EditFault, readCalendar } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isDate, parseVnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../deps.ts';
import { hasErrors, readText } from '../dossier/read-text.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { askOrChange, faultSentence } from './ask-or-change.ts';
import { calendarPaths } from './calendar.paths.ts';
import { EditDayView, REMOVE, WHOSE } from './edit-day.view.tsx';
import { LONGEST } from './edit-frame.tsx';

const FIELDS = ['co-quan', 'tu', 'den', 'loai-ngay', 'thay-cho', 'ten', 'van-ban', 'ghi-chu', REMOVE.name];

/** Shows the facts of a day that is there, or empty boxes for days to be added. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, {}, 200);
}

/** Shows what adding, changing or removing it would move; then does it. */
export async function post(c: C<Officer>): Promise<Answer> {
  const date = dateOfPage(c);
  const errors: FieldErrors = {};
  const isRemoved = date !== undefined && c.form.get(REMOVE.name) === REMOVE.value;
  const agency = agencyIn(
    await listAgencies(c.deps.db, c.now),
    date ? c.query.get(WHOSE) : c.form.get(WHOSE),
  );
  const days = isRemoved ? ({ what: 'remove', date } as const) : readEdit(c, date, errors);
  const edit: DaysEdit | undefined = days && { ...days, ...(agency ? { agencyId: agency.id } : {}) };
  const why = readText(c, 'vi-sao', LONGEST, errors);
  if (!why) errors['vi-sao'] = w.form.needWhy;
  if (!edit || hasErrors(errors)) return show(c, errors, 422);
  return askOrChange(c, {
    edit,
    why,
    action: calendarPaths.day({}, date ? { ngay: date, [WHOSE]: agency?.id } : {}),
    fields: FIELDS,
    show: (errors, status) => show(c, errors, status),
    errorOf: (fault) => ({ [fieldOf(fault, edit)]: faultSentence(fault) }),
  });
}

async function show(c: C<Officer>, errors: FieldErrors, status: number): Promise<Answer> {
  const date = dateOfPage(c);
  const { db } = c.deps;
  const [{ revision, days, ownDays }, agencies] = await Promise.all([
    db.reads(readCalendar),
    listAgencies(db, c.now),
  ]);
  const agency = date ? agencyIn(agencies, c.query.get(WHOSE)) : undefined;
  const was = agency
    ? ownDays.find((d) => d.date === date && d.agencyId === agency.id)
    : days.find((d) => d.date === date);
  if (date && !was && c.method === 'GET') throw new NotFound('day');
  return page(EditDayView({ c, date, was, agency, agencies, revision, errors }), { status });
}

/** Whose days: an agency in force, or of none the province. @throws NotFound for an id that is nobody's */
export function agencyIn(agencies: readonly Agency[], id: string): Agency | undefined {
  if (!id) return undefined;
  const agency = agencies.find((a) => a.id === id);
  if (!agency) throw new NotFound('agency');
  return agency;
}

function dateOfPage(c: C<Officer>): string | undefined {
  const date = c.query.get('ngay');
  if (date && !isDate(date)) throw new NotFound('day');
  return date || undefined;
}

function readEdit(c: C<Officer>, date: string | undefined, errors: FieldErrors): DaysEdit | undefined {
  const kind = c.form.oneOf('loai-ngay', w.shared.kinds);
  if (!kind) errors['loai-ngay'] = w.form.needKind;
  const insteadOf = readDay(c, 'thay-cho', w.form.otherName, errors) ?? null;
  const name = readText(c, 'ten', LONGEST, errors);
  if (!name) errors.ten = w.form.needName;
  const source = readText(c, 'van-ban', LONGEST, errors);
  const note = readText(c, 'ghi-chu', LONGEST, errors);
  const from = date ?? readDay(c, 'tu', w.form.fromName, errors, true);
  const to = date ?? readDay(c, 'den', w.form.toName, errors) ?? from;
  if (!kind || !from || !to) return undefined;
  const day = { kind, name, source, note, insteadOf };
  return date ? { what: 'change', date, day } : { what: 'add', from, to, day };
}

function readDay(
  c: C<Officer>,
  field: string,
  title: string,
  errors: FieldErrors,
  isNeeded = false,
): string | undefined {
  const typed = c.form.get(field).trim().slice(0, 60);
  const date = parseVnDate(typed);
  if (!date && typed) errors[field] = dateSentence(typedFaultWords.vi, title, typed);
  else if (!date && isNeeded) errors[field] = w.form.needDate;
  return date;
}

/** The box at which a fault is shown: a day that is changed has none of its own. */
function fieldOf({ fault, date }: EditFault, edit: DaysEdit): string {
  if (fault === 'no-source') return 'van-ban';
  if (fault === 'no-other-end') return 'thay-cho';
  if (edit.what === 'add') {
    if (fault === 'backwards' || fault === 'too-many' || fault === 'swap-of-many') return 'den';
    return date === edit.day.insteadOf && date !== edit.from ? 'thay-cho' : 'tu';
  }
  if (edit.what !== 'change' || fault === 'gone') return '';
  return date === edit.day.insteadOf ? 'thay-cho' : 'loai-ngay';
}
