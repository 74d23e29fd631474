import { type Agency, getAgency } from '#domain/agencies';
import {
  faultsOfSeries,
  listSeries,
  type ReceiptForm,
  receiptForms,
  receiptsWritten,
  type SeriesRow,
  seriesIn,
  setReceiptSeries,
} from '#domain/fees';
import type { Officer } from '#domain/journal';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { hasErrors, readText } from '../dossier/read-text.ts';
import { receiptSeriesWords as w } from '../words/receipt-series.ts';
import { receiptSeriesPaths } from './receipt-series.paths.ts';
import { FIELDS, LONGEST, SeriesView } from './series.view.tsx';

type AtAgency = C<Officer, 'agency'>;

/** Shows what stands on an agency's receipts, by whom it was set, and the boxes for another. */
export async function get(c: AtAgency): Promise<Answer> {
  return show(c, {}, 200);
}

/** Sets it for this year or the next. */
export async function post(c: AtAgency): Promise<Answer> {
  const agency = await agencyOf(c);
  const errors: FieldErrors = {};
  const form = c.form.oneOf(FIELDS.form, formChoices);
  const letters = c.form.get(FIELDS.letters).trim().toUpperCase();
  const taxCode = c.form.get(FIELDS.taxCode).trim().replaceAll(' ', '');
  for (const field of faultsOfSeries({ letters, taxCode })) errors[FIELDS[field]] = w.faults[field];
  if (!form) errors[FIELDS.form] = w.needForm;
  const year = yearsFrom(c).find((y) => String(y) === c.form.get(FIELDS.year));
  if (!year) errors[FIELDS.year] = w.needYear;
  const why = readText(c, FIELDS.why, LONGEST, errors);
  if (!why) errors[FIELDS.why] = w.needWhy;
  if (!form || !year || hasErrors(errors)) return show(c, errors, 422);
  try {
    return await c.change(async (tx) => {
      const said = { officer: c.actor, agencyId: agency.id, year, form, letters, taxCode, why, now: c.now };
      await setReceiptSeries(tx, said);
      return receiptSeriesPaths.list({}, { xong: '1' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('receipts.series-in-use'))) throw e;
    return show(c, { [FIELDS.letters]: w.inUse(e.params.symbol, e.params.last) }, 409);
  }
}

const formChoices = Object.fromEntries(receiptForms.map((f) => [f, f])) as Record<ReceiptForm, string>; // of the list itself

function yearsFrom(c: AtAgency): number[] {
  const year = Number(localDate(c.now).slice(0, 4));
  return [year, year + 1];
}

async function agencyOf(c: AtAgency): Promise<Agency> {
  if (!isId(c.params.agency)) throw new NotFound('agency');
  return getAgency(c.deps.db, c.params.agency);
}

async function show(c: AtAgency, errors: FieldErrors, status: number): Promise<Answer> {
  const agency = await agencyOf(c);
  const [year = 0, next = 0] = yearsFrom(c);
  const [rows, written] = await Promise.all([
    listSeries(c.deps.db, agency.id),
    receiptsWritten(c.deps.db, agency.id, year),
  ]);
  const now = seriesIn(rows, year);
  const set: SeriesRow[] = rows.filter((r) => r.setByName !== '');
  return page(SeriesView({ c, agency, years: [year, next], now, written, set, errors }), { status });
}
