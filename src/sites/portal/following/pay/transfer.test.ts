import { describe, expect, test } from 'vitest';
import {
  collectingAccountOf,
  comeBack,
  gatewayMoneyOf,
  listOrders,
  moneyAsideOf,
  type Order,
  paymentJobs,
  requestAsideRefund,
  setCollectingAccount,
} from '#domain/payments';
import type { Browser } from '#testing/browser-client.ts';
import { officerNamed } from '#testing/filed.ts';
import { appAtGateway, gatewayOn } from '#testing/paying.ts';
import { signedIn } from '#testing/sign-in.ts';

const t = await appAtGateway('2026-11-19T09:00:00+07:00');
const { db, own, clock } = t;
const pageOf = (code: string) => `/ho-so-cua-toi/${code}/thanh-toan`;
const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const ordersOf = async (code: string) => listOrders(db, (await own(code)).dossier);

async function choose(b: Browser, code: string, way = 'vietqr.') {
  await b.get(pageOf(code));
  return b.follow(await b.post(pageOf(code), { way }));
}

/** Has the demo's bank do something with the order of a dossier; what it was answered. */
async function atBank(b: Browser, code: string, choice: string) {
  const [order] = await ordersOf(code);
  const page = `/thu-nghiem/chuyen-khoan?ma=${order?.reference}`;
  expect(textOf((await b.get(page)).html)).toContain(order?.reference);
  return textOf(
    (await b.post('/thu-nghiem/chuyen-khoan', { ma: order?.reference ?? '', 'ket-qua': choice })).html,
  );
}

