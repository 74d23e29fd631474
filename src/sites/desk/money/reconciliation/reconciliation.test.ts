import { beforeAll, describe, expect, test } from 'vitest';
import { withdrawDossier } from '#domain/dossiers';
import { type Order, startOrder } from '#domain/payments';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { appAtGateway } from '#testing/paying.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { NOBODY, returnMoney, selectMoneyOf } from '../../../../domain/payments/testing.ts';

const PAGE = '/can-bo/thu-phi/doi-soat';
const HEADS = 'Mã đơn hàng,Mã giao dịch,Số tiền,Trạng thái,Thời gian thanh toán';
const PAID_AT = '18/11/2026 09:01:00';
const t = await appAtGateway('2026-11-18T09:00:00+07:00');
const { db, clock, desk, own } = t;
const agencyId = desk.clerk.posts[0]?.agencyId ?? '';
const DAY = `co-quan=${agencyId}&cong=vnpay&ngay=2026-11-18`;

let leader: Browser;
let nth = 14_000_000;
/** Order → the transaction that paid it. */
const paidBy = new Map<string, string>();
const orders: Record<string, Order> = {};

const textOf = (html: string) =>
  (html.split('<main')[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const line = (reference: string, transaction: string, amount: number, state = 'Thành công') =>
  `${reference},${transaction},${amount},${state},${PAID_AT}`;
const csv = (...lines: string[]) => Buffer.from(`\ufeff${[HEADS, ...lines].join('\r\n')}\r\n`);

async function order(name: string): Promise<Order> {
  const open = await own(await t.owing());
  const made = await db.tx((tx) => startOrder(tx, { open, gateway: 'vnpay', now: clock.now() }));
  orders[name] = made;
  return made;
}

async function pay(o: Pick<Order, 'reference' | 'amount'>, amount = o.amount): Promise<string> {
  nth += 1;
  await t.report({
    vnp_TxnRef: o.reference,
    vnp_Amount: String(amount * 100),
    vnp_TransactionNo: String(nth),
    vnp_ResponseCode: '00',
    vnp_TransactionStatus: '00',
    vnp_PayDate: '20261118090100',
    vnp_OrderInfo: 'Thanh toan le phi',
  });
  paidBy.set(o.reference, String(nth));
  return String(nth);
}

async function bring(b: Browser, body: Buffer, o: Record<string, string> = {}, filename = 'ngay.csv') {
  const fields = { 'co-quan': agencyId, 'nha-cung-cap': 'vnpay', ngay: '18/11/2026', ...o };
  const answer = await b.upload(PAGE, fields, [{ field: 'tep', filename, body }]);
  await runJobs(t.deps, t.url);
  return answer;
}

const rowsOf = (html: string) =>
  [...html.matchAll(/<tr class="govuk-table__row[\s\S]*?<\/tr>/g)].map(([row]) => textOf(`<main${row}`));
const differencesIn = async (b: Browser, query = DAY) => {
  const { html } = await b.get(`${PAGE}/ngay?${query}`);
  return rowsOf(html).filter((row) => / \/ \d/.test(row));
};
/** The fields of the form that posts to an address on a page. */
async function formOn(b: Browser, url: string, action: string) {
  const { html } = await b.get(url);
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].find(([f]) => f.includes(`action="${action}"`));
  return Object.fromEntries(posted(form?.[0] ?? '').filter(([name]) => !name.startsWith('_')));
}
async function note(b: Browser, url: string, text: string, o: Record<string, string> = {}) {
  const fields = await formOn(b, url, `${PAGE}/chenh-lech`);
  return b.post(`${PAGE}/chenh-lech`, { ...fields, 'ghi-chu': text, ...o });
}

/** One order for each way in which a day can differ, and two that agree. */
async function aDayOfEverything(): Promise<string[]> {
  const lines: string[] = [];
  for (const name of ['right', 'also-right'])
    lines.push(line((await order(name)).reference, await pay(orders[name] as Order), 15_000));
  // the provider has it alone, and this program has it alone
  lines.push(line((await order('not-told')).reference, '14999001', 15_000));
  await pay(await order('not-listed'));
  // another sum, of the line and of the order
  lines.push(line((await order('other-sum')).reference, await pay(orders['other-sum'] as Order), 16_000));
  lines.push(
    line((await order('wrong-sum')).reference, await pay(orders['wrong-sum'] as Order, 14_000), 14_000),
  );
  // twice, and listed twice
  const twice = await order('twice');
  lines.push(
    line(twice.reference, await pay(twice), 15_000),
    line(twice.reference, await pay(twice), 15_000),
  );
  lines.push(lines[0] ?? '');
  // after the dossier was withdrawn
  const { dossier } = await own((await order('withdrawn')).code);
  const o = { ref: dossier, revision: dossier.revision, citizen: t.citizen, reason: 'x', now: clock.now() };
  await db.tx((tx) => withdrawDossier(tx, o));
  lines.push(line((orders['withdrawn'] as Order).reference, await pay(orders['withdrawn'] as Order), 15_000));
  // its receipt is void
  const voided = await order('voided');
  lines.push(line(voided.reference, await pay(voided), 15_000));
  await db.run(sql`update payments set voided_at = ${clock.now()} where owner_agency_id = ${agencyId}
    and id = (select payment_id from received_money where owner_agency_id = ${agencyId} and order_id = ${voided.id})`);
  // given back here, and there
  const back = await order('given-back');
  lines.push(line(back.reference, await pay(back, 15_500), 15_500));
  const [money] = await selectMoneyOf(db, back);
  const { officerId, name } = desk.clerk;
  const give = {
    money: { ownerAgencyId: back.ownerAgencyId, id: money?.id ?? '' },
    by: { officerId, name },
    how: 'x',
    now: clock.now(),
  };
  await db.tx((tx) => returnMoney(tx, give));
  const there = await order('given-back-there');
  lines.push(line(there.reference, await pay(there), 15_000));
  lines.push(line(there.reference, '14999002', 15_000, 'Hoàn tiền'));
  // nothing was paid
  lines.push(line(there.reference, '14999003', 15_000, 'Thất bại'));
  return lines;
}

let lines: string[];
beforeAll(async () => {
  lines = await aDayOfEverything();
  clock.set('2026-11-19T09:00:00+07:00');
  leader = await signInOfficer(t, 'lanhdao.anphu', t.browser());
}, 60_000);

describe('the provider’s file of a day', () => {
  test('is brought from the pages about money, read afterwards, and every way in which the day differs is told', async () => {
    expect((await leader.get('/can-bo/thu-phi')).html).toContain(`href="${PAGE}"`);
    const taken = await leader.upload(
      PAGE,
      { 'co-quan': agencyId, 'nha-cung-cap': 'vnpay', ngay: '18/11/2026' },
      [{ field: 'tep', filename: 'ngay 18.csv', body: csv(...lines) }],
    );
    expect(textOf((await leader.follow(taken)).html)).toContain('Đang chờ đọc');
    await runJobs(t.deps, t.url);
    expect(textOf((await leader.get(PAGE)).html)).toContain(
      'Đã đối soát 13 dòng có tiền; 1 dòng không thành công; 0 dòng của cơ quan khác',
    );
    const found = (await differencesIn(leader)).map((row) => row.replace(/^ /, ''));
    const of = (name: string) => orders[name]?.reference ?? '';
    const says = (kind: string, reference: string, transaction: string) =>
      expect.stringMatching(new RegExp(`${kind}.*${reference} / ${transaction}`));
    const by = (name: string) => paidBy.get(of(name)) ?? '';
    expect(found).toHaveLength(10);
    expect(found).toEqual(
      expect.arrayContaining([
        says('Cổng có, hệ thống không có', of('not-told'), '14999001'),
        says('Hệ thống có, cổng không có', of('not-listed'), by('not-listed')),
        says('Khác số tiền', of('other-sum'), by('other-sum')),
        says('Khác số tiền', of('wrong-sum'), by('wrong-sum')),
        says('Nộp hai lần', of('twice'), by('twice')),
        says('Tệp ghi hai lần', of('right'), by('right')),
        says('Chưa có biên lai', of('withdrawn'), by('withdrawn')),
        says('Biên lai đã hủy', of('voided'), by('voided')),
        says('Tiền trả lại', of('given-back'), by('given-back')),
        says('Tiền trả lại', of('given-back-there'), '14999002'),
      ]),
    );
  });

  test('shows what the day comes to on both sides, leads to each dossier, and says what to do', async () => {
    const day = await leader.get(`${PAGE}/ngay?${DAY}`);
    // one line stands twice in the file
    expect(textOf(day.html)).toContain('Nhà cung cấp 12 khoản, 180.500 VND');
    expect(textOf(day.html)).toContain('Nhà cung cấp ghi trả lại 1 khoản, 15.000 VND');
    expect(textOf(day.html)).toContain('Đã được báo 11 khoản, 164.500 VND');
    expect(textOf(day.html)).toContain('Biên lai còn hiệu lực 6 khoản, 90.000 VND');
    expect(day.html).toContain(`/can-bo/ho-so/${orders['not-told']?.code}`);
    const kind = await leader.get(`${PAGE}/ngay?${DAY}&loai=paid-twice`);
    expect(textOf(kind.html)).toContain('Trả lại khoản này cho người nộp');
    expect(await differencesIn(leader, `${DAY}&loai=paid-twice`)).toHaveLength(1);
  });

  test('is not taken twice, nor of a day that is not over', async () => {
    const again = await bring(leader, csv(...lines));
    expect([again.status, textOf(again.html)]).toEqual([409, expect.stringContaining('Tệp này đã được')]);
    const today = await bring(leader, csv(...lines), { ngay: '19/11/2026' });
    expect([today.status, textOf(today.html)]).toEqual([
      422,
      expect.stringContaining('Chỉ đối soát ngày đã qua'),
    ]);
    const none = await bring(leader, csv(...lines), { ngay: '31/02/2026' });
    expect(none.status).toBe(422);
  });
});

describe('a difference', () => {
  const url = () => `${PAGE}/chenh-lech?${DAY}&loai=not-ours&khoan=14999001`;

  test('has notes that are added and never changed; of two officers who write at once, one is told', async () => {
    const seen = await formOn(leader, url(), `${PAGE}/chenh-lech`);
    expect((await note(leader, url(), ' ')).status).toBe(422);
    expect((await note(leader, url(), 'Đã hỏi cổng')).status).toBe(303);
    const late = await leader.post(`${PAGE}/chenh-lech`, { ...seen, 'ghi-chu': 'Cùng lúc' });
    expect([late.status, textOf(late.html)]).toEqual([409, expect.stringContaining('vừa ghi chú')]);
    expect(late.html).toContain('Cùng lúc');
    expect((await note(leader, url(), 'Cổng đã báo lại', { 'xong-chua': 'xong' })).status).toBe(303);
    const page = textOf((await leader.get(url())).html);
    expect(page).toMatch(/Đã hỏi cổng .*Chưa giải quyết .*Cổng đã báo lại .*Đã giải quyết/);
    expect(await leader.get(`${PAGE}/chenh-lech?${DAY}&loai=not-ours&khoan=1`)).toMatchObject({
      status: 404,
    });
  });
});

describe('a day', () => {
  const close = async (b: Browser) =>
    b.post(`${PAGE}/ngay`, await formOn(b, `${PAGE}/ngay?${DAY}`, `${PAGE}/ngay`));

  test('is not closed while a difference has no note', async () => {
    const no = await close(leader);
    expect([no.status, textOf(no.html)]).toEqual([
      409,
      expect.stringContaining('Còn 9 chênh lệch chưa có ghi chú'),
    ]);
  });

  test('has another version with every later file, which says what has changed and keeps what was written', async () => {
    const seen = await formOn(leader, `${PAGE}/ngay?${DAY}`, `${PAGE}/ngay`);
    const fewer = lines.filter((l) => !l.includes('14999002')).slice(0, -1);
    const more = line('TT000000CCCC', '14999009', 15_000);
    await bring(
      leader,
      csv(...fewer, more, line(orders['right']?.reference ?? '', '14999010', 15_000)),
      {},
      'sau.csv',
    );
    const page = textOf((await leader.get(`${PAGE}/ngay?${DAY}`)).html);
    expect(page).toContain('sau.csv (phiên bản 2');
    expect(page).toContain('Phiên bản 2: 1 chênh lệch của phiên bản trước không còn');
    const found = await differencesIn(leader);
    expect(found.filter((row) => row.includes('Mới'))).toEqual([expect.stringContaining('14999010')]);
    expect(found.find((row) => row.includes('14999001'))).toContain('Cổng đã báo lại');
    // of an order that is nobody's, the administrator is told, who brings the file for all
    expect(page).not.toContain('14999009');
    expect(textOf((await leader.get(PAGE)).html)).toContain('1 dòng của cơ quan khác');
    const stale = await leader.post(`${PAGE}/ngay`, seen);
    expect([stale.status, textOf(stale.html)]).toEqual([409, expect.stringContaining('vừa được đối soát')]);
  });

  test('is closed once, with what is left explained; a later file does not open it', async () => {
    for (;;) {
      const { html } = await leader.get(`${PAGE}/ngay?${DAY}`);
      const link = /href="(\/can-bo\/thu-phi\/doi-soat\/chenh-lech\?[^"]*)">Ghi chú</.exec(html)?.[1];
      if (!link) break;
      await note(leader, link.replaceAll('&amp;', '&'), 'Đã biết');
    }
    const form = await formOn(leader, `${PAGE}/ngay?${DAY}`, `${PAGE}/ngay`);
    expect(textOf((await leader.follow(await leader.post(`${PAGE}/ngay`, form))).html)).toContain(
      'Đã chốt ngày',
    );
    const again = await (await signInOfficer(t, 'quantri', t.browser())).post(`${PAGE}/ngay`, form);
    expect([again.status, textOf(again.html)]).toEqual([
      409,
      expect.stringContaining('một ngày chỉ chốt một lần'),
    ]);
    await bring(leader, csv(...lines, line('TT000000DDDD', '14999011', 1)));
    const page = textOf((await leader.get(`${PAGE}/ngay?${DAY}`)).html);
    expect(page).toContain(
      'theo phiên bản 2. Khi chốt có 10 chênh lệch, 9 chưa giải quyết xong. Có tệp đến sau khi chốt.',
    );
    const written = await db.many<{ verb: string }>(
      sql`select verb from journal where thing_kind = 'money-day' and thing_id = 'vnpay 2026-11-18' and agency_id = ${agencyId}`,
    );
    const verbs = written.map((w) => w.verb);
    for (const [verb, n] of [
      ['payments.file-brought', 3],
      ['payments.day-reconciled', 3],
      ['payments.difference-noted', 11],
      ['payments.day-closed', 1],
    ] as const)
      expect(
        verbs.filter((v) => v === verb),
        verb,
      ).toHaveLength(n);
  });

  test('is of its own agency alone: another leader, a clerk and a stranger find neither day nor difference', async () => {
    const other = await signInOfficer(t, 'lanhdao.binhminh', t.browser());
    const difference = `${PAGE}/chenh-lech?${DAY}&loai=not-ours&khoan=14999001`;
    for (const url of [`${PAGE}/ngay?${DAY}`, difference]) expect((await other.get(url)).status).toBe(404);
    const form = await formOn(leader, difference, `${PAGE}/chenh-lech`);
    const written = await other.post(`${PAGE}/chenh-lech`, { ...form, 'ghi-chu': 'x' });
    expect(written.status).toBe(404);
    const closed = await other.post(`${PAGE}/ngay`, {
      'co-quan': agencyId,
      cong: 'vnpay',
      ngay: '2026-11-18',
      'phien-ban': '3',
    });
    expect(closed.status).toBe(404);
    const brought = await bring(other, csv(...lines));
    expect([brought.status, textOf(brought.html)]).toEqual([422, expect.stringContaining('Chọn cơ quan')]);
    expect((await other.get(PAGE)).html).not.toContain('18/11/2026,');
    const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
    expect((await clerk.get(PAGE)).status).toBeGreaterThanOrEqual(403);
    expect((await clerk.get(`${PAGE}/ngay?${DAY}`)).status).toBeGreaterThanOrEqual(403);
  });

  test('of what is nobody’s is the administrator’s, who brings the file of all agencies', async () => {
    const admin = await signInOfficer(t, 'quantri', t.browser());
    await bring(admin, csv(...lines, line('TT000000EEEE', '14999012', 2_000)), { 'co-quan': NOBODY });
    const nobodys = `co-quan=${NOBODY}&cong=vnpay&ngay=2026-11-18`;
    expect(await differencesIn(admin, nobodys)).toEqual([expect.stringContaining('TT000000EEEE / 14999012')]);
    expect((await differencesIn(admin)).length).toBeGreaterThan(8);
    expect((await leader.get(`${PAGE}/ngay?${nobodys}`)).status).toBe(404);
  });
});

describe('a bad file', () => {
  const bad = { ngay: '17/11/2026' };
  const last = async () => textOf((await leader.get(PAGE)).html);

  test.each([
    [
      'another provider’s columns',
      'Ngày,Diễn giải,Ghi có\r\n17/11/2026,x,15000\r\n',
      'không tìm thấy các cột',
    ],
    ['a page', '<html><body>Đăng nhập</body></html>', 'tệp không phải là bảng'],
    [
      'a day that is another',
      `${HEADS}\r\nTT1,1,15000,Thành công,16/11/2026\r\n`,
      'mọi dòng đều của ngày khác',
    ],
    [
      'half a line',
      `${HEADS}\r\nTT1,1,mười,Thành công,17/11/2026\r\n`,
      'số tiền không phải là số đồng nguyên (dòng 2)',
    ],
  ])('of %s is refused with its reason, and no day comes of it', async (_, text, says) => {
    await bring(leader, Buffer.from(text), bad, `${says.slice(0, 20)}.csv`);
    expect(await last()).toContain(says);
    expect((await leader.get(`${PAGE}/ngay?co-quan=${agencyId}&cong=vnpay&ngay=2026-11-17`)).status).toBe(
      404,
    );
  });

  test('without a file, or with an empty one, is told at once', async () => {
    const none = await leader.post(PAGE, {
      'co-quan': agencyId,
      'nha-cung-cap': 'vnpay',
      ngay: '17/11/2026',
    });
    expect([none.status, textOf(none.html)]).toEqual([422, expect.stringContaining('Chọn tệp')]);
  });

  test('of 50,000 lines is read, and its page stays a page', async () => {
    const reference = orders['right']?.reference ?? '';
    const many = Array.from(
      { length: 50_000 },
      (_, i) => `${reference},${16_000_000 + i},15000,Thành công,16/11/2026`,
    );
    await bring(leader, csv(...many), { ngay: '16/11/2026' }, 'nhieu.csv');
    expect(await last()).toContain('Đã đối soát 50.000 dòng có tiền');
    const day = `co-quan=${agencyId}&cong=vnpay&ngay=2026-11-16`;
    expect(await differencesIn(leader, day)).toHaveLength(100);
    const page = await leader.get(`${PAGE}/ngay?${day}`);
    const next = /rel="next" href="([^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(rowsOf((await leader.get(next)).html).filter((row) => / \/ \d/.test(row))).toHaveLength(100);
  }, 60_000);
});
