import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { addDays, localDate } from '#platform/time.ts';
import { testDb } from '#testing/db.ts';
import {
  type Assessment,
  balanceOf,
  type FeeTotal,
  findFee,
  listPayments,
  listRefunds,
  openFee,
  readTotals,
  recordRefund,
  takePayment,
  voidPayment,
} from './index.ts';

const RUNS = 20;
const FIRST = '2026-11-01';
const LAST = '2026-12-31';
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

const leaderOf = (...agencyIds: string[]): Officer => ({
  kind: 'officer',
  officerId: newId(),
  name: 'Trần Văn Hòa',
  admin: false,
  posts: agencyIds.map((agencyId) => ({
    ...{ agencyId, agencyName: agencyId, unitId: newId(), unitKey: 'x', unitName: 'x' },
    ...{ role: 'leader', title: '' },
  })),
});
const clerk: Officer = { ...leaderOf(), name: 'Hoàng Thị Bích Ngọc' };

const line = (kind: 'phi' | 'le-phi', amount: number | null): Assessment['lines'][number] => ({
  ...{ rule: kind, name: kind, kind, amount, quantity: 1, total: amount, text: '' },
});
const assessed = (...lines: Assessment['lines']): Assessment => ({
  lines,
  total: lines.reduce((sum, l) => sum + (l.total ?? 0), 0),
  open: lines.some((l) => l.total === null),
});
const bills = [
  assessed(line('phi', 8_000)),
  assessed(line('le-phi', 5_000)),
  assessed(line('phi', 8_000), line('le-phi', 5_000)),
  assessed(line('phi', 8_000), line('le-phi', null)),
  assessed(line('phi', null), line('le-phi', null)),
];

async function owing(agencyId: string, bill: Assessment): Promise<string> {
  const dossierId = newId();
  await db.tx((tx) => openFee(tx, { ownerAgencyId: agencyId, dossierId, assessed: bill, now: at(0) }));
  return dossierId;
}

/** In the middle of the night between two days: the last second of one, and the first of the next. */
function at(day: number): Date {
  const half = day % 2 === 0 ? '23:59:59' : '00:00:00';
  return new Date(`${addDays(FIRST, Math.ceil(day / 2))}T${half}+07:00`);
}

async function pay(
  agencyId: string,
  dossierId: string,
  o: { day: number; amount?: number; method?: 'cash' | 'transfer' },
) {
  const fee = await findFee(db, agencyId, dossierId);
  const amount = o.amount ?? (fee ? balanceOf(fee).due : 0);
  const taken = {
    ownerAgencyId: agencyId,
    dossierId,
    officer: clerk,
    collector: 'x',
    payerName: 'x',
    now: at(o.day),
  };
  return db.tx((tx) => takePayment(tx, { ...taken, method: o.method ?? 'cash', amount }));
}

const read = (agencyIds: string[], by: 'day' | 'month' | 'period' = 'period', from = FIRST, to = LAST) =>
  readTotals(db, leaderOf(...agencyIds), { agencyIds, from, to, by, now: at(0) });
const sum = (rows: FeeTotal[], of: 'taken' | 'givenBack', which: (row: FeeTotal) => boolean = () => true) =>
  rows.filter(which).reduce((n, row) => n + row[of], 0);