describe('a fee is paid by a transfer', () => {
  test('with a code for the bank’s app and everything it says as text, and the page knows when it has come', async () => {
    const code = await t.owing();
    const b = await signedIn(t, 0, t.browser());
    const { html } = await choose(b, code);
    const [order] = await ordersOf(code);
    const text = textOf(html);
    for (const said of ['970436', '1000000001', 'UBND PHUONG AN PHU', '15.000', order?.reference ?? '?'])
      expect(text).toContain(said);
    expect(html).toMatch(/<svg role="img"[^>]*aria-label="Mã VietQR/);
    expect(html).toContain('http-equiv="refresh"');
    expect(html).not.toContain('/thu-nghiem/vnpay');
    expect(order).toMatchObject({ gateway: 'vietqr', state: 'pending' });
    expect((order?.expiresAt.getTime() ?? 0) - clock.now().getTime()).toBe(3 * 86_400_000);
    expect(await atBank(b, code, 'among-words')).toContain('&quot;matched&quot;:1');
    expect(textOf((await b.get(pageOf(code))).html)).toContain('Đã thanh toán');
    expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
  });

  test.each([
    ['wrong-amount', '&quot;matched&quot;:1', 'look'],
    ['no-code', '&quot;waiting&quot;:1', 'pending'],
    ['told-twice', '&quot;known&quot;:1', 'paid'],
    ['twice', '&quot;matched&quot;:1', 'paid'],
    ['forged', '403', 'pending'],
  ])('and where the bank does %s, nothing is paid that was not', async (choice, answer, state) => {
    const code = await t.owing();
    const b = await signedIn(t, 0, t.browser());
    await choose(b, code);
    expect(await atBank(b, code, choice)).toContain(answer);
    expect((await ordersOf(code))[0]).toMatchObject({ state });
    expect((await own(code)).fee?.paid).toBe(state === 'paid' ? 15_000 : 0);
  });

  test('or at a gateway after all, and back: one order at a time', async () => {
    const code = await t.owing();
    const b = await signedIn(t, 0, t.browser());
    await choose(b, code);
    await choose(b, code, 'vnpay.');
    await choose(b, code);
    expect((await ordersOf(code)).map((o) => [o.gateway, o.state])).toEqual([
      ['vietqr', 'pending'],
      ['vnpay', 'expired'],
      ['vietqr', 'expired'],
    ]);
  });

  test('the page says paid as soon as either of two orders is, and shows no code any more', async () => {
    const code = await t.owing();
    const b = await signedIn(t, 0, t.browser());
    const gateway = gatewayOn((await choose(b, code, 'vnpay.')).html);
    await choose(b, code);
    const transfer = (await ordersOf(code))[0]?.reference ?? '';
    await t.standIn.act(gateway.slice(gateway.indexOf('?') + 1), 'pay');
    for (const page of [pageOf(code), `/don-thanh-toan/${transfer}`]) {
      const { html } = await b.get(page);
      expect(textOf(html), page).toContain('Đã thanh toán 15.000');
      expect(html, page).not.toContain('Mã VietQR');
      expect(textOf(html), page).not.toContain('Chưa có tiền nào');
    }
    expect((await ordersOf(code)).map((o) => o.state)).toEqual(['expired', 'paid']);
  });

  test('of which the filer came back as having paid, no other order is made, and the one that was left is still asked about', async () => {
    const code = await t.owing();
    const b = await signedIn(t, 0, t.browser());
    const gateway = gatewayOn((await choose(b, code, 'vnpay.')).html);
    await choose(b, code);
    expect((await ordersOf(code))[1]).toMatchObject({ state: 'expired', askAt: expect.any(Date) });
    await choose(b, code, 'vnpay.');
    const [order] = await ordersOf(code);
    await db.tx((tx) => comeBack(tx, order as Order, clock.now()));
    expect((await b.post(pageOf(code), { way: 'vietqr.' })).status).toBe(303);
    expect(await ordersOf(code)).toHaveLength(3);
    // paid without a word at the first one: the question finds it
    await t.standIn.act(gateway.slice(gateway.indexOf('?') + 1), 'late');
    clock.advance(6 * 60_000);
    await paymentJobs({ db, clock, gateways: t.deps.gateways })['payments.ask']({});
    expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
  });

  test('goes back by no gateway: neither what paid a fee, nor what was set aside', async () => {
    const b = await signedIn(t, 0, t.browser());
    const paid = await t.owing();
    await choose(b, paid);
    await atBank(b, paid, 'among-words');
    expect(await gatewayMoneyOf(db, (await own(paid)).dossier)).toEqual([]);
    const wrong = await t.owing();
    await choose(b, wrong);
    await atBank(b, wrong, 'wrong-amount');
    const { dossier } = await own(wrong);
    const [aside] = await moneyAsideOf(db, dossier);
    const asked = {
      officer: t.desk.clerk,
      money: { ownerAgencyId: dossier.ownerAgencyId, id: aside?.id ?? '' },
      paidTo: 'LÊ MINH ANH',
      reason: 'Chuyển thừa',
      now: clock.now(),
    };
    const ask = (way: 'gateway' | 'cash') =>
      db.tx((tx) => requestAsideRefund(tx, t.deps.keys, { ...asked, way }));
    await expect(ask('gateway')).rejects.toMatchObject({ code: 'refund.not-by-gateway' });
    expect(await ask('cash')).toMatchObject({ state: 'requested', way: 'cash' });
  });

  test('is said in English too', async () => {
    const code = await t.owing();
    const b = await signedIn(t, 0, t.browser());
    await choose(b, code);
    expect(textOf((await b.get(`/en${pageOf(code)}`)).html)).toContain('leave the memo as it is');
  });

  test('only where the agency has an account', async () => {
    const code = await t.owing();
    const b = await signedIn(t, 0, t.browser());
    expect((await b.get(pageOf(code))).html).toContain('value="vietqr."');
    const { ownerAgencyId: agencyId } = (await own(code)).dossier;
    const admin = await officerNamed(t.deps, 'quantri');
    const seen = (await collectingAccountOf(db, agencyId))?.id ?? '';
    const o = { agencyId, wanted: undefined, why: 'x', seen, now: clock.now() };
    await db.tx((tx) => setCollectingAccount(tx, admin, o));
    expect((await b.get(pageOf(code))).html).not.toContain('value="vietqr."');
    expect((await b.post(pageOf(code), { way: 'vietqr.' })).status).toBe(409);
  });
});
