import { beforeAll, describe, expect, test } from 'vitest';
import { countLateBatches, startOrder } from '#domain/payments';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { appAtGateway } from '#testing/paying.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAGE = '/can-bo/thu-phi/chua-ve-ngan-sach';
const t = await appAtGateway('2026-11-19T09:00:00+07:00');
const { db, clock, desk, own } = t;
const agencyId = desk.clerk.posts[0]?.agencyId ?? '';
const BATCH = `${agencyId}|vnpay|2026-11-19`;
let nth = 15_000_000;
let references: string[];

const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const at = (time: string) => clock.set(`${time}+07:00`);
const officer = (name: string) => signInOfficer(t, name, t.browser());
const late = async () => (await countLateBatches(db, clock.now())).get('vnpay') ?? 0;

async function paid(): Promise<string> {
  const open = await own(await t.owing());
  const order = await db.tx((tx) => startOrder(tx, { open, gateway: 'vnpay', now: clock.now() }));
  nth += 1;
  await t.report({
    ...{ vnp_TxnRef: order.reference, vnp_Amount: '1500000', vnp_TransactionNo: String(nth) },
    ...{
      vnp_ResponseCode: '00',
      vnp_TransactionStatus: '00',
      vnp_PayDate: '20261119100000',
      vnp_OrderInfo: 'x',
    },
  });
  return order.reference;
}

beforeAll(async () => {
  references = [await paid(), await paid()];
});

describe('what was paid online', () => {
  test('stands in a list until it is known to be at the budget’s account, and is late only beyond 8 working hours', async () => {
    at('2026-11-20T09:59:00');
    const leader = await officer('lanhdao.anphu');
    expect((await leader.get('/can-bo/thu-phi')).html).toContain(`href="${PAGE}"`);
    const inTime = textOf((await leader.get(PAGE)).html);
    expect(inTime).toMatch(
      /19\/11\/2026, VNPAY, .* 2 30\.000 VND 10:00 19\/11\/2026 10:00 20\/11\/2026 Trong hạn/,
    );
    expect(await late()).toBe(0);
    at('2026-11-20T10:01:00');
    expect(textOf((await leader.get(PAGE)).html)).toContain('Quá 8 giờ làm việc');
    expect(await late()).toBe(1);
  });

  test('is another agency’s business alone', async () => {
    const other = await officer('lanhdao.binhminh');
    expect(textOf((await other.get(PAGE)).html)).toContain('Mọi khoản đã nộp');
    const tried = await other.post(PAGE, { dot: BATCH, 'chung-tu': 'BC-01', ngay: '20/11/2026' });
    expect(tried.status).toBe(404);
    expect((await (await officer('canbo.anphu1')).get(PAGE)).status).toBeGreaterThanOrEqual(403);
    expect(textOf((await (await officer('quantri')).get(PAGE)).html)).toContain('30.000 VND');
  });

  test('has arrived where the provider’s file says on which day it was paid out, and no line of another sum says so', async () => {
    at('2026-11-20T11:00:00');
    const leader = await officer('lanhdao.anphu');
    const heads = 'Mã đơn hàng,Mã giao dịch,Số tiền,Ngày quyết toán';
    const lines = [
      `${references[0]},15000001,15000,20/11/2026`,
      `${references[1]},15000002,16000,20/11/2026`,
    ];
    await leader.upload(
      '/can-bo/thu-phi/doi-soat',
      { 'co-quan': agencyId, 'nha-cung-cap': 'vnpay', ngay: '19/11/2026' },
      [{ field: 'tep', filename: 'a.csv', body: Buffer.from([heads, ...lines].join('\n')) }],
    );
    await runJobs(t.deps, t.url);
    expect(textOf((await leader.get(PAGE)).html)).toMatch(/VNPAY, .* 1 15\.000 VND/);
  });

  test.each([
    [{ dot: '' }, 'Chọn ngày nộp'],
    [{ 'chung-tu': ' ' }, 'Nhập số chứng từ'],
    [{ ngay: '18/11/2026' }, 'không trước ngày nộp'],
    [{ ngay: '21/11/2026' }, 'không sau hôm nay'],
    [{ ngay: '31/02/2026' }, 'ngày'],
  ])('is not recorded as arrived with %j', async (wrong, says) => {
    const leader = await officer('lanhdao.anphu');
    const no = await leader.post(PAGE, { dot: BATCH, 'chung-tu': 'BC-01', ngay: '20/11/2026', ...wrong });
    expect([no.status, textOf(no.html)]).toEqual([422, expect.stringContaining(says)]);
    expect(await late()).toBe(1);
  });

  test('is recorded as arrived by its document, once, with who and when', async () => {
    const leader: Browser = await officer('lanhdao.anphu');
    const fields = { dot: BATCH, 'chung-tu': 'BC-01', ngay: '20/11/2026' };
    const done = await leader.follow(await leader.post(PAGE, fields));
    expect(textOf(done.html)).toContain('Mọi khoản đã nộp');
    expect(await late()).toBe(0);
    const again = await leader.post(PAGE, fields);
    expect([again.status, textOf(again.html)]).toEqual([
      409,
      expect.stringContaining('đã được ghi là đã về'),
    ]);
    const [entry] = await db.many(
      sql`select actor_name as by, detail from journal where verb = 'payments.arrival-recorded' and agency_id = ${agencyId}`,
    );
    expect(entry).toMatchObject({
      by: expect.any(String),
      detail: { on: '2026-11-20', document: 'BC-01', count: 1, sum: 15_000 },
    });
  });
});
