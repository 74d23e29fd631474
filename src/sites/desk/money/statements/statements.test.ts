import { beforeEach, describe, expect, test } from 'vitest';
import { listOrders } from '#domain/payments';
import { sql } from '#platform/db/sql.ts';
import { appAtGateway } from '#testing/paying.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { workbookOf } from '#testing/workbook.ts';
import { selectMoneyOf } from '../../../../domain/payments/testing.ts';

const t = await appAtGateway('2026-11-19T09:00:00+07:00');
const { db, own } = t;
const PAGE = '/can-bo/sao-ke';
const ACCOUNT = '970436-1000000001';
const COMMON = '00000000-0000-7000-8000-000000008401';
const HEADS = ['Ngày giao dịch', 'Số tham chiếu', 'Ghi nợ', 'Ghi có', 'Nội dung'];
let nth = 0;

const clerk = () => signInOfficer(t, 'canbo.anphu1', t.browser());
const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const rowOf = (o: { memo: string; amount?: string; reference?: string; day?: string }) => {
  nth += 1;
  return [o.day ?? '19/11/2026', o.reference ?? `SK${nth}`, '', o.amount ?? '15.000', o.memo];
};
const csvOf = (...rows: string[][]) =>
  Buffer.from([HEADS, ...rows].map((cells) => cells.map((c) => `"${c}"`).join(';')).join('\r\n'));
const moneyOf = async (code: string) => {
  const orders = await listOrders(db, (await own(code)).dossier);
  return (await Promise.all(orders.map((o) => selectMoneyOf(db, o)))).flat();
};
const inTable = async () =>
  (
    await db.one<{ n: number }>(
      sql`select count(*)::int as n from statement_lines where account = ${ACCOUNT}`,
    )
  )?.n;

async function bring(body: Buffer, o: { filename?: string; profile?: string; account?: string } = {}) {
  const b = await clerk();
  await b.get(PAGE);
  const fields = { 'tai-khoan': o.account ?? ACCOUNT, mau: o.profile ?? COMMON };
  const file = { field: 'file:sao-ke', filename: o.filename ?? 'sao-ke.csv', body };
  return { b, answer: await b.upload(PAGE, fields, [file]) };
}

/** Brings it and has it taken in; the page that then says what became of it. */
async function take(body: Buffer, filename?: string): Promise<string> {
  const { b, answer } = await bring(body, filename ? { filename } : {});
  expect(answer.status, textOf(answer.html)).toBe(303);
  await b.get(answer.location);
  const sent = await b.post(answer.location, {});
  expect(sent.status).toBe(303);
  await runJobs(t.deps, t.url);
  return textOf((await b.get(answer.location)).html);
}

const lineOf = async (memo: string) => {
  const [line] = await db.many<{ id: string; state: string }>(
    sql`select id, state from statement_lines where account = ${ACCOUNT} and memo = ${memo}`,
  );
  return { state: line?.state, at: `${PAGE}/khoan/${ACCOUNT}/${line?.id}` };
};

beforeEach(() => t.clock.set('2026-11-19T09:00:00+07:00'));

