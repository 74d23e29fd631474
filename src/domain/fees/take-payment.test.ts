import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { testDb } from '#testing/db.ts';
import {
  type Assessment,
  exemptFee,
  findFee,
  findPayment,
  openFee,
  reassessFee,
  takePayment,
} from './index.ts';

const NOW = new Date('2026-11-19T09:00:00+07:00');
const AGENCY = newId();
const cashier: Officer = {
  kind: 'officer',
  officerId: newId(),
  name: 'Hoàng Thị Bích Ngọc',
  admin: false,
  posts: [],
};
const known: Assessment = { total: 8_000, open: false, lines: [line('A', 8_000)] };
// one amount is set by a local resolution and stated at the desk
const toldAtDesk: Assessment = { total: 8_000, open: true, lines: [line('A', 8_000), line('B', null)] };

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

describe('money taken at the desk', () => {
  test('settles the fee with the sum paid, and records how and by whom', async () => {
    const dossierId = await owing(known);
    const payment = await pay(dossierId, { amount: 8_000, method: 'transfer', payerName: 'LÊ MINH ANH' });
    const fee = await findFee(db, AGENCY, dossierId);
    expect(fee).toMatchObject({ state: 'paid', total: 8_000, settledAt: NOW });
    expect(await findPayment(db, AGENCY, fee?.id ?? '')).toEqual(payment);
    expect(payment).toMatchObject({
      amount: 8_000,
      method: 'transfer',
      paidAt: NOW,
      takenBy: cashier.officerId,
      takenByName: cashier.name,
      payerName: 'LÊ MINH ANH',
    });
  });

  test('must be exactly what is owed where every amount is known', async () => {
    const dossierId = await owing(known);
    for (const amount of [7_999, 8_001, 0, -8_000, 8_000.5, Number.NaN])
      await expect(pay(dossierId, { amount }), String(amount)).rejects.toMatchObject({
        code: 'fee.wrong-amount',
        params: { from: 8_000, to: 8_000 },
      });
    expect(await findFee(db, AGENCY, dossierId)).toMatchObject({ state: 'due', settledAt: null });
  });

  test('must be a whole, sensible sum of at least the known part where the desk states an amount', async () => {
    for (const amount of [7_999, 8_000.5, 1_000_000_001])
      await expect(pay(await owing(toldAtDesk), { amount }), String(amount)).rejects.toThrow(
        'fee.wrong-amount',
      );
    await expect(pay(await owing(toldAtDesk), { amount: 1 })).rejects.toMatchObject({
      params: { from: 8_000, to: 1_000_000_000 },
    });
    const nothingKnown = { ...toldAtDesk, total: 0, lines: [line('B', null)] };
    for (const amount of [0, -1])
      await expect(pay(await owing(nothingKnown), { amount })).rejects.toThrow('fee.wrong-amount');
    for (const amount of [8_000, 58_000]) {
      const dossierId = await owing(toldAtDesk);
      await pay(dossierId, { amount });
      expect(await findFee(db, AGENCY, dossierId)).toMatchObject({ state: 'paid', total: amount });
    }
  });

  test('is taken once', async () => {
    const dossierId = await owing(known);
    await pay(dossierId, { amount: 8_000 });
    await expect(pay(dossierId, { amount: 8_000 })).rejects.toThrow('fee.not-due');
  });

  // NĐ 254/2026/NĐ-CP Đ23
  test('gets receipts that count up by agency, and from 1 again with the year in Việt Nam', async () => {
    const ownerAgencyId = newId();
    const number = async (now: string, agency = ownerAgencyId) => {
      const { receiptYear, receiptNumber } = await pay(await owing(known, agency), {
        amount: 8_000,
        ownerAgencyId: agency,
        now: new Date(now),
      });
      return [receiptYear, receiptNumber];
    };
    expect(await number('2026-12-31T16:00:00+07:00')).toEqual([2026, 1]);
    expect(await number('2026-12-31T23:59:59+07:00')).toEqual([2026, 2]);
    expect(await number('2027-01-01T00:00:00+07:00')).toEqual([2027, 1]);
    expect(await number('2026-12-31T16:00:00+07:00', newId())).toEqual([2026, 1]);
  });
});

describe('a fee', () => {
  test('is due where something is owed or an amount is still to be stated, otherwise it is none', async () => {
    const stateOf = async (assessed: Assessment) => (await findFee(db, AGENCY, await owing(assessed)))?.state;
    expect(await stateOf(known)).toBe('due');
    expect(await stateOf({ total: 0, open: true, lines: [line('B', null)] })).toBe('due');
    expect(await stateOf({ total: 0, open: false, lines: [] })).toBe('none');
  });

  test('can be exempted once, without a payment, and only while it is due', async () => {
    const dossierId = await owing(known);
    const exempt = (id: string) =>
      db.tx((tx) => exemptFee(tx, { ownerAgencyId: AGENCY, dossierId: id, now: NOW }));
    await exempt(dossierId);
    const fee = await findFee(db, AGENCY, dossierId);
    expect(fee).toMatchObject({ state: 'none', settledAt: NOW });
    expect(await findPayment(db, AGENCY, fee?.id ?? '')).toBeUndefined();
    await expect(exempt(dossierId)).rejects.toThrow('fee.not-due');
    await expect(pay(dossierId, { amount: 8_000 })).rejects.toThrow('fee.not-due');
    const paid = await owing(known);
    await pay(paid, { amount: 8_000 });
    await expect(exempt(paid)).rejects.toThrow('fee.not-due');
  });

  test('follows corrected answers until it is settled', async () => {
    const reassess = (dossierId: string, assessed: Assessment) =>
      db.tx((tx) => reassessFee(tx, { ownerAgencyId: AGENCY, dossierId, assessed, now: NOW }));
    const dossierId = await owing({ total: 0, open: false, lines: [] });
    await reassess(dossierId, known);
    expect(await findFee(db, AGENCY, dossierId)).toMatchObject({
      state: 'due',
      total: 8_000,
      lines: known.lines,
    });
    await reassess(dossierId, { total: 0, open: false, lines: [] });
    expect(await findFee(db, AGENCY, dossierId)).toMatchObject({ state: 'none', total: 0, lines: [] });
    const paid = await owing(known);
    await pay(paid, { amount: 8_000 });
    await reassess(paid, { total: 20_000, open: false, lines: [line('A', 20_000)] });
    expect(await findFee(db, AGENCY, paid)).toMatchObject({ state: 'paid', total: 8_000 });
  });
});

async function owing(assessed: Assessment, ownerAgencyId = AGENCY): Promise<string> {
  const dossierId = newId();
  await db.tx((tx) => openFee(tx, { ownerAgencyId, dossierId, assessed, now: NOW }));
  return dossierId;
}

function pay(dossierId: string, o: Partial<Parameters<typeof takePayment>[1]>) {
  return db.tx((tx) =>
    takePayment(tx, {
      ownerAgencyId: AGENCY,
      dossierId,
      officer: cashier,
      method: 'cash',
      amount: 0,
      payerName: '',
      now: NOW,
      ...o,
    }),
  );
}

function line(rule: string, amount: number | null): Assessment['lines'][number] {
  return { rule, name: rule, kind: 'phi', amount, quantity: 1, total: amount, text: '' };
}
