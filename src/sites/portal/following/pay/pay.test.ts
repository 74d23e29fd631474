import { describe, expect, test } from 'vitest';
import {
  type GatewayNotice,
  listOrders,
  paymentJobs,
  type StandInChoice,
  standInChoices,
  takeNotice,
} from '#domain/payments';
import type { Browser } from '#testing/browser-client.ts';
import { owesKnownSum } from '#testing/owes-known-sum.ts';
import { appAtGateway, choose, gatewayOn } from '#testing/paying.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { NOBODY, selectMoneyOf, selectStrayMoney } from '../../../../domain/payments/testing.ts';
import { vi as ownWords } from '../../words/own-dossier.vi.ts';
import { vi as w } from '../../words/pay.vi.ts';

const t = await appAtGateway();
const { db, clock, desk, own } = t;
const REFRESHES = '<meta http-equiv="refresh"';

const filer = () => signedIn(t, 0, t.browser());
const pageOf = (code: string) => `/ho-so-cua-toi/${code}/thanh-toan`;
const orderOf = async (code: string) => (await listOrders(db, (await own(code)).dossier))[0];
const moneyOf = async (code: string) => {
  const order = await orderOf(code);
  return order ? selectMoneyOf(db, order) : [];
};

/** Presses "Thanh toán", and goes to the gateway's page; its address. */
async function goToGateway(b: Browser, code: string): Promise<string> {
  await b.get(pageOf(code));
  const sent = await b.post(pageOf(code), {});
  expect(sent.location).toBe(pageOf(code));
  return gatewayOn((await b.get(pageOf(code))).html);
}

/** Sends the form of a page that offers it no more, with the tokens of another form. */
async function pressed(b: Browser, code: string) {
  await b.get(`/ho-so-cua-toi/${code}/rut`);
  return b.post(pageOf(code), {});
}

async function through(choice: StandInChoice) {
  const code = await t.owing();
  const b = await filer();
  return { code, b, ...(await choose(b, await goToGateway(b, code), choice)) };
}

const ask = () => paymentJobs({ db, clock, gateways: t.deps.gateways })['payments.ask']({});

describe('a fee that is due and known', () => {
  test('is offered online on the page of the dossier, and told with everything that the guide has', async () => {
    const code = await t.owing(5_000);
    const b = await filer();
    const dossier = (await b.get(`/ho-so-cua-toi/${code}`)).html;
    expect(dossier).toContain(`href="${pageOf(code)}"`);
    expect(dossier).toContain(ownWords.pay);
    expect(dossier).toContain('nộp trực tuyến hoặc tại quầy, chưa nộp');
    const { html } = await b.get(pageOf(code));
    for (const words of [
      w.about(code),
      'Cổng dịch vụ công tỉnh Một Cửa',
      'VNPAY',
      '0 VND',
      '5.000 VND',
      w.pay,
    ])
      expect(html).toContain(words);
    expect(await orderOf(code)).toBeUndefined(); // nothing is made by looking
  });

  test('is paid: the receipt is there at once, the ledger says so, and nobody can pay again', async () => {
    const { code, b, told, back } = await through('pay');
    expect(told).toContain('&quot;RspCode&quot;:&quot;00&quot;');
    expect(back.html).toContain(w.states.paid('15.000 VND'));
    expect(back.html).toContain(`/ho-so-cua-toi/${code}/bieu-mau/bien-lai`);
    expect(back.html).not.toContain(REFRESHES);
    const { fee, events, dossier, payment } = await own(code);
    const order = await orderOf(code);
    expect(fee).toMatchObject({ state: 'paid', paid: 15_000 });
    expect(order).toMatchObject({ state: 'paid', amount: 15_000 });
    expect(payment).toMatchObject({ method: 'online', takenBy: null, takenByName: '', amount: 15_000 });
    expect(await moneyOf(code)).toMatchObject([{ state: 'settled', paymentId: payment?.id, amount: 15_000 }]);
    expect(events.at(-1)).toMatchObject({
      verb: 'record-payment',
      actorKind: 'system',
      actorName: 'paying',
      detail: { amount: 15_000, method: 'online', receipt: payment?.receiptNumber, order: order?.reference },
    });
    const page = (await b.get(`/ho-so-cua-toi/${dossier.code}`)).html;
    expect(page).not.toContain(`href="${pageOf(code)}"`);
    expect(page).toContain('Đã nộp 15.000 VND');
    const receipt = (await b.get(`/ho-so-cua-toi/${code}/bieu-mau/bien-lai`)).html;
    expect(receipt).toContain('Trực tuyến');
    expect(receipt).not.toContain('NGƯỜI THU TIỀN');
    expect((await b.get(pageOf(code))).html).toContain('bieu-mau/bien-lai');
    expect((await pressed(b, code)).status).toBe(409);
    // the desk sees it paid, and cannot undo money that came
    const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
    expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).toContain('15.000 VND');
    expect((await clerk.get(`/can-bo/ho-so/${code}/huy-bien-lai`)).status).toBe(409);
  });

  test('is not paid by whatever else the gateway says, and can be paid again', async () => {
    const failing = standInChoices.filter((choice) => /^\d\d$/.test(choice) && choice !== '07');
    expect(failing.length).toBe(11);
    for (const choice of failing) {
      const { code, b, back } = await through(choice);
      expect(back.html, choice).toContain(w.states.failed);
      expect(back.html, choice).toContain(`href="${pageOf(code)}"`);
      expect((await own(code)).fee, choice).toMatchObject({ state: 'due', paid: 0 });
      expect(await moneyOf(code)).toEqual([]);
      if (choice !== '24') continue;
      const again = await b.get(pageOf(code));
      expect(again.html).toContain(w.payAgain);
      await choose(b, await goToGateway(b, code), 'pay');
      expect((await own(code)).fee).toMatchObject({ state: 'paid' });
    }
  });
});

