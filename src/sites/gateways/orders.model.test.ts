import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { verifyLedger, withdrawDossier } from '#domain/dossiers';
import { listPayments } from '#domain/fees';
import { listOrders, type Order, paymentJobs, returnMoney, startOrder } from '#domain/payments';
import { owesKnownSum } from '#testing/owes-known-sum.ts';
import { appAtGateway } from '#testing/paying.ts';
import {
  NOBODY,
  orderTable,
  selectMoneyOf,
  selectOrderEvents,
  selectStrayMoney,
} from '../../domain/payments/testing.ts';

const RUNS = 25;
const SUM = 15_000;
const MORE = 20_000;
const t = await appAtGateway();
const { db, clock, desk, own } = t;

const acts = [
  'start',
  'pay',
  'pay',
  'again',
  'fail',
  'wrong',
  'fraction',
  'suspect',
  'forge',
  'stray',
  'time passes',
  'ask',
  'desk',
  'withdraw',
  'more is due',
  'give back',
] as const;
type Act = (typeof acts)[number];

/** What the gateway has really received, by its own numbers: whatever else is said, all of it must be found again. */
let received: Map<string, number>;
let nth = 0;

beforeAll(() => {
  expect(orderTable.length).toBeGreaterThan(15);
});

test('whatever a gateway, a desk and a filer do in whatever order, a fee is paid once and no money is lost', async () => {
  const run = fc.array(fc.record({ act: fc.constantFrom(...acts), which: fc.nat({ max: 3 }) }), {
    minLength: 4,
    maxLength: 16,
  });
  await fc.assert(
    fc.asyncProperty(run, async (steps) => {
      clock.set('2026-11-19T09:00:00+07:00');
      received = new Map();
      strays = 0;
      const code = await t.owing(SUM);
      const stray = (await selectStrayMoney(db, NOBODY)).length;
      for (const { act, which } of [{ act: 'start' as const, which: 0 }, ...steps]) {
        clock.advance(1_000);
        await doIt(code, act, which);
        await hold(code, stray);
      }
      expect(await verifyLedger(db, (await own(code)).dossier)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

let last: Record<string, string> | undefined;
let strays = 0;

async function doIt(code: string, act: Act, which: number): Promise<void> {
  const open = await own(code);
  const orders = await listOrders(db, open.dossier);
  const order = orders[which % Math.max(1, orders.length)];
  const now = clock.now();
  switch (act) {
    case 'start':
      last = undefined;
      await refusedOr(db.tx((tx) => startOrder(tx, { open, gateway: 'vnpay', now })));
      return;
    case 'pay':
      return pay(order, {});
    case 'again':
      if (last) expect(['02', '04']).toContain((await t.report(last)).RspCode);
      return;
    case 'fail':
      if (order) await t.report(noticeOf(order, { vnp_ResponseCode: '24', vnp_TransactionStatus: '02' }));
      return;
    case 'wrong':
      return pay(order, { amount: (order?.amount ?? 0) + 1_000 });
    case 'fraction':
      return pay(order, { hundredths: 50 });
    case 'suspect':
      return pay(order, { code: '07' });
    case 'forge':
      if (order) expect((await t.report(noticeOf(order, {}), 'another secret')).RspCode).toBe('97');
      return;
    case 'stray': {
      const p = noticeOf({ reference: `TT000000${nth}`, amount: 5_000 }, {});
      expect((await t.report(p)).RspCode).toBe('01');
      strays += 1;
      return;
    }
    case 'time passes':
      clock.advance(20 * 60_000);
      return;
    case 'ask':
      return paymentJobs({ db, clock, gateways: t.deps.gateways })['payments.ask']({});
    case 'desk':
      return refusedOr(desk.pay(code, (await own(code)).fee?.total ?? 0));
    case 'withdraw': {
      const { dossier } = open;
      const o = { ref: dossier, revision: dossier.revision, citizen: t.citizen, reason: 'x', now };
      return refusedOr(db.tx((tx) => withdrawDossier(tx, o)));
    }
    case 'more is due':
      if (open.fee?.state === 'due') await owesKnownSum(db, code, MORE);
      return;
    case 'give back': {
      const look = order && (await selectMoneyOf(db, order)).find((m) => m.state === 'look');
      if (!order || !look) return;
      const o = { order, moneyId: look.id, officer: desk.clerk, how: 'chuyển khoản', now };
      await db.tx((tx) => returnMoney(tx, o));
      await expect(db.tx((tx) => returnMoney(tx, o))).rejects.toThrow('money.not-to-look-into');
    }
  }
}

async function pay(order: Order | undefined, o: { amount?: number; hundredths?: number; code?: string }) {
  if (!order) return;
  const amount = o.amount ?? order.amount;
  const code = o.code ?? '00';
  const p = noticeOf(order, {
    vnp_Amount: String(amount * 100 + (o.hundredths ?? 0)),
    vnp_ResponseCode: code,
    vnp_TransactionStatus: code,
  });
  received.set(p['vnp_TransactionNo'] ?? '', amount);
  last = p;
  const answer = await t.report(p);
  expect(['00', '02', '04']).toContain(answer.RspCode);
  // a gateway reports again what it was not answered, and often what it was
  expect((await t.report(p)).RspCode).toBe('02');
}

/** What must be true after everything that was done. */
async function hold(code: string, straysBefore: number): Promise<void> {
  const { dossier, fee } = await own(code);
  const orders = await listOrders(db, dossier);
  const money = (await Promise.all(orders.map((o) => selectMoneyOf(db, o)))).flat();
  // all that came is there once, and nothing else
  expect(new Map(money.map((m) => [m.transaction, m.amount]))).toEqual(received);
  expect(money.length).toBe(received.size);
  expect((await selectStrayMoney(db, NOBODY)).length - straysBefore).toBe(strays);
  // what is said to be paid has its receipt, and no receipt is without money
  const receipts = fee ? await listPayments(db, dossier.ownerAgencyId, fee.id) : [];
  const online = receipts.filter((p) => p.method === 'online');
  const settled = money.filter((m) => m.state === 'settled');
  expect(settled.map((m) => [m.paymentId, m.amount]).sort()).toEqual(
    online.map((p) => [p.id, p.amount]).sort(),
  );
  expect(receipts.filter((p) => !p.voidedAt).length).toBeLessThanOrEqual(1);
  expect(fee?.paid ?? 0).toBeLessThanOrEqual(fee?.total ?? 0);
  // an order is paid when it settled the fee, and else what came for it is looked into or was given back
  for (const order of orders) {
    const its = money.filter((m) => m.orderId === order.id);
    expect(its.filter((m) => m.state === 'settled').length, order.state).toBe(order.state === 'paid' ? 1 : 0);
    if (its.some((m) => m.state === 'look')) expect(['look', 'paid', 'refunded']).toContain(order.state);
    for (const m of its) expect(m.aside === null, `${m.state} ${m.aside}`).toBe(m.state === 'settled');
    await agreesWithHistory(order);
  }
  expect(orders.filter((o) => o.state === 'open' || o.state === 'pending').length).toBeLessThanOrEqual(1);
}

async function agreesWithHistory(order: Order): Promise<void> {
  const events = await selectOrderEvents(db, order);
  expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
  expect(order.seq).toBe(events.length);
  let at: string = 'new';
  for (const e of events) {
    expect(e.from).toBe(at);
    expect(orderTable).toContainEqual({ event: e.event, from: e.from, to: e.to });
    at = e.to;
  }
  expect(at).toBe(order.state);
  expect(order.askAt === null).toBe(order.state !== 'pending');
}

function noticeOf(
  order: Pick<Order, 'reference' | 'amount'>,
  p: Record<string, string>,
): Record<string, string> {
  nth += 1;
  return {
    vnp_TxnRef: order.reference,
    vnp_Amount: String(order.amount * 100),
    vnp_TransactionNo: String(14_000_000 + nth),
    vnp_ResponseCode: '00',
    vnp_TransactionStatus: '00',
    vnp_PayDate: '20261119090100',
    vnp_OrderInfo: 'Thanh toan le phi',
    ...p,
  };
}

async function refusedOr(done: Promise<unknown>): Promise<void> {
  await done.catch((e: { code?: string }) => {
    if (!e.code || !/^[a-z-]+(\.[a-z-]+)+$/.test(e.code)) throw e;
  });
}
