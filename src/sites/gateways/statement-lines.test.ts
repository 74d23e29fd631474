import { beforeEach, describe, expect, test } from 'vitest';
import { listOrders, startOrder } from '#domain/payments';
import { sql } from '#platform/db/sql.ts';
import { appAtGateway } from '#testing/paying.ts';
import { NOBODY, selectMoneyOf, selectStrayMoney } from '../../domain/payments/testing.ts';

const t = await appAtGateway('2026-11-19T09:00:00+07:00');
const { db, clock, own } = t;
// of Phường An Phú, as the seed has it
const ACCOUNT = { bank: '970436', number: '1000000001' };
const OTHERS = { bank: '970418', number: '2000000002' };
const KEY = '970436-1000000001';
let nth = 0;

beforeEach(() => clock.set('2026-11-19T09:00:00+07:00'));

const line = (o: object = {}) => {
  nth += 1;
  return {
    reference: `FT${nth}`,
    bookedAt: '2026-11-19T09:01:00+07:00',
    amount: 15_000,
    memo: '',
    payer: '',
    ...o,
  };
};
const tell = (...lines: object[]) => t.tell({ account: ACCOUNT, lines });
const waiting = () =>
  db.many<{ reference: string; why: string }>(
    sql`select reference, why from statement_lines where account = ${KEY} and state = 'waiting' order by id`,
  );
const moneyOf = async (code: string) => {
  const orders = await listOrders(db, (await own(code)).dossier);
  return (await Promise.all(orders.map((o) => selectMoneyOf(db, o)))).flat();
};

describe('what a bank tells', () => {
  test('pays the order whose code stands in its memo, with a receipt, once, however often it is told', async () => {
    const code = await t.owing();
    const order = await t.transferOf(code);
    const told = line({ memo: `MBVCB.123.${order.reference.toLowerCase()}.CT tu 0711` });
    expect(await tell(told)).toMatchObject({ status: 200, answer: { matched: 1, known: 0, waiting: 0 } });
    expect(await tell(told)).toMatchObject({ answer: { matched: 0, known: 1 } });
    const { fee } = await own(code);
    expect(fee).toMatchObject({ state: 'paid', paid: 15_000 });
    expect(await moneyOf(code)).toMatchObject([{ state: 'settled', amount: 15_000, gateway: 'vietqr' }]);
    expect((await listOrders(db, (await own(code)).dossier))[0]).toMatchObject({ state: 'paid' });
  });

  test('is looked into where it is another sum, a fraction, a hundredfold or comes twice, and all of it is kept', async () => {
    for (const [amount, kept] of [
      [16_000, 16_000],
      [15_000.5, 15_000],
      [1_500_000, 1_500_000],
      [14_999, 14_999],
    ] as const) {
      const code = await t.owing();
      const { reference } = await t.transferOf(code);
      await tell(line({ amount, memo: reference }));
      expect(await moneyOf(code), String(amount)).toMatchObject([
        { state: 'look', aside: 'wrong-amount', amount: kept },
      ]);
      expect((await own(code)).fee).toMatchObject({ state: 'due' });
    }
    const code = await t.owing();
    const { reference } = await t.transferOf(code);
    await tell(line({ memo: reference }), line({ memo: reference }));
    expect((await moneyOf(code)).map((m) => m.aside)).toEqual([null, 'paid-already']);
    expect((await own(code)).fee).toMatchObject({ paid: 15_000 });
  });

  test('of money that left is counted, and nothing else', async () => {
    expect(await tell(line({ amount: -15_000, memo: 'x' }), line({ amount: 0 }))).toMatchObject({
      answer: { matched: 0, waiting: 0, known: 0, outgoing: 2 },
    });
  });

  test('waits for an officer where it names no order, two, one that is nobody’s, or one of another agency', async () => {
    const [a, b] = [await t.transferOf(await t.owing()), await t.transferOf(await t.owing())];
    const before = (await waiting()).length;
    await tell(
      line({ memo: 'LE MINH ANH nop le phi' }),
      line({ memo: `${a.reference} ${b.reference}` }),
      line({ memo: 'MCAAAAAAAAAA' }),
    );
    expect((await waiting()).slice(before).map((l) => l.why)).toEqual([
      'no-code',
      'many-codes',
      'unknown-code',
    ]);
    await t.tell({ account: OTHERS, lines: [line({ memo: a.reference })] });
    const [other] = await db.many<{ why: string }>(
      sql`select why from statement_lines where account = '970418-2000000002' and state = 'waiting'`,
    );
    expect(other?.why).toBe('other-account');
    expect(await moneyOf(a.code)).toEqual([]);
    expect(await selectStrayMoney(db, NOBODY)).toEqual([]);
  });

  test('that was replaced by another way of paying is still accounted for', async () => {
    const code = await t.owing();
    const first = await t.transferOf(code);
    const open = await own(code);
    const second = await db.tx((tx) => startOrder(tx, { open, gateway: 'vnpay', now: clock.now() }));
    const orders = await listOrders(db, open.dossier);
    expect(orders.map((o) => [o.gateway, o.state])).toEqual([
      ['vnpay', 'pending'],
      ['vietqr', 'expired'],
    ]);
    await tell(line({ memo: first.reference }));
    expect((await own(code)).fee).toMatchObject({ state: 'paid' });
    await t.report({
      ...{ vnp_TxnRef: second.reference, vnp_Amount: '1500000', vnp_TransactionNo: '90001' },
      ...{ vnp_ResponseCode: '00', vnp_TransactionStatus: '00' },
    });
    expect((await moneyOf(code)).map((m) => [m.gateway, m.state, m.aside]).sort()).toEqual([
      ['vietqr', 'settled', null],
      ['vnpay', 'look', 'not-due'],
    ]);
  });

  test('late, after the order’s time, or on a day that a wrong clock says, pays it all the same', async () => {
    for (const bookedAt of ['2026-11-19', '2062-01-01', '1970-01-01', '19/11/2026']) {
      clock.set('2026-11-19T09:00:00+07:00');
      const code = await t.owing();
      const { reference, expiresAt } = await t.transferOf(code);
      clock.set(new Date(expiresAt.getTime() + 86_400_000).toISOString());
      await tell(line({ memo: reference, bookedAt }));
      expect((await own(code)).fee, bookedAt).toMatchObject({ state: 'paid' });
      const [money] = await moneyOf(code);
      expect(money?.paidAt.getTime()).toBeLessThanOrEqual(clock.now().getTime());
    }
  });
});

