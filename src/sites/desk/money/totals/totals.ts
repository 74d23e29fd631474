import { exportTotals, MOST_TOTALS_DAYS, readTotals, totalledAgencies } from '#domain/fees';
import type { Officer } from '#domain/journal';
import { WORK_LIMITS } from '#platform/db/limits.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, bytes, page, redirect } from '#platform/http/answer.ts';
import type { Form } from '#platform/http/form.ts';
import { writeXlsx } from '#platform/tables/write-xlsx.ts';
import { addDays, localDate, parseVnDate, vnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../../deps.ts';
import { csv } from '../../admin/csv.ts';
import { totalsWords as w } from '../../words/totals.ts';
import { totalsPaths } from './totals.paths.ts';
import { TotalsView, type TypedTotals } from './totals.view.tsx';
import { totalsCells } from './totals-cells.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What was taken and given back on some days, at first this month. */
export async function get(c: C<Officer>): Promise<Answer> {
  const agencies = await totalledAgencies(c.deps.db, c.actor, c.now);
  const { asked, typed, errors } = readAsked(c, c.query, agencies);
  const found = asked ? await readTotals(c.deps.db, c.actor, asked) : { rows: [], isCut: false };
  return page(TotalsView({ c, agencies, typed, errors, ...found, isAsked: asked !== undefined }), {
    status: asked ? 200 : 422,
  });
}

/** The same for a spreadsheet. */
export async function takeAway(c: C<Officer>): Promise<Answer> {
  const agencies = await totalledAgencies(c.deps.db, c.actor, c.now);
  const { asked, typed } = readAsked(c, c.form, agencies);
  if (!asked) return redirect(totalsPaths.totals({}, { ...typed }));
  const format = c.form.get('dang') === 'xlsx' ? 'xlsx' : 'csv';
  const rows = await c.deps.db.tx((tx) => exportTotals(tx, c.actor, { ...asked, format }), WORK_LIMITS);
  const names = new Map(agencies.map((a) => [a.id, a.name]));
  const cells = [w.columns, ...rows.map((row) => totalsCells(row, names))];
  const filename = w.exportFile(asked.from, asked.to, format);
  return format === 'xlsx'
    ? bytes(writeXlsx(w.sheet, cells), { type: XLSX, filename })
    : bytes(csv(cells), { type: 'text/csv; charset=utf-8', filename });
}

function readAsked(c: C<Officer>, form: Form, agencies: readonly { id: string }[]) {
  const today = localDate(c.now);
  const typed: TypedTotals = {
    'co-quan': form.get('co-quan'),
    tu: form.get('tu').trim().slice(0, 40) || vnDate(`${today.slice(0, 8)}01`),
    den: form.get('den').trim().slice(0, 40) || vnDate(today),
    theo: form.oneOf('theo', w.spans) ?? 'month',
  };
  const [from, to] = [parseVnDate(typed.tu), parseVnDate(typed.den)];
  const errors: FieldErrors = {};
  if (!from) errors.tu = dateSentence(typedFaultWords.vi, w.fromName, typed.tu);
  if (!to) errors.den = dateSentence(typedFaultWords.vi, w.toName, typed.den);
  if (from && to && to < from) errors.den = w.backwards;
  else if (from && to && to >= addDays(from, MOST_TOTALS_DAYS)) errors.den = w.tooLong(MOST_TOTALS_DAYS);
  // an agency that is not theirs is refused by the room
  const agencyIds = typed['co-quan'] ? [typed['co-quan']] : agencies.map((a) => a.id);
  const right = from && to && Object.keys(errors).length === 0;
  return { asked: right ? { agencyIds, from, to, by: typed.theo, now: c.now } : undefined, typed, errors };
}
