import { expect, test } from 'vitest';
import { payTicket, secretOf } from '#domain/dossiers';
import { listOrders } from '#domain/payments';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { appAtGateway, choose, gatewayOn } from '#testing/paying.ts';
import { signedIn } from '#testing/sign-in.ts';
import { selectMoneyOf } from '../../../../domain/payments/testing.ts';
import { payWords } from '../../words/pay.ts';

const { vi: w, en } = payWords;
const PERSONS = ['LÊ GIA HÂN', 'LÊ MINH ANH', '099194000121', '0900000201'];
const t = await appAtGateway();
const { db, own, clock } = t;

const secretFor = async (code: string) => secretOf(t.deps.keys, (await own(code)).dossier);
const ordersOf = async (code: string) => listOrders(db, (await own(code)).dossier);
const ticketOn = ({ html }: PageAnswer) => /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '';
const lookUp = async (b: Browser, code: string) => {
  await b.get('/tra-cuu');
  return b.post('/tra-cuu', { code, secret: await secretFor(code) });
};

/** From the look-up to the gateway, with the page of the order on the way. */
async function goToGateway(b: Browser, code: string, way = 'vnpay.vcb') {
  const found = await lookUp(b, code);
  const page = await b.post('/thanh-toan', { ticket: ticketOn(found) });
  const sent = await b.post('/thanh-toan', { ticket: ticketOn(page), way });
  return { found, page, sent, order: await b.follow(sent) };
}

test('whoever has number and secret pays without an account, sees nobody’s name, and no page or address has the secret', async () => {
  const code = await t.owing();
  const secret = await secretFor(code);
  const b = t.browser();
  const { found, page, sent, order } = await goToGateway(b, code);
  expect(found.html).toContain(w.payThis('15.000 VND'));
  for (const words of [w.about(code), '15.000 VND', w.groups.banks]) expect(page.html).toContain(words);
  expect(sent.location).toMatch(/^\/don-thanh-toan\/TT\d{6}[0-9A-F]{16}\?cach=vnpay\.vcb$/);
  expect(gatewayOn(order.html)).toContain('vnp_BankCode=VIETCOMBANK');
  const { back } = await choose(b, gatewayOn(order.html), 'pay');
  expect(back.html).toContain(w.states.paid('15.000 VND'));
  expect(back.html).not.toContain('/bieu-mau/bien-lai'); // its own filer's
  expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
  const after = await b.get(sent.location);
  expect(after.html).toContain(w.states.paid('15.000 VND'));
  for (const each of [found, page, order, back, after]) {
    for (const said of PERSONS) expect(each.html).not.toContain(said);
    expect(each.html).not.toContain(secret.replace('-', ''));
  }
  expect(sent.location + gatewayOn(order.html)).not.toContain(secret.replace('-', ''));
  // nothing more is to be paid
  expect((await lookUp(b, code)).html).not.toContain('name="ticket"');
});

test('the address of a message opens the page; without its secret it leads to where one is entered', async () => {
  const code = await t.owing();
  const secret = (await secretFor(code)).replace('-', '');
  const { html } = await t.browser().get(`/thanh-toan?ma=${code}&khoa=${secret}`);
  expect(html).toContain(w.pay);
  for (const said of PERSONS) expect(html).not.toContain(said);
  expect((await t.browser().get(`/thanh-toan?ma=${code}`)).location).toBe(`/tra-cuu?ma=${code}`);
  expect((await t.browser().get('/thanh-toan')).location).toBe('/tra-cuu');
  expect((await t.browser().get(`/en/thanh-toan?ma=${code}&khoa=${secret}`)).html).toContain(en.groups.banks);
});

test('a wrong secret opens nothing, and counts as it counts at the look-up', async () => {
  const code = await t.owing();
  const secret = (await secretFor(code)).replace('-', '');
  const from = '203.0.113.77';
  const wrong = `/thanh-toan?ma=${code}&khoa=AAAABBBB`;
  for (let i = 0; i < 20; i++) {
    const answer = await t.browser().get(wrong, {}, from);
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain(w.pay);
  }
  expect((await t.browser().get(`/thanh-toan?ma=${code}&khoa=${secret}`, {}, from)).status).toBe(429);
  expect((await t.browser().get(`/tra-cuu?ma=${code}&khoa=${secret}`, {}, from)).status).toBe(429);
  expect((await t.browser().get(`/thanh-toan?ma=${code}&khoa=${secret}`, {}, '203.0.113.78')).status).toBe(
    200,
  );
});