describe('whoever tells', () => {
  const body = { account: ACCOUNT, lines: [] };

  test('is believed only with the secret, over exactly these bytes, and now', async () => {
    expect((await t.tell(body)).status).toBe(200);
    const now = Math.floor(clock.now().getTime() / 1_000);
    expect((await t.tell(body, { secret: 'forged' })).status).toBe(403);
    for (const seconds of [now - 601, now + 601, Number.NaN])
      expect((await t.tell(body, { seconds })).status, String(seconds)).toBe(403);
    for (const headers of [
      {},
      { 'x-timestamp': String(now) },
      { 'x-timestamp': String(now), 'x-signature': '00' },
    ]) {
      const r = await t.app.inject({
        method: 'POST',
        url: '/bao-co/sao-ke',
        payload: JSON.stringify(body),
        headers: headers as Record<string, string>,
      });
      expect(r.statusCode).toBe(403);
    }
  });

  test('of an account that no agency has is told so', async () => {
    expect((await t.tell({ account: { bank: '970436', number: '999999' }, lines: [line()] })).status).toBe(
      404,
    );
  });

  test.each<[string, unknown]>([
    ['account', { lines: [] }],
    ['lines', { account: ACCOUNT }],
    ['lines', { account: ACCOUNT, lines: Array(501).fill({}) }],
    ['lines[0].reference', { account: ACCOUNT, lines: [{}] }],
    ['lines[0].bookedAt', { account: ACCOUNT, lines: [{ reference: 'a', bookedAt: 'x' }] }],
    ['lines[0].amount', { account: ACCOUNT, lines: [line({ amount: '15.00.00' })] }],
    ['lines[0].memo', { account: ACCOUNT, lines: [line({ memo: 5 })] }],
    ['lines[1].reference', { account: ACCOUNT, lines: [line(), null] }],
  ])('and says it wrongly hears where: %s', async (where, told) => {
    const before = await db.one(sql`select count(*) from statement_lines where account = ${KEY}`);
    const { status, answer } = await t.tell(told as object);
    expect(status).toBe(422);
    expect(answer['detail']).toContain(`"${where}"`);
    expect(await db.one(sql`select count(*) from statement_lines where account = ${KEY}`)).toEqual(before);
  });

  test('and sends no JSON hears so', async () => {
    for (const text of ['', 'x', '[]', 'null']) expect((await t.tell(text)).status).toBe(422);
  });
});