describe('what a browser brings back', () => {
  test('decides nothing: the page waits for the gateway, looks again by itself without script, and says no more', async () => {
    const { code, back, b } = await through('late');
    expect(back.html).toContain(w.states.pending);
    expect(back.html).toContain(REFRESHES);
    expect((await own(code)).fee).toMatchObject({ state: 'due', paid: 0 });
    // whoever has paid, as the gateway has signed, is not asked to pay again, on no page
    const { html } = await b.get(pageOf(code));
    expect(html).toContain(w.states.pending);
    expect(html).toContain(w.cameBackPaid);
    expect(html).not.toContain('/thu-nghiem/vnpay?');
    const dossier = (await b.get(`/ho-so-cua-toi/${code}`)).html;
    expect(dossier).toContain(w.states.pending);
    expect(dossier).not.toContain(`href="${pageOf(code)}"`);
    // who reads slowly makes it stand still
    const stop = /href="([^"]*dung=1)"/.exec(html)?.[1] ?? '';
    const still = (await b.get(stop.replaceAll('&amp;', '&'))).html;
    expect(still).toContain(w.states.pending);
    expect(still).not.toContain(REFRESHES);
    expect(still).not.toContain('data-looks-again');
    // the gateway is asked at once, not after five minutes
    await ask();
    expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
  });

  test('of whoever has not paid, or says so without the gateway’s signature, leaves the way to the gateway open', async () => {
    const code = await t.owing();
    const b = await filer();
    await goToGateway(b, code);
    const { reference } = (await orderOf(code)) ?? {};
    await b.get(
      `/ket-qua-thanh-toan/${code}?vnp_TxnRef=${reference}&vnp_ResponseCode=00&vnp_TransactionStatus=00`,
    );
    expect((await orderOf(code))?.cameBackAt).toBeNull();
    const { html } = await b.get(pageOf(code));
    expect(html).toContain(w.states.ready);
    expect(html.indexOf('/thu-nghiem/vnpay')).toBeLessThan(html.indexOf(w.order));
    expect((await b.get(`/ho-so-cua-toi/${code}`)).html).toContain(`href="${pageOf(code)}"`);
  });

  test('that nobody has signed is not believed to be of any order', async () => {
    const { code } = await through('24');
    const order = await orderOf(code);
    const forged = `/ket-qua-thanh-toan/${code}?vnp_TxnRef=${order?.reference}&vnp_ResponseCode=00&vnp_SecureHash=0`;
    const { html } = await t.browser().get(forged);
    expect(html).toContain(w.states.unknown);
    expect(html).not.toContain('15.000');
  });

  test('shows a stranger nothing of the dossier', async () => {
    const { code, address } = await through('pay');
    const { html } = await t.browser().get(address);
    for (const said of ['LÊ GIA HÂN', 'LÊ MINH ANH', '099194000121']) expect(html).not.toContain(said);
    expect(html).toContain(code);
  });
});