describe('a statement', () => {
  test('is first shown as it was understood, and nothing is taken in before its officer says so', async () => {
    const before = await inTable();
    const { b, answer } = await bring(
      csvOf(
        rowOf({ memo: 'xem trước' }),
        ['19/11/2026', 'X', '5.000', '', 'rút'],
        ['', '', '', '15.000', 'Cộng'],
      ),
    );
    const text = textOf((await b.get(answer.location)).html);
    expect(text).toContain('1 khoản, cộng 15.000 VND');
    expect(text).toContain('dòng 4 (không có ngày, có thể là dòng cộng)');
    expect(text).toContain('xem trước');
    await runJobs(t.deps, t.url);
    expect(await inTable()).toBe(before);
  });

  test('pays the orders that its lines name, as a file of text and as a workbook with merged cells and days', async () => {
    const [a, c] = [await t.owing(), await t.owing()];
    const [first, second] = [await t.transferOf(a), await t.transferOf(c)];
    const text = await take(csvOf(rowOf({ memo: `CK ${first.reference}` }), rowOf({ memo: 'ai đó' })));
    expect(text).toContain('1 khoản có mã, 1 khoản chờ tìm hồ sơ, 0 khoản đã có từ trước');
    expect((await own(a)).fee).toMatchObject({ state: 'paid' });
    const sheet = workbookOf(
      [
        ['SAO KÊ TÀI KHOẢN', 'x', 'y'],
        HEADS,
        [{ day: 46_345 }, 'XL1', null, 15_000, `CK ${second.reference}`],
      ],
      { merged: ['A1:E1'] },
    );
    await take(sheet, 'sao-ke.xlsx');
    expect((await own(c)).fee).toMatchObject({ state: 'paid' });
  });

  test('twice, or half of it again, changes nothing and says so', async () => {
    const code = await t.owing();
    const { reference } = await t.transferOf(code);
    const rows = [
      rowOf({ memo: reference }),
      rowOf({ memo: 'không số', reference: '' }),
      rowOf({ memo: 'không số', reference: '' }),
    ];
    await take(csvOf(...rows));
    const { b, answer } = await bring(csvOf(...rows));
    expect(textOf((await b.get(answer.location)).html)).toContain('Tệp này đã được nhận lúc');
    expect(await take(csvOf(...rows))).toContain(
      '0 khoản có mã, 0 khoản chờ tìm hồ sơ, 3 khoản đã có từ trước',
    );
    const more = rowOf({ memo: 'thêm', amount: '7.000' });
    expect(await take(csvOf(...rows.slice(0, 2), more))).toContain(
      '1 khoản chờ tìm hồ sơ, 2 khoản đã có từ trước',
    );
    expect(await moneyOf(code)).toHaveLength(1);
  });

  test('brings nothing twice that the bank has told already, under its number or under another', async () => {
    const code = await t.owing();
    const { reference } = await t.transferOf(code);
    const told = { reference: 'FT777', bookedAt: '2026-11-19', amount: 15_000, memo: `CK ${reference}` };
    await t.tell({ account: { bank: '970436', number: '1000000001' }, lines: [told] });
    await take(csvOf(rowOf({ memo: told.memo, reference: 'FT777' })));
    await take(csvOf(rowOf({ memo: `CK-${reference}`, reference: 'SK-777' })));
    expect(await moneyOf(code)).toHaveLength(1);
    const [line] = await db.many<{ why: string }>(
      sql`select why from statement_lines where account = ${ACCOUNT} and reference = 'SK-777'`,
    );
    expect(line?.why).toBe('looks-like-another');
  });

  test.each<[string, Buffer, string]>([
    ['of another bank', Buffer.from('Date;Amount;Text\n1;2;3\n'), 'không có cột'],
    ['that is empty', Buffer.from('\n'), 'Tệp không có dòng nào'],
    [
      'that is a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      'không phải bảng CSV hoặc Excel',
    ],
    ['that is an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]), 'lưu lại thành .xlsx'],
  ])('%s is refused beside its box', async (_what, body, sentence) => {
    const { answer } = await bring(body);
    expect([answer.status, textOf(answer.html)]).toEqual([422, expect.stringContaining(sentence)]);
  });

  test('of an account that is not the officer’s is refused, and so is one without a file', async () => {
    const { b, answer } = await bring(csvOf(rowOf({ memo: 'x' })), { account: '970418-2000000002' });
    expect([answer.status, textOf(answer.html)]).toEqual([
      422,
      expect.stringContaining('Chọn tài khoản thu'),
    ]);
    const none = await b.upload(PAGE, { 'tai-khoan': ACCOUNT, mau: COMMON }, []);
    expect([none.status, textOf(none.html)]).toEqual([422, expect.stringContaining('Chọn tệp sao kê')]);
  });

  test('of 50,000 rows is read, and its first lines are shown', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => ['18/11/2026', `L${i}`, '', '1.000', `dòng ${i}`]);
    const { b, answer } = await bring(csvOf(...rows));
    expect(answer.status, textOf(answer.html)).toBe(303);
    expect(textOf((await b.get(answer.location)).html)).toContain('50.000 khoản, cộng 50.000.000 VND');
  }, 60_000);
});

