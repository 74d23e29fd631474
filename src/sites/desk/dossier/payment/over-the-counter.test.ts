import { beforeEach, describe, expect, test } from 'vitest';
import { listPayments } from '#domain/fees';
import { listOrders } from '#domain/payments';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { appAtGateway } from '#testing/paying.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const CONFIRMED = { _action: 'confirmed' };
const t = await appAtGateway('2026-11-19T09:00:00+07:00');
let clerk: Browser;
let code: string;

beforeEach(async () => {
  code = await t.owing(15_000);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const page = () => `/can-bo/ho-so/${code}/thu-phi`;
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const fieldsOf = (html: string) => Object.fromEntries(posted(mainOf(html))) as Record<string, string>;
const send = async (fields: Fields) =>
  clerk.post(page(), { ...fieldsOf((await clerk.get(page())).html), ...fields });
const receipts = async () => {
  const { fee } = await t.own(code);
  return fee ? listPayments(t.db, fee.ownerAgencyId, fee.id) : [];
};

describe('cash', () => {
  test('that is more than what is owed is counted before it is taken: the page says large what goes back', async () => {
    const asked = await send({});
    expect(textOf(asked.html)).toContain('Khách đưa (VND)');
    const counted = await clerk.post(page(), {
      ...fieldsOf(asked.html),
      ...CONFIRMED,
      'khach-dua': '50.000',
    });
    expect(counted.status).toBe(200);
    expect(textOf(counted.html)).toMatch(/35\.000 VND Trả lại khách Khách đưa 50\.000 VND, thu 15\.000 VND/);
    expect(await receipts()).toEqual([]);
    const other = { ...fieldsOf(counted.html), ...CONFIRMED, 'khach-dua': '20.000' };
    expect(textOf((await clerk.post(page(), other)).html)).toContain('5.000 VND Trả lại khách');
    expect(await receipts()).toEqual([]);
    const done = await clerk.post(page(), { ...fieldsOf(counted.html), ...CONFIRMED });
    expect(done.status).toBe(303);
    expect(await receipts()).toMatchObject([{ amount: 15_000, given: 50_000, method: 'cash' }]);
  });

  test.each([
    ['14.999', 'Số tiền khách đưa phải ít nhất là 15.000 VND'],
    ['năm chục', 'năm chục'],
  ])('“%s” is not enough, or no sum: nothing is taken and nothing typed is lost', async (given, sentence) => {
    const asked = await send({ payer: 'TRẦN VĂN BA' });
    const refused = await clerk.post(page(), { ...fieldsOf(asked.html), ...CONFIRMED, 'khach-dua': given });
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain(sentence);
    expect(fieldsOf(refused.html)).toMatchObject({ 'khach-dua': given, payer: 'TRẦN VĂN BA' });
    expect(await receipts()).toEqual([]);
  });
});

test('a card has the number of the slip, which stands on the receipt', async () => {
  expect((await send({ method: 'card' })).status).toBe(422);
  const asked = await send({ method: 'card', 'so-phieu-the': '000123' });
  expect(textOf(asked.html)).not.toContain('Khách đưa');
  const done = await clerk.post(page(), { ...fieldsOf(asked.html), ...CONFIRMED });
  expect(await receipts()).toMatchObject([{ method: 'card', cardSlip: '000123', given: null }]);
  expect(textOf((await clerk.follow(done)).html)).toContain('phiếu máy quẹt thẻ số 000123');
});

test('the desk is told of an order that is paid online at this moment before it takes, and what still comes is set aside', async () => {
  const asked = await send({});
  expect(textOf(asked.html)).not.toContain('đang thanh toán trực tuyến');
  const filer = await signedIn(t);
  await filer.post(`/ho-so-cua-toi/${code}/thanh-toan`, { gateway: 'vnpay' });
  const { dossier } = await t.own(code);
  const [order] = await listOrders(t.db, dossier);
  expect(order?.state).toBe('pending');
  const told = await clerk.post(page(), { ...fieldsOf(asked.html), ...CONFIRMED });
  expect(told.status).toBe(200);
  expect(textOf(told.html)).toContain('Người nộp đang thanh toán trực tuyến 15.000 VND');
  expect(await receipts()).toEqual([]);
  expect(textOf((await clerk.get(page())).html)).toContain('chờ xác thực thanh toán');
  await clerk.post(page(), { ...fieldsOf(told.html), ...CONFIRMED });
  expect(await receipts()).toHaveLength(1);
  const paid = {
    vnp_TxnRef: order?.reference ?? '',
    vnp_Amount: '1500000',
    vnp_ResponseCode: '00',
    vnp_TransactionStatus: '00',
    vnp_TransactionNo: '77',
    vnp_PayDate: '20261119091000',
  };
  await t.report(paid);
  expect(await receipts()).toHaveLength(1);
  expect(textOf((await clerk.get('/can-bo/tien-can-kiem-tra')).html)).toContain(code);
});