describe('an order of which nobody was told', () => {
  test('is asked about after 5 minutes, and paid then, though nobody came back', async () => {
    const code = await t.owing();
    const gateway = await goToGateway(await filer(), code);
    await t.standIn.act(gateway.slice(gateway.indexOf('?') + 1), 'late');
    clock.advance(4 * 60_000);
    await ask();
    expect((await own(code)).fee?.state).toBe('due');
    clock.advance(2 * 60_000);
    await ask();
    expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
    expect((await orderOf(code))?.state).toBe('paid');
  });

  test('and then told, is paid once', async () => {
    const code = await t.owing();
    const b = await filer();
    const gateway = await goToGateway(b, code);
    await choose(b, gateway, 'late');
    clock.advance(6 * 60_000);
    await ask();
    const { told } = await choose(b, gateway, 'tell');
    expect(told).toContain('&quot;RspCode&quot;:&quot;02&quot;');
    expect(await moneyOf(code)).toMatchObject([{ state: 'settled' }]);
  });

  test('is over after 15 minutes when nobody has paid, and another can be made; before that it is the same one', async () => {
    const code = await t.owing();
    const b = await filer();
    const gateway = await goToGateway(b, code);
    await choose(b, gateway, 'silent');
    expect(await goToGateway(b, code)).toBe(gateway);
    clock.advance(16 * 60_000);
    const waiting = (await b.get(pageOf(code))).html;
    expect(waiting).toContain(w.over);
    expect(gatewayOn(waiting)).toBe('');
    await ask();
    expect((await orderOf(code))?.state).toBe('expired');
    expect(await goToGateway(b, code)).not.toBe(gateway);
    // what was paid for the former one after all is taken, and the new one then looks for nothing
    await choose(b, gateway, 'pay');
    expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
  });

  test('is asked about once a day after the first hour, and looked into after a week without an answer', async () => {
    const code = await t.owing();
    const b = await filer();
    await goToGateway(b, code);
    const asks: number[] = [];
    const reference = (await orderOf(code))?.reference;
    const started = clock.now().getTime();
    const jobs = paymentJobs({
      db,
      clock,
      gateways: [
        {
          ...t.gateway,
          ask: async (order) => {
            if (order.reference === reference) asks.push((clock.now().getTime() - started) / 60_000);
            return { fate: 'unknown' as const };
          },
        },
      ],
    });
    for (let minute = 0; minute <= 8 * 24 * 60; minute += 5) {
      await jobs['payments.ask']({});
      clock.advance(5 * 60_000);
    }
    expect(asks.slice(0, 5)).toEqual([5, 15, 60, 60 + 1440, 60 + 2 * 1440]);
    expect((await orderOf(code))?.state).toBe('look');
    clock.set('2026-11-19T09:00:00+07:00');
    const later = await filer();
    expect((await later.get(pageOf(code))).html).toContain(w.states.look);
  });
});

describe('money that a dossier cannot take', () => {
  test('twice the same notice, and a second payment: paid once, and the second is looked into', async () => {
    const { code, b, back, told } = await through('twice');
    expect([...told.matchAll(/RspCode&quot;:&quot;(\d\d)/g)].map(([, answered]) => answered)).toEqual([
      // two transactions, each told twice
      '00',
      '02',
      '02',
      '02',
    ]);
    expect(back.html).toContain(w.states.paid('15.000 VND'));
    expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
    expect(await moneyOf(code)).toMatchObject([
      { state: 'settled', aside: null },
      { state: 'look', aside: 'paid-already' },
    ]);
    const aside = w.aside('15.000 VND', (await orderOf(code))?.reference ?? '');
    for (const path of [pageOf(code), `/ho-so-cua-toi/${code}`, `/ho-so-cua-toi/${code}/rut`])
      expect((await b.get(path)).html, path).toContain(aside);
  });

  test('another sum, and one that the gateway suspects: nothing is paid, and nobody is asked to pay again', async () => {
    for (const [choice, aside] of [
      ['wrong-amount', 'wrong-amount'],
      ['07', 'suspected'],
    ] as const) {
      const { code, b } = await through(choice);
      expect((await own(code)).fee).toMatchObject({ state: 'due', paid: 0 });
      expect(await moneyOf(code)).toMatchObject([{ state: 'look', aside }]);
      const { html } = await b.get(pageOf(code));
      expect(html).toContain(w.states.look);
      expect(html).not.toContain(`action="${pageOf(code)}"`);
      expect((await pressed(b, code)).status).toBe(409);
    }
  });

  test.each([
    ['withdrawn', 'dossier-over'],
    ['paid at the desk', 'not-due'],
  ] as const)('a dossier that was %s while the person was at the gateway', async (what, aside) => {
    const code = await t.owing();
    const b = await filer();
    const gateway = await goToGateway(b, code);
    if (what === 'withdrawn') {
      const { revision } = (await own(code)).dossier;
      await b.post(`/ho-so-cua-toi/${code}/rut`, { revision: String(revision), reason: 'Nộp nhầm' });
    } else await desk.pay(code, 15_000);
    const before = (await own(code)).fee?.paid;
    const { told } = await choose(b, gateway, 'pay');
    expect(told).toContain('&quot;RspCode&quot;:&quot;00&quot;');
    expect((await own(code)).fee?.paid).toBe(before);
    expect(await moneyOf(code)).toMatchObject([{ state: 'look', aside }]);
    expect((await orderOf(code))?.state).toBe('look');
  });

  test('for a reference that is nobody’s, or forged: the first is kept and answered, of the second nothing is', async () => {
    const p = {
      vnp_TxnRef: 'TT000000XXXX',
      vnp_Amount: '500000',
      vnp_TransactionNo: '77',
      vnp_ResponseCode: '00',
      vnp_TransactionStatus: '00',
    };
    for (let i = 0; i < 2; i++) expect(await t.report(p)).toMatchObject({ RspCode: '01' });
    expect(await selectStrayMoney(db, NOBODY)).toMatchObject([
      { transaction: '77', amount: 5_000, state: 'look', aside: 'unknown-reference' },
    ]);
    const { code, told } = await through('forged');
    expect(told).toContain('&quot;RspCode&quot;:&quot;97&quot;');
    expect(await moneyOf(code)).toEqual([]);
    expect((await own(code)).fee).toMatchObject({ state: 'due' });
  });
});

