import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { testDb } from '#testing/db.ts';
import {
  type Assessment,
  balanceOf,
  exemptFee,
  findFee,
  listPayments,
  listRefunds,
  openFee,
  reassessFee,
  recordRefund,
  takePayment,
  voidPayment,
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
const partlyKnown: Assessment = { total: 8_000, open: true, lines: [line('A', 8_000), line('B', null)] };

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
    expect(await listPayments(db, AGENCY, fee?.id ?? '')).toEqual([payment]);
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
      await expect(pay(await owing(partlyKnown), { amount }), String(amount)).rejects.toThrow(
        'fee.wrong-amount',
      );
    await expect(pay(await owing(partlyKnown), { amount: 1 })).rejects.toMatchObject({
      params: { from: 8_000, to: 1_000_000_000 },
    });
    const nothingKnown = { ...partlyKnown, total: 0, lines: [line('B', null)] };
    for (const amount of [0, -1])
      await expect(pay(await owing(nothingKnown), { amount })).rejects.toThrow('fee.wrong-amount');
    for (const amount of [8_000, 58_000]) {
      const dossierId = await owing(partlyKnown);
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
    expect(await listPayments(db, AGENCY, fee?.id ?? '')).toEqual([]);
    await expect(exempt(dossierId)).rejects.toThrow('fee.not-due');
    await expect(pay(dossierId, { amount: 8_000 })).rejects.toThrow('fee.not-due');
    const paid = await owing(known);
    await pay(paid, { amount: 8_000 });
    await expect(exempt(paid)).rejects.toThrow('fee.not-due');
  });

  test('follows corrected answers', async () => {
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
  });
});

describe('a fee that was paid when its answers were corrected', () => {
  const reassess = (dossierId: string, assessed: Assessment) =>
    db.tx((tx) => reassessFee(tx, { ownerAgencyId: AGENCY, dossierId, assessed, now: NOW }));
  const now = async (dossierId: string) => {
    const fee = await findFee(db, AGENCY, dossierId);
    if (!fee) throw new Error('no fee');
    return { state: fee.state, paid: fee.paid, total: fee.total, ...balanceOf(fee) };
  };
  const dearer: Assessment = { total: 20_000, open: false, lines: [line('A', 20_000)] };
  const cheaper: Assessment = { total: 5_000, open: false, lines: [line('A', 5_000)] };

  test('stays paid as far as it was, and what more is owed is due; exactly that is taken', async () => {
    const id = await owing(known);
    await pay(id, { amount: 8_000 });
    await reassess(id, dearer);
    expect(await now(id)).toEqual({
      state: 'due',
      paid: 8_000,
      total: 20_000,
      due: 12_000,
      open: false,
      back: 0,
    });
    for (const amount of [20_000, 11_999, 12_001])
      await expect(pay(id, { amount })).rejects.toMatchObject({ params: { from: 12_000, to: 12_000 } });
    const second = await pay(id, { amount: 12_000 });
    expect(await now(id)).toEqual({
      state: 'paid',
      paid: 20_000,
      total: 20_000,
      due: 0,
      open: false,
      back: 0,
    });
    expect(second.lines).toBeNull(); // it is on top of another receipt
    await expect(pay(id, { amount: 12_000 })).rejects.toThrow('fee.not-due');
  });

  test('says what of it is to be paid back where it costs less, and is due no more', async () => {
    const id = await owing(known);
    await pay(id, { amount: 8_000 });
    await reassess(id, cheaper);
    expect(await now(id)).toEqual({
      state: 'paid',
      paid: 8_000,
      total: 5_000,
      due: 0,
      open: false,
      back: 3_000,
    });
    await reassess(id, known);
    expect(await now(id)).toMatchObject({ state: 'paid', due: 0, back: 0 });
  });

  test('keeps what the desk had stated as long as it was stated for the same', async () => {
    const id = await owing(partlyKnown);
    await pay(id, { amount: 58_000 });
    await reassess(id, { ...partlyKnown, total: 10_000, lines: [line('A', 10_000), line('B', null)] });
    expect(await now(id)).toMatchObject({ state: 'due', total: 60_000, due: 2_000, open: false });
    const two = { ...line('B', null), quantity: 2 };
    await reassess(id, { ...partlyKnown, lines: [line('A', 8_000), two] });
    expect(await now(id)).toMatchObject({ state: 'due', paid: 58_000, open: true, due: 0, back: 0 });
    await pay(id, { amount: 50_000 });
    expect(await now(id)).toMatchObject({ state: 'paid', paid: 108_000, total: 108_000, due: 0, back: 0 });
  });

  test('can be let go of what more is due, and stays exempt where it was', async () => {
    const id = await owing(known);
    await pay(id, { amount: 8_000 });
    await reassess(id, dearer);
    await db.tx((tx) => exemptFee(tx, { ownerAgencyId: AGENCY, dossierId: id, now: NOW }));
    expect(await now(id)).toMatchObject({ state: 'paid', paid: 8_000, due: 0, back: 0 });
    const exempt = await owing(known);
    await db.tx((tx) => exemptFee(tx, { ownerAgencyId: AGENCY, dossierId: exempt, now: NOW }));
    await reassess(exempt, dearer);
    expect(await now(exempt)).toMatchObject({ state: 'none', paid: 0, due: 0 });
  });
});