describe('what was taken', () => {
  test('is whatever the receipts that hold come to, less what was given back, however it is told apart', async () => {
    const act = fc.record({
      what: fc.constantFrom('pay', 'pay', 'void', 'refund'),
      which: fc.nat({ max: 9 }),
      day: fc.nat({ max: 100 }),
      more: fc.nat({ max: 20_000 }),
      method: fc.constantFrom('cash' as const, 'transfer' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        const agencies = [newId(), newId()];
        const fees: { agencyId: string; dossierId: string }[] = [];
        for (const [i, bill] of [...bills, ...bills].entries()) {
          const agencyId = agencies[i % 2] ?? '';
          fees.push({ agencyId, dossierId: await owing(agencyId, bill) });
        }
        for (const { what, which, day, more, method } of acts) {
          const { agencyId, dossierId } = fees[which] ?? { agencyId: '', dossierId: '' };
          const fee = await findFee(db, agencyId, dossierId);
          const common = { ownerAgencyId: agencyId, dossierId, officer: clerk, collector: 'x', now: at(day) };
          const receipt = (await listPayments(db, agencyId, fee?.id ?? '')).find((p) => !p.voidedAt);
          const amount = fee && balanceOf(fee).open ? fee.total + more : (fee?.total ?? 0);
          // what cannot be done now is refused, and nothing of it is there
          const refused = (e: { code?: string }) => expect(e.code).toMatch(/^fee\./);
          if (what === 'pay') await pay(agencyId, dossierId, { day, amount, method }).catch(refused);
          else if (what === 'void' && receipt)
            await db
              .tx((tx) =>
                voidPayment(tx, { ...common, paymentId: receipt.id, reason: 'x', instead: undefined }),
              )
              .catch(refused);
          else if (what === 'refund')
            await db
              .tx((tx) =>
                recordRefund(tx, { ...common, all: true, method, amount: more, paidTo: 'x', reason: 'x' }),
              )
              .catch(refused);
        }
        const receipts = [];
        const refunds = [];
        for (const { agencyId, dossierId } of fees) {
          const id = (await findFee(db, agencyId, dossierId))?.id ?? '';
          receipts.push(...(await listPayments(db, agencyId, id)).filter((p) => !p.voidedAt));
          refunds.push(...(await listRefunds(db, agencyId, id)));
        }
        const come = (of: { amount: number }[]) => of.reduce((n, each) => n + each.amount, 0);
        for (const by of ['day', 'month', 'period'] as const) {
          const { rows } = await read(agencies, by);
          expect(sum(rows, 'taken')).toBe(come(receipts));
          expect(sum(rows, 'givenBack')).toBe(come(refunds));
          for (const agencyId of agencies)
            for (const channel of ['cash', 'transfer'] as const) {
              const which = (r: FeeTotal) => r.agencyId === agencyId && r.channel === channel;
              const own = (p: { ownerAgencyId: string; method: string }) =>
                p.ownerAgencyId === agencyId && p.method === channel;
              expect(sum(rows, 'taken', which)).toBe(come(receipts.filter(own)));
              expect(sum(rows, 'givenBack', which)).toBe(come(refunds.filter(own)));
            }
          if (by === 'day')
            for (const p of receipts)
              expect(rows.some((r) => r.span === localDate(p.paidAt) && r.agencyId === p.ownerAgencyId)).toBe(
                true,
              );
        }
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  test('is told apart by kind as far as the receipt says it, and what it does not say stands under neither', async () => {
    const agencyId = newId();
    const [phi, lePhi, both, stated, neither] = await Promise.all(bills.map((bill) => owing(agencyId, bill)));
    for (const id of [phi, lePhi, both]) await pay(agencyId, id ?? '', { day: 2 });
    await pay(agencyId, stated ?? '', { day: 2, amount: 20_000 });
    await pay(agencyId, neither ?? '', { day: 2, amount: 3_000 });
    const { rows } = await read([agencyId]);
    // 8.000 each of the first, the third and the fourth; 5.000 of the second and the third, and 12.000 that the desk stated
    expect(rows.map((r) => [r.kind, r.receipts, r.taken])).toEqual([
      ['le-phi', 3, 22_000],
      ['phi', 3, 24_000],
      ['unknown', 1, 3_000],
    ]);
  });

  test('is of whole days in Việt Nam, from the first second of one to the last of another', async () => {
    const agencyId = newId();
    for (const day of [2, 3]) await pay(agencyId, await owing(agencyId, bills[0] as Assessment), { day });
    const [before, after] = [localDate(at(2)), localDate(at(3))];
    expect(before).not.toBe(after);
    for (const day of [before, after])
      expect(sum((await read([agencyId], 'day', day, day)).rows, 'taken')).toBe(8_000);
    expect((await read([agencyId], 'day', before, after)).rows.map((r) => r.span)).toEqual([before, after]);
  });

  test('is told to the leader of the agency alone', async () => {
    const agencyId = newId();
    await pay(agencyId, await owing(agencyId, bills[0] as Assessment), { day: 2 });
    const o = { agencyIds: [agencyId], from: FIRST, to: LAST, by: 'period', now: at(0) } as const;
    await expect(readTotals(db, leaderOf(newId()), o)).rejects.toMatchObject({ code: 'not-found' });
    const otherRole = leaderOf(agencyId);
    for (const role of ['clerk', 'officer', 'head'] as const) {
      const officer = { ...otherRole, posts: otherRole.posts.map((p) => ({ ...p, role })) };
      await expect(readTotals(db, officer, o)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(readTotals(db, leaderOf(), { ...o, agencyIds: [] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