describe('a line without a code', () => {
  test('is given to the order that an officer chooses among those of its sum, once they have said that they compared', async () => {
    const code = await t.owing();
    const order = await t.transferOf(code);
    const memo = 'nop phi, khong ghi ma';
    await take(csvOf(rowOf({ memo })));
    const { at } = await lineOf(memo);
    const b = await clerk();
    const { html } = await b.get(at);
    expect(html).toContain(`value="${order.reference}"`);
    const unsure = await b.post(at, { don: order.reference });
    expect([unsure.status, textOf(unsure.html)]).toEqual([
      422,
      expect.stringContaining('Đánh dấu là đã đối chiếu'),
    ]);
    const done = await b.follow(await b.post(at, { don: order.reference, 'da-doi-chieu': 'true' }));
    expect(textOf(done.html)).toContain('Đã ghi khoản tiền cho đơn thanh toán');
    expect((await own(code)).fee).toMatchObject({ state: 'paid' });
    expect(await moneyOf(code)).toMatchObject([{ state: 'settled', gateway: 'vietqr' }]);
    // what another has done meanwhile is not done again
    const late = await b.post(at, { don: order.reference, 'da-doi-chieu': 'true' });
    expect(late.status).toBe(409);
    expect(await moneyOf(code)).toHaveLength(1);
    expect(textOf((await b.get(at)).html)).toContain(`Đã ghi cho đơn ${order.reference}`);
  });

  test('of another sum than the order’s goes to what is to be looked into', async () => {
    const code = await t.owing();
    const order = await t.transferOf(code);
    await take(csvOf(rowOf({ memo: 'thiếu tiền', amount: '14.000' })));
    const { at } = await lineOf('thiếu tiền');
    const b = await clerk();
    await b.get(at);
    const sent = { don: 'khac', 'ma-don': order.reference.toLowerCase(), 'da-doi-chieu': 'true' };
    const done = await b.follow(await b.post(at, sent));
    expect(textOf(done.html)).toContain('khoản này nằm ở danh sách tiền cần kiểm tra');
    expect(await moneyOf(code)).toMatchObject([{ state: 'look', aside: 'wrong-amount', amount: 14_000 }]);
  });

  test('is not given to an order of another agency, nor to none', async () => {
    await take(csvOf(rowOf({ memo: 'của ai' })));
    const { at } = await lineOf('của ai');
    const b = await clerk();
    await b.get(at);
    for (const don of ['TT261119AAAA', 'MCAAAAAAAAAA']) {
      const sent = await b.post(at, { don: 'khac', 'ma-don': don, 'da-doi-chieu': 'true' });
      expect([sent.status, textOf(sent.html)]).toEqual([
        422,
        expect.stringContaining('Không có đơn mang mã này'),
      ]);
    }
    expect((await lineOf('của ai')).state).toBe('waiting');
  });

  test('is said to pay no fee, with the reason, and that can be taken back', async () => {
    await take(csvOf(rowOf({ memo: 'lãi tiền gửi' })));
    const { at } = await lineOf('lãi tiền gửi');
    const b = await clerk();
    await b.get(at);
    expect((await b.post(`${at}/khong-phai-phi`, { 'ly-do': ' ' })).status).toBe(422);
    await b.post(`${at}/khong-phai-phi`, { 'ly-do': 'Lãi tháng 11' });
    expect((await lineOf('lãi tiền gửi')).state).toBe('other');
    expect(textOf((await b.get(at)).html)).toContain('Lãi tháng 11');
    await b.post(`${at}/cho-lai`, {});
    expect((await lineOf('lãi tiền gửi')).state).toBe('waiting');
    await b.get(PAGE);
    expect((await b.post(`${at}/cho-lai`, {})).status).toBe(409);
  });

  test('stands in the journal with who did what with it, and says which file brought it', async () => {
    const code = await t.owing();
    const order = await t.transferOf(code);
    const body = csvOf(rowOf({ memo: 'gửi phí' }), rowOf({ memo: 'lãi quý' }));
    await take(body, 'so-quy.csv');
    const b = await clerk();
    const [fee, interest] = [await lineOf('gửi phí'), await lineOf('lãi quý')];
    await b.get(fee.at);
    await b.post(fee.at, { don: 'khac', 'ma-don': order.reference, 'da-doi-chieu': 'true' });
    await b.post(`${interest.at}/khong-phai-phi`, { 'ly-do': 'Lãi quý 4' });
    await b.post(`${interest.at}/cho-lai`, {});
    const written = await db.many<{ verb: string; detail: Record<string, unknown> }>(
      sql`select verb, detail from journal where verb in ('payments.statement-taken', 'payments.line-matched',
        'payments.line-set-aside', 'payments.line-taken-back') and actor_id = ${t.desk.clerk.officerId} order by at desc, id desc limit 4`,
    );
    expect(new Map(written.map((j) => [j.verb, j.detail]))).toMatchObject(
      new Map<string, object>([
        ['payments.statement-taken', { file: 'so-quy.csv', lines: 2, sum: 30_000 }],
        ['payments.line-matched', { order: order.reference, amount: 15_000 }],
        ['payments.line-set-aside', { why: 'Lãi quý 4' }],
        ['payments.line-taken-back', { amount: 15_000 }],
      ]),
    );
    const brought = await db.many<{ name: string }>(
      sql`select s.file_name as name from statement_lines l join bank_statements s on s.account = l.account and s.id = l.statement_id
        where l.account = ${ACCOUNT} and l.memo in ('gửi phí', 'lãi quý')`,
    );
    expect(brought.map((s) => s.name)).toEqual(['so-quy.csv', 'so-quy.csv']);
  });

  test('and the statements are the clerks’ and leaders’ of the account’s agency, and nobody else’s', async () => {
    await take(csvOf(rowOf({ memo: 'chỉ của An Phú' })));
    const { at } = await lineOf('chỉ của An Phú');
    const leader = await signInOfficer(t, 'lanhdao.anphu', t.browser());
    expect((await leader.get(PAGE)).html).toContain('chỉ của An Phú');
    const other = await signInOfficer(t, 'canbo.binhminh1', t.browser());
    expect((await other.get(PAGE)).html).not.toContain('chỉ của An Phú');
    expect((await other.get(at)).status).toBe(404);
    const statement = await db.one<{ id: string }>(
      sql`select id from bank_statements where account = ${ACCOUNT} limit 1`,
    );
    expect((await other.get(`${PAGE}/tep/${ACCOUNT}/${statement?.id}`)).status).toBe(404);
    for (const username of ['canbo.anphu2', 'quantri']) {
      const b = await signInOfficer(t, username, t.browser());
      expect((await b.get(PAGE)).status, username).toBe(404);
    }
    expect((await (await clerk()).get('/can-bo/thu-phi')).html).toContain(`href="${PAGE}"`);
  });
});
