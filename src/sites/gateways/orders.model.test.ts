import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { verifyLedger, withdrawDossier } from '#domain/dossiers';
import { listRefunds as listPaidBack, listPayments } from '#domain/fees';
import {
  decideRefund,
  type GaveBack,
  listOrders,
  type Order,
  paymentJobs,
  type Refund,
  refundEvents,
  refundsOf,
  requestAsideRefund,
  requestRefund,
  type Settled,
  settleRefund,
  startOrder,
  startTransfer,
  TRANSFER,
} from '#domain/payments';
import { owesKnownSum } from '#testing/owes-known-sum.ts';
import { appAtGateway } from '#testing/paying.ts';
import {
  giveBackRefund,
  NOBODY,
  orderTable,
  refundTable,
  selectMoneyOf,
  selectOrderEvents,
  selectStrayMoney,
} from '../../domain/payments/testing.ts';

const RUNS = 30;
const SUM = 15_000;
const MORE = 20_000;
const t = await appAtGateway();
const { db, clock, desk, own } = t;
const { keys } = t.deps;

const acts = [
  'start',
  'start transfer',
  'transfer',
  'transfer',
  'transfer wrong',
  'transfer again',
  'transfer without code',
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
  'ask for what stands aside',
  'ask for the fee',
  'approve',
  'approve',
  'send back',
  'send back',
  'settle',
] as const;
type Act = (typeof acts)[number];

/** What gateway and bank have really received, by their own numbers: whatever else is said, all of it must be found again. */
let received: Map<string, number>;
/** How often the gateway has really given back, by the refunds that it was asked for. */
let gone: Map<string, number>;
let nth = 0;

beforeAll(() => {
  expect(orderTable.length).toBeGreaterThan(15);
});