test('a ticket that is made up, cut, too old or of another purpose makes no order', async () => {
  const code = await t.owing();
  const { dossier } = await own(code);
  const ticket = payTicket(t.deps.keys, dossier, clock.now());
  const old = payTicket(t.deps.keys, dossier, new Date(clock.now().getTime() - 31 * 60_000));
  const other = t.deps.keys
    .seal('captcha', JSON.stringify({ ...dossier, until: clock.now().getTime() + 60_000 }))
    .toString('base64url');
  const b = t.browser();
  await b.get('/tra-cuu');
  for (const each of ['', 'x', ticket.slice(0, -4), old, other]) {
    const answer = await b.post('/thanh-toan', { ticket: each, way: 'vnpay.' });
    expect([answer.status, answer.location]).toEqual([303, '/tra-cuu']);
  }
  expect(await ordersOf(code)).toEqual([]);
  expect((await b.post('/thanh-toan', { ticket, way: 'vnpay.' })).location).toContain('/don-thanh-toan/');
});

test('an order that nobody has made, and another’s, show nothing of any dossier', async () => {
  const code = await t.owing();
  const { sent } = await goToGateway(t.browser(), code);
  const unknown = (await t.browser().get('/don-thanh-toan/TT261119AAAAAAAAAAAAAAAA')).html;
  expect(unknown).toContain(w.states.unknown);
  expect(unknown).not.toContain(code);
  // whoever has been given its address sees what is paid, and for which number; no more
  const { html } = await t.browser().get(sent.location);
  expect(html).toContain(code);
  for (const said of PERSONS) expect(html).not.toContain(said);
});

test('its filer and somebody without an account at the same time make one order', async () => {
  const code = await t.owing();
  const [stranger, filer] = [t.browser(), await signedIn(t, 0, t.browser())];
  const ticket = ticketOn(await lookUp(stranger, code));
  const page = `/ho-so-cua-toi/${code}/thanh-toan`;
  await filer.get(page);
  const answers = await Promise.all([
    stranger.post('/thanh-toan', { ticket, way: 'vnpay.' }),
    filer.post(page, {}),
  ]);
  expect(answers.map((a) => a.status)).toEqual([303, 303]);
  expect(await ordersOf(code)).toHaveLength(1);
});

test('a dossier that is withdrawn while somebody without an account is at the gateway: the money waits in the officers’ list', async () => {
  const code = await t.owing();
  const { order } = await goToGateway(t.browser(), code);
  const filer = await signedIn(t, 0, t.browser());
  await filer.get(`/ho-so-cua-toi/${code}/rut`);
  const { revision } = (await own(code)).dossier;
  await filer.post(`/ho-so-cua-toi/${code}/rut`, { revision: String(revision), reason: 'Nộp nhầm' });
  const { back } = await choose(t.browser(), gatewayOn(order.html), 'pay');
  expect(back.html).toContain(w.states.look);
  expect((await own(code)).fee).toMatchObject({ paid: 0 });
  const [made] = await ordersOf(code);
  expect(made && (await selectMoneyOf(db, made))).toMatchObject([{ state: 'look', aside: 'dossier-over' }]);
});

test('where paying failed, the page leads back to where one pays again, without an account too', async () => {
  const code = await t.owing();
  const b = t.browser();
  const { order } = await goToGateway(b, code);
  const { back } = await choose(b, gatewayOn(order.html), '51');
  expect(back.html).toContain(w.states.failed);
  expect(back.html).toContain(`href="/thanh-toan?ma=${code}"`);
  const again = await goToGateway(b, code, 'vnpay.');
  await choose(b, gatewayOn(again.order.html), 'pay');
  expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
});
