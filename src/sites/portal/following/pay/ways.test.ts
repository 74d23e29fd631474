import { describe, expect, test } from 'vitest';
import { bankCodeOf } from '#adapters/payment/vnpay-ways.ts';
import { listOrders } from '#domain/payments';
import { appAtGateway, choose, gatewayOn } from '#testing/paying.ts';
import { signedIn } from '#testing/sign-in.ts';
import { payWords } from '../../words/pay.ts';

const { vi, en } = payWords;
const t = await appAtGateway();
const filer = () => signedIn(t, 0, t.browser());
const pageOf = (code: string) => `/ho-so-cua-toi/${code}/thanh-toan`;
const chosenAt = (html: string) => new URLSearchParams(gatewayOn(html).split('?')[1]).get('vnp_BankCode');

describe('the payment page', () => {
  test('has the groups of the guide, one choice in all, and the five stages with where one is', async () => {
    const code = await t.owing(5_000);
    const { html } = await (await filer()).get(pageOf(code));
    for (const words of [
      vi.groups.banks,
      vi.groups.through('VNPAY'),
      vi.groups.wallets,
      'Vietcombank',
      'VNPT Money',
      vi.atGateway('VNPAY'),
      'Lựa chọn thủ tục',
      'THANH TOÁN',
    ])
      expect(html).toContain(words);
    const radios = [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([input]) => input);
    expect(radios.length).toBeGreaterThan(10);
    for (const radio of radios) expect(radio).toContain('name="way"');
    expect(radios.filter((radio) => /\bchecked\b/.test(radio))).toHaveLength(1);
    expect(html).toMatch(/aria-current="step"[\s\S]{0,200}Theo dõi kết quả/); // it is accepted
    expect(html).not.toMatch(/<img[^>]*vnpay/i);
  });

  test('tells the gateway which bank was chosen, and another one that is chosen later; without one it is chosen there', async () => {
    const code = await t.owing();
    const b = await filer();
    await b.get(pageOf(code));
    const sent = await b.post(pageOf(code), { way: 'vnpay.vcb' });
    expect(sent.location).toBe(`${pageOf(code)}?cach=vnpay.vcb`);
    const waiting = (await b.follow(sent)).html;
    expect(chosenAt(waiting)).toBe('VIETCOMBANK');
    expect(waiting).toContain(vi.anotherWay);
    const other = await b.follow(await b.post(pageOf(code), { way: 'vnpay.bidv' }));
    expect(chosenAt(other.html)).toBe('BIDV');
    expect(await listOrders(t.db, (await t.own(code)).dossier)).toHaveLength(1);
    const none = await b.follow(await b.post(pageOf(code), { way: 'vnpay.' }));
    expect(chosenAt(none.html)).toBeNull();
    await choose(b, gatewayOn(other.html), 'pay');
    expect((await t.own(code)).fee).toMatchObject({ state: 'paid', paid: 15_000 });
  });

  test.each(['vnpay.khong-co', 'khac.vcb', 'vcb', '<b>', ''])('takes %j as nothing chosen', async (way) => {
    const code = await t.owing();
    const b = await filer();
    await b.get(pageOf(code));
    const sent = await b.post(pageOf(code), { way });
    expect(sent.location).toBe(pageOf(code));
    expect(chosenAt((await b.follow(sent)).html)).toBeNull();
  });

  test('speaks English, and so does the gateway’s', async () => {
    const code = await t.owing();
    const b = await filer();
    const page = await b.get(`/en${pageOf(code)}`);
    for (const words of [
      en.groups.banks,
      en.groups.through('VNPAY'),
      en.groups.wallets,
      en.atGateway('VNPAY'),
    ])
      expect(page.html).toContain(words);
    expect(page.html).not.toContain(vi.groups.banks);
    const waiting = await b.follow(await b.post(`/en${pageOf(code)}`, { way: 'vnpay.qr' }));
    expect(gatewayOn(waiting.html)).toContain('vnp_Locale=en');
    const { back } = await choose(b, gatewayOn(waiting.html), 'pay');
    expect(back.html).toContain(en.states.paid('15,000 VND'));
    expect(back.html).toContain(en.paidText(code));
  });
});

test('a way of which no code is known is chosen once more at the gateway', () => {
  expect(bankCodeOf('vnpt')).toBe('');
  expect(bankCodeOf('khong-co')).toBe('');
  expect(bankCodeOf(undefined)).toBe('');
});

test('one’s own payments stand in a list, each with its state, its receipt or the way to pay, and nobody else’s', async () => {
  const [paid, failed, other] = [await t.owing(), await t.owing(), await t.owing()];
  const b = await filer();
  const go = async (code: string) => {
    await b.get(pageOf(code));
    return gatewayOn((await b.follow(await b.post(pageOf(code), {}))).html);
  };
  await choose(b, await go(paid), 'pay');
  await choose(b, await go(failed), '24');
  await go(other);
  const { html } = await b.get('/thanh-toan-cua-toi');
  for (const words of [
    `href="/ho-so-cua-toi/${paid}/bieu-mau/bien-lai"`,
    `href="${pageOf(failed)}"`,
    `href="${pageOf(other)}"`,
    vi.mine.states.paid,
    vi.mine.states.failed,
    vi.mine.states.pending,
    '15.000 VND',
  ])
    expect(html).toContain(words);
  expect((await b.get('/ho-so-cua-toi')).html).toContain('href="/thanh-toan-cua-toi"');
  const stranger = await signedIn(t, 1, t.browser());
  expect((await stranger.get('/thanh-toan-cua-toi')).html).toContain(vi.mine.none);
  expect((await t.browser().get('/thanh-toan-cua-toi')).location).toContain('/dang-nhap');
});
