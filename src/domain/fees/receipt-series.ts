import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { insertSeries, lockCounter, type SeriesRow, selectSeries } from './receipt-series.store.ts';

/** EBL01: no value is printed on it beforehand; EBL02: one is (NĐ 254/2026/NĐ-CP Đ23, TT 91/2026/TT-BTC). */
export const receiptForms = ['EBL01', 'EBL02'] as const;

export type ReceiptForm = (typeof receiptForms)[number];

const USUAL: Pick<SeriesRow, 'form' | 'letters' | 'taxCode'> = { form: 'EBL01', letters: 'BLA', taxCode: '' };
const LETTERS = /^[A-Z]{3}$/;
const TAX_CODE = /^\d{10}(-\d{3})?$/;
const OF_CENTURY = 100;

/** What stands on an agency's receipts of a year: what was set for it, else for a year before; the symbol begins with the year's digits. */
export function seriesIn(rows: readonly SeriesRow[], year: number): ReceiptSeries {
  const { form, letters, taxCode } = rows.filter((r) => r.year <= year).at(-1) ?? USUAL;
  return { form, symbol: `${String(year % OF_CENTURY).padStart(2, '0')}${letters}`, letters, taxCode };
}

/** What is wrong with a series that somebody typed, by its field. */
export function faultsOfSeries(o: Pick<SeriesRow, 'letters' | 'taxCode'>): ('letters' | 'taxCode')[] {
  return [
    ...(LETTERS.test(o.letters) ? [] : ['letters' as const]),
    ...(TAX_CODE.test(o.taxCode) ? [] : ['taxCode' as const]),
  ];
}

/**
 * Sets the form, the symbol and the tax code of an agency's receipts for a year, this one or the next, with who and why. Numbers begin anew
 * with each symbol (NĐ 254/2026/NĐ-CP Đ23), so that form and symbol stand still from the first receipt of the year on; the tax code may
 * still be put right, for the receipts that come.
 * @throws NotFound unless an administrator asks. Refuses 'receipts.series-in-use' and 'receipts.series-not-possible'.
 */
export async function setReceiptSeries(tx: Tx, o: SetSeries): Promise<void> {
  const { officer, agencyId, year, now, why, form, letters, taxCode } = o;
  if (!officer.admin) throw new NotFound('setting');
  const thisYear = Number(localDate(now).slice(0, 4));
  const isNear = year === thisYear || year === thisYear + 1;
  if (!isNear || faultsOfSeries(o).length > 0 || !why.trim())
    throw new Refusal('receipts.series-not-possible', {}, 422);
  const last = await lockCounter(tx, agencyId, year);
  const before = seriesIn(await selectSeries(tx, agencyId), year);
  if (last > 0 && (before.form !== form || before.letters !== letters))
    throw new Refusal('receipts.series-in-use', { symbol: before.symbol, last }, 409);
  await insertSeries(tx, {
    ownerAgencyId: agencyId,
    year,
    form,
    letters,
    taxCode,
    setAt: now,
    setByName: officer.name,
    why,
  });
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'fees.series-set',
    thing: { kind: 'setting', id: 'receipt-series' },
    agencyId,
    detail: { year, form, letters, taxCode, why },
  });
}

/** What stands on a receipt besides its number. */
export interface ReceiptSeries {
  form: ReceiptForm;
  /** '26BLA'. */
  symbol: string;
  letters: string;
  /** Of the collecting agency; '' where nobody has set it. */
  taxCode: string;
}

interface SetSeries extends Pick<SeriesRow, 'form' | 'letters' | 'taxCode' | 'year' | 'why'> {
  officer: Officer;
  agencyId: string;
  now: Date;
}