test('what is to be looked into stands in a list of the agency’s clerks and leaders, with why, and of nobody else', async () => {
  const { code } = await through('wrong-amount');
  const list = async (username: string) =>
    (await (await signInOfficer(t, username, t.browser())).get('/can-bo/tien-can-kiem-tra')).html;
  for (const username of ['canbo.anphu1', 'lanhdao.anphu']) {
    const html = await list(username);
    expect(html, username).toContain(`/can-bo/ho-so/${code}`);
    expect(html).toContain('16.000 VND');
    expect(html).toContain('Khác số tiền của đơn');
  }
  expect(await list('canbo.binhminh1')).not.toContain(code);
  const b = await signInOfficer(t, 'canbo.anphu1', t.browser());
  expect((await b.get('/can-bo')).html).toContain('href="/can-bo/thu-phi"');
  const hub = (await b.get('/can-bo/thu-phi')).html;
  expect(hub).toContain('href="/can-bo/tien-can-kiem-tra"');
  expect(hub).toMatch(/\d+ việc đang chờ/);
  const officer = await signInOfficer(t, 'canbo.anphu2', t.browser());
  expect((await officer.get('/can-bo')).html).not.toContain('href="/can-bo/thu-phi"');
  expect((await officer.get('/can-bo/thu-phi')).status).toBe(404);
});

test('an order that its gateway says is not paid can still be paid until its time is over', async () => {
  const { code, b } = await through('silent');
  clock.advance(6 * 60_000);
  await ask();
  expect(await orderOf(code)).toMatchObject({ state: 'pending', asked: 1 });
  await choose(b, await goToGateway(b, code), 'pay');
  expect((await own(code)).fee).toMatchObject({ state: 'paid' });
});

test('where another sum is due meanwhile, the order for the former one ends, and another is made', async () => {
  const code = await t.owing();
  const b = await filer();
  await goToGateway(b, code);
  await owesKnownSum(db, code, 20_000);
  await pressed(b, code);
  const orders = await listOrders(db, (await own(code)).dossier);
  expect(orders.map(({ state, amount }) => [state, amount])).toEqual([
    ['pending', 20_000],
    ['expired', 15_000],
  ]);
});

test('what another gateway reports under the number of an order is not of this order', async () => {
  const code = await t.owing();
  await goToGateway(await filer(), code);
  const reference = (await orderOf(code))?.reference ?? '';
  const notice: GatewayNotice = {
    ...{ reference, fate: 'received', amount: 15_000, isExact: true },
    ...{ transaction: '881', paidAt: undefined, code: '00' },
  };
  const report = { gateway: 'another', notice, now: clock.now() };
  expect(await db.tx((tx) => takeNotice(tx, report))).toBe('unknown-order');
  expect((await own(code)).fee).toMatchObject({ state: 'due', paid: 0 });
  expect(await selectStrayMoney(db, NOBODY)).toContainEqual(
    expect.objectContaining({ gateway: 'another', transaction: '881', aside: 'unknown-reference' }),
  );
});

test('two windows make one order, and nobody else can make one', async () => {
  const code = await t.owing();
  const [a, b] = [await filer(), await filer()];
  await a.get(pageOf(code));
  await b.get(pageOf(code));
  const sent = await Promise.all([a.post(pageOf(code), {}), b.post(pageOf(code), {})]);
  expect(sent.map((r) => r.status)).toEqual([303, 303]);
  expect(await listOrders(db, (await own(code)).dossier)).toHaveLength(1);
  const other = await signedIn(t, 1, t.browser());
  expect((await other.get(pageOf(code))).status).toBe(404);
});

test('an address that no gateway of ours has is not there', async () => {
  const r = await t.app.inject({ url: '/bao-co/khac?vnp_Amount=1' });
  expect(r.statusCode).toBe(404);
});