describe('a wrong receipt', () => {
  const voided = (dossierId: string, paymentId: string, instead?: { amount: number; payerName?: string }) =>
    db.tx((tx) =>
      voidPayment(tx, {
        ownerAgencyId: AGENCY,
        dossierId,
        paymentId,
        officer: cashier,
        reason: 'Ghi sai tên',
        instead: instead && { method: 'cash', payerName: '', ...instead },
        collector: 'UBND phường Sông Mẫu',
        now: NOW,
      }),
    );

  test('is void with its reason and keeps its number and words; another with the next number stands instead', async () => {
    const id = await owing(known);
    const wrong = await pay(id, { amount: 8_000, payerName: 'LÊ MINH AN' });
    const { instead } = await voided(id, wrong.id, { amount: 8_000, payerName: 'LÊ MINH ANH' });
    const fee = await findFee(db, AGENCY, id);
    expect(fee).toMatchObject({ state: 'paid', paid: 8_000, total: 8_000 });
    const [first, second, ...more] = await listPayments(db, AGENCY, fee?.id ?? '');
    expect(more).toEqual([]);
    expect(first).toEqual({ ...wrong, voidedAt: NOW, voidedByName: cashier.name, voidReason: 'Ghi sai tên' });
    expect(second).toMatchObject({
      payerName: 'LÊ MINH ANH',
      replaces: wrong.id,
      receiptNumber: wrong.receiptNumber + 1,
      voidedAt: null,
    });
    expect(second).toEqual(instead);
    await expect(voided(id, wrong.id)).rejects.toThrow('fee.no-receipt'); // void already
    await expect(voided(await owing(known), wrong.id)).rejects.toThrow('fee.no-receipt'); // of another dossier
  });

  test('is written anew only for a sum that is owed, and nothing is void before that', async () => {
    const id = await owing(known);
    const wrong = await pay(id, { amount: 8_000 });
    for (const amount of [7_999, 8_001, 0])
      await expect(voided(id, wrong.id, { amount })).rejects.toThrow('fee.wrong-amount');
    expect(await findFee(db, AGENCY, id)).toMatchObject({ state: 'paid', paid: 8_000 });
  });

  test('without another leaves the fee owed as before, with what the desk stated taken out', async () => {
    const id = await owing(partlyKnown);
    const wrong = await pay(id, { amount: 58_000 });
    await voided(id, wrong.id);
    const fee = await findFee(db, AGENCY, id);
    expect(fee).toMatchObject({ state: 'due', paid: 0, total: 8_000, stated: 0, settledAt: null });
    await pay(id, { amount: 28_000 });
    expect(await findFee(db, AGENCY, id)).toMatchObject({ state: 'paid', total: 28_000 });
  });
});

describe('money that was paid back', () => {
  const back = (dossierId: string, amount: number, all: boolean) =>
    db.tx((tx) =>
      recordRefund(tx, {
        ownerAgencyId: AGENCY,
        dossierId,
        all,
        officer: cashier,
        method: 'transfer',
        amount,
        paidTo: 'LÊ MINH ANH',
        reason: 'Nộp thừa',
        now: NOW,
      }),
    );

  test('is recorded with who, when, how, to whom and why, and never more than was paid too much', async () => {
    const id = await owing(known);
    await pay(id, { amount: 8_000 });
    await expect(back(id, 1, false)).rejects.toThrow('fee.nothing-back');
    await db.tx((tx) =>
      reassessFee(tx, {
        ownerAgencyId: AGENCY,
        dossierId: id,
        assessed: { total: 5_000, open: false, lines: [line('A', 5_000)] },
        now: NOW,
      }),
    );
    for (const amount of [3_001, 0, -1, 1.5])
      await expect(back(id, amount, false)).rejects.toMatchObject({
        code: 'fee.wrong-refund',
        params: { to: 3_000 },
      });
    const refund = await back(id, 3_000, false);
    const fee = await findFee(db, AGENCY, id);
    expect(fee).toMatchObject({ state: 'paid', paid: 5_000, total: 5_000 });
    expect(await listRefunds(db, AGENCY, fee?.id ?? '')).toEqual([refund]);
    expect(refund).toMatchObject({
      refundedBy: cashier.officerId,
      refundedByName: cashier.name,
      refundedAt: NOW,
      method: 'transfer',
      paidTo: 'LÊ MINH ANH',
      reason: 'Nộp thừa',
    });
    await expect(back(id, 1, false)).rejects.toThrow('fee.nothing-back');
  });

  test('may be everything where the dossier is not settled, and keeps its receipt from being voided below it', async () => {
    const id = await owing(known);
    const payment = await pay(id, { amount: 8_000 });
    await back(id, 5_000, true);
    const fee = await findFee(db, AGENCY, id);
    expect(fee).toMatchObject({ state: 'paid', paid: 3_000 });
    expect(balanceOf(fee ?? ({} as never))).toEqual({ due: 0, open: false, back: 0 });
    await expect(
      db.tx((tx) =>
        voidPayment(tx, {
          ownerAgencyId: AGENCY,
          dossierId: id,
          paymentId: payment.id,
          officer: cashier,
          reason: 'x',
          instead: undefined,
          collector: 'UBND phường Sông Mẫu',
          now: NOW,
        }),
      ),
    ).rejects.toThrow('fee.paid-back');
    await back(id, 3_000, true);
    await expect(back(id, 1, true)).rejects.toThrow('fee.nothing-back');
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
      collector: 'UBND phường Sông Mẫu',
      now: NOW,
      ...o,
    }),
  );
}

function line(rule: string, amount: number | null): Assessment['lines'][number] {
  return { rule, name: rule, kind: 'phi', amount, quantity: 1, total: amount, text: '' };
}
