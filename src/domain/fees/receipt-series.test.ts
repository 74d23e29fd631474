import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import type { Db, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { untilWaiting } from '#testing/at-once.ts';
import { testDb } from '#testing/db.ts';
import { faultsOfSeries, openFee, type SeriesRow, seriesIn, setReceiptSeries, takePayment } from './index.ts';

const NOW = new Date('2026-11-19T09:00:00+07:00');
const NEXT_YEAR = new Date('2027-01-01T00:00:00+07:00');
const cashier: Officer = { kind: 'officer', officerId: newId(), name: 'Ngọc', admin: false, posts: [] };
const admin: Officer = { ...cashier, officerId: newId(), admin: true };
const said = { year: 2026, form: 'EBL01', letters: 'TPX', taxCode: '0123456789', why: 'TB 12' } as const;

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

async function pay(tx: Tx, ownerAgencyId: string, o: { given?: number; now?: Date } = {}) {
  const dossierId = newId();
  const line = {
    rule: 'x',
    name: 'Lệ phí',
    kind: 'le-phi',
    amount: 8_000,
    quantity: 1,
    total: 8_000,
    text: '',
  } as const;
  await openFee(tx, {
    ownerAgencyId,
    dossierId,
    assessed: { lines: [line], total: 8_000, open: false },
    now: NOW,
  });
  const about = { ownerAgencyId, dossierId, collector: 'UBND phường Sông Mẫu', payerName: 'LÊ MINH ANH' };
  return takePayment(tx, { ...about, officer: cashier, method: 'cash', amount: 8_000, now: NOW, ...o });
}

const set = (agencyId: string, o: Partial<Parameters<typeof setReceiptSeries>[1]> = {}, officer = admin) =>
  db.tx((tx) => setReceiptSeries(tx, { officer, agencyId, now: NOW, ...said, ...o }));

// NĐ 254/2026/NĐ-CP Đ23
describe('a receipt', () => {
  test('says form, symbol, who collects and their tax code, as they were when it was written', async () => {
    const agency = newId();
    expect(await db.tx((tx) => pay(tx, agency))).toMatchObject({
      receiptForm: 'EBL01',
      receiptSymbol: '26BLA',
      collectorName: 'UBND phường Sông Mẫu',
      collectorTaxCode: '',
    });
    await set(agency, { letters: 'BLA', taxCode: '0123456789-001' });
    expect(await db.tx((tx) => pay(tx, agency))).toMatchObject({ collectorTaxCode: '0123456789-001' });
  });

  test('begins its symbol with the year, and goes on with the letters of the year before', async () => {
    const agency = newId();
    await set(agency);
    expect(await db.tx((tx) => pay(tx, agency))).toMatchObject({ receiptSymbol: '26TPX', receiptNumber: 1 });
    const next = await db.tx((tx) => pay(tx, agency, { now: NEXT_YEAR }));
    expect(next).toMatchObject({ receiptSymbol: '27TPX', receiptNumber: 1, collectorTaxCode: '0123456789' });
    const row: SeriesRow = { ...said, ownerAgencyId: agency, setAt: NOW, setByName: '' };
    expect(seriesIn([row], 2025)).toMatchObject({ symbol: '25BLA', taxCode: '' });
  });

  test('is not written for less cash than is taken', async () => {
    for (const given of [7_999, 0, -8_000, 8_000.5, Number.NaN])
      await expect(
        db.tx((tx) => pay(tx, newId(), { given })),
        String(given),
      ).rejects.toThrow('fee.too-little');
    expect(await db.tx((tx) => pay(tx, newId(), { given: 10_000 }))).toMatchObject({ given: 10_000 });
  });
});

describe('the numbers of receipts', () => {
  test('have no gap and no double, however many are written at once and however many of them fail', async () => {
    const agency = newId();
    const one = (i: number) =>
      db
        .tx(async (tx) => {
          const { receiptNumber } = await pay(tx, agency);
          if (i % 3 === 0) throw new Error('the transaction fails');
          return receiptNumber;
        })
        .catch(() => undefined);
    const given = await Promise.all(Array.from({ length: 30 }, (_, i) => one(i)));
    const numbers = given.filter((n) => n !== undefined).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });
});

describe('the series of an agency', () => {
  test('is set by an administrator alone, for this year or the next, with a tax code, letters and why', async () => {
    const agency = newId();
    await expect(set(agency, {}, cashier)).rejects.toThrow('not-found');
    for (const wrong of [{ year: 2025 }, { year: 2028 }, { letters: 'AB' }, { taxCode: '123' }, { why: ' ' }])
      await expect(set(agency, wrong), JSON.stringify(wrong)).rejects.toThrow('receipts.series-not-possible');
    expect(faultsOfSeries({ letters: 'Á12', taxCode: '01234567890' })).toEqual(['letters', 'taxCode']);
    await set(agency);
    const [entry] = await db.many(
      sql`select verb, agency_id as agency, detail from journal where verb = 'fees.series-set' and agency_id = ${agency}`,
    );
    expect(entry).toMatchObject({ detail: { letters: 'TPX', taxCode: '0123456789', why: 'TB 12' } });
  });

  test('keeps form and symbol from the first receipt of the year on; the tax code may still be put right', async () => {
    const agency = newId();
    await db.tx((tx) => pay(tx, agency));
    for (const other of [{}, { letters: 'BLA', form: 'EBL02' } as const])
      await expect(set(agency, other)).rejects.toMatchObject({
        code: 'receipts.series-in-use',
        params: { symbol: '26BLA', last: 1 },
      });
    await set(agency, { letters: 'BLA' });
    await set(agency, { year: 2027 });
    expect(await db.tx((tx) => pay(tx, agency, { now: NEXT_YEAR }))).toMatchObject({
      receiptSymbol: '27TPX',
    });
  });

  test('waits for a receipt that is being written, so that no number stands under two symbols', async () => {
    const agency = newId();
    let setting: Promise<void> = Promise.resolve();
    await db.tx(async (tx) => {
      await pay(tx, agency);
      setting = set(agency);
      setting.catch(() => undefined);
      await untilWaiting(db, 1);
    });
    await expect(setting).rejects.toThrow('receipts.series-in-use');
  });
});