test('whatever a gateway, a desk and a filer do in whatever order, a fee is paid once and no money is lost', async () => {
  const run = fc.array(fc.record({ act: fc.constantFrom(...acts), which: fc.nat({ max: 3 }) }), {
    minLength: 4,
    maxLength: 18,
  });
  await fc.assert(
    fc.asyncProperty(run, async (steps) => {
      clock.set('2026-11-19T09:00:00+07:00');
      received = new Map();
      gone = new Map();
      lastLine = undefined;
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
    case 'start transfer':
      await refusedOr(db.tx((tx) => startTransfer(tx, { open, now })));
      return;
    case 'transfer':
      return transfer(order, {});
    case 'transfer wrong':
      return transfer(order, { amount: (order?.amount ?? 0) + 1_000 });
    case 'transfer again':
      if (lastLine) expect(await told(lastLine)).toMatchObject({ known: 1, matched: 0 });
      return;
    case 'transfer without code':
      expect(await told(lineOf(SUM, 'nop le phi'))).toMatchObject({ waiting: 1 });
      return;
    case 'pay':
      return pay(order, {});
    case 'again':
      if (last) expect(['02', '04']).toContain((await t.report(last)).RspCode);
      return;
    case 'fail':
      if (order && order.gateway !== TRANSFER)
        await t.report(noticeOf(order, { vnp_ResponseCode: '24', vnp_TransactionStatus: '02' }));
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
    case 'ask for what stands aside': {
      const look = order && (await selectMoneyOf(db, order)).find((m) => m.state === 'look');
      if (!look) return;
      const o = { ...asking(which), officer: desk.clerk, money: look, now };
      await refusedOr(db.tx((tx) => requestAsideRefund(tx, keys, o)));
      await expect(db.tx((tx) => requestAsideRefund(tx, keys, o))).rejects.toThrow('refund.going-on');
      return;
    }
    case 'ask for the fee': {
      const amount = (open.fee?.paid ?? 0) - (which === 3 ? 5_000 : 0);
      const o = { ...asking(which), officer: desk.clerk, open, amount, settles: false, now };
      return refusedOr(db.tx((tx) => requestRefund(tx, keys, o)));
    }
    case 'approve': {
      const asked = await refundIn(open, 'requested');
      if (asked) await db.tx((tx) => decideRefund(tx, { ...seen(asked), decision: 'approve', reason: '' }));
      return;
    }
    case 'send back': {
      const approved = await refundIn(open, 'approved');
      const fate = FATES[which] ?? 'given';
      // a job may run twice
      for (let i = 0; i < 2; i++)
        if (approved) await giveBackRefund(db, [answering(approved, fate)], approved, now);
      return;
    }
    case 'settle':
      return settle(open);
  }
}

/** What the gateway does: it gives and says so, it gives and nobody hears of it, it refuses, nobody knows and it has not. */
const FATES = ['given', 'lost', 'refused', 'unknown'] as const;

function answering({ id }: Refund, fate: (typeof FATES)[number]) {
  const giveBack = async (): Promise<GaveBack> => {
    if (fate === 'given' || fate === 'lost') gone.set(id, (gone.get(id) ?? 0) + 1);
    return { fate: fate === 'lost' ? 'unknown' : fate, code: '' };
  };
  return { ...t.gateway, giveBack };
}

async function settle(open: Own): Promise<void> {
  const [approved, failed, look] = [
    await refundIn(open, 'approved'),
    await refundIn(open, 'failed'),
    await refundIn(open, 'look'),
  ];
  const act = (r: Refund, by: typeof desk.clerk, s: Settled['act']) =>
    db.tx((tx) =>
      settleRefund(tx, keys, {
        ...seen(r),
        officer: by,
        act: s,
        document: '12',
        reason: 'x',
        way: 'cash',
        paidTo: 'x',
      }),
    );
  if (approved && approved.way !== 'gateway') await act(approved, desk.clerk, 'confirm');
  if (failed) await act(failed, desk.clerk, 'again');
  if (look) await act(look, desk.leader, gone.has(look.id) ? 'confirm' : 'not-given');
}

async function refundIn({ dossier }: Own, state: Refund['state']): Promise<Refund | undefined> {
  return (await refundsOf(db, dossier)).find((r) => r.state === state);
}

function seen(r: Refund) {
  return { ref: r, seq: r.seq, officer: desk.leader, now: clock.now() };
}

function asking(which: number) {
  return { way: which === 2 ? 'cash' : 'gateway', paidTo: 'LÊ MINH ANH', reason: 'x' } as const;
}

type Own = Awaited<ReturnType<typeof own>>;
type Money = Awaited<ReturnType<typeof selectMoneyOf>>[number];

// what the bank tells, by the code of an order; of an order at a gateway nobody knows one
async function transfer(order: Order | undefined, o: { amount?: number }) {
  if (order?.gateway !== TRANSFER) return;
  const line = lineOf(o.amount ?? order.amount, `ck ${order.reference.toLowerCase()} 123`);
  received.set(`970436-1000000001/${line.reference}:${line.amount}`, line.amount);
  lastLine = line;
  expect(await told(line)).toMatchObject({ matched: 1 });
  expect(await told(line)).toMatchObject({ known: 1 });
}

let lastLine: ReturnType<typeof lineOf> | undefined;

function lineOf(amount: number, memo: string) {
  nth += 1;
  return { reference: `FT${nth}`, bookedAt: '2026-11-19', amount, memo, payer: '' };
}

async function told(line: ReturnType<typeof lineOf>) {
  const account = { bank: '970436', number: '1000000001' };
  return (await t.tell({ account, lines: [line] })).answer;
}

async function pay(order: Order | undefined, o: { amount?: number; hundredths?: number; code?: string }) {
  if (!order || order.gateway === TRANSFER) return;
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
  await backAgrees(dossier, money);
  for (const order of orders) {
    const its = money.filter((m) => m.orderId === order.id);
    expect(its.filter((m) => m.state === 'settled').length, order.state).toBe(order.state === 'paid' ? 1 : 0);
    if (its.some((m) => m.state === 'look')) expect(['look', 'paid', 'refunded']).toContain(order.state);
    for (const m of its) expect(m.aside === null, `${m.state} ${m.aside}`).toBe(m.state === 'settled');
    await agreesWithHistory(order);
  }
  expect(orders.filter((o) => o.state === 'open' || o.state === 'pending').length).toBeLessThanOrEqual(1);
}

/** What went back is recorded where it was counted, once, and no more went than came. */
async function backAgrees(dossier: Own['dossier'], money: Money[]): Promise<void> {
  const refunds = await refundsOf(db, dossier);
  const { fee, receipts } = await own(dossier.code);
  const done = (kind: Refund['kind']) => refunds.filter((r) => r.kind === kind && r.state === 'done');
  const returned = money.filter((m) => m.state === 'returned').map((m) => m.id);
  expect(returned.sort()).toEqual(
    done('aside')
      .map((r) => r.moneyId ?? '')
      .sort(),
  );
  const paidBack = fee ? await listPaidBack(db, dossier.ownerAgencyId, fee.id) : [];
  const sum = (all: { amount: number }[]) => all.reduce((s, r) => s + r.amount, 0);
  expect(sum(paidBack)).toBe(sum(done('fee')));
  expect(fee?.paid ?? 0).toBe(sum(receipts.filter((p) => !p.voidedAt)) - sum(paidBack));
  expect(fee?.paid ?? 0).toBeGreaterThanOrEqual(0);
  for (const r of refunds) {
    const times = gone.get(r.id) ?? 0;
    expect(times).toBeLessThanOrEqual(1);
    if (times === 1) expect(['done', 'look']).toContain(r.state);
    if (r.way === 'gateway' && r.state === 'done') expect(times).toBe(1);
    await refundAgreesWithHistory(r);
  }
}

async function refundAgreesWithHistory(r: Refund): Promise<void> {
  const events = await refundEvents(db, r);
  expect(r.seq).toBe(events.length);
  let at: string = 'new';
  for (const e of events) {
    expect(e.from).toBe(at);
    expect(refundTable.some((row) => row.event === e.event && row.from === e.from && row.to === e.to)).toBe(
      true,
    );
    at = e.to;
  }
  expect(at).toBe(r.state);
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
  // of one that another took the place of, its payer may still be at the gateway
  if (order.state !== 'expired') expect(order.askAt === null).toBe(order.state !== 'pending');
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
