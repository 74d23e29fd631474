import { beforeEach, describe, expect, test } from 'vitest';
import { listSheets } from '#domain/cash';
import { sql } from '#platform/db/sql.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { birthAnswers } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { owesKnownSum } from '#testing/owes-known-sum.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAGE = '/can-bo/so-quy';
const CONFIRMED = { _action: 'confirmed' };
const t = await appWithFilerAndDesk();
const { desk } = t;
let clerk: Browser;
let leader: Browser;

// Friday, before the weekend
beforeEach(async () => {
  t.clock.set('2026-11-20T09:00:00+07:00');
  await t.db.run(sql`delete from cash_sheet_lines`);
  await t.db.run(sql`delete from cash_sheets`);
  clerk = await signInOfficer(t, 'canbo.anphu1');
  leader = await signInOfficer(t, 'lanhdao.anphu');
});

const owing = async (amount = 15_000) => {
  const code = await t.file({ answers: { ...birthAnswers, childBirthDate: '2026-06-02' } });
  await desk.accept(code);
  await owesKnownSum(t.db, code, amount);
  return code;
};
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const fieldsOf = (html: string) => Object.fromEntries(posted(mainOf(html))) as Record<string, string>;
const own = async () => (await listSheets(t.db, desk.clerk)).own;
const first = async () => (await own())[0]?.id ?? '';
const closePage = async () => `${PAGE}/${await first()}/khoa-so`;
const send = async (fields: Fields) => {
  const url = await closePage();
  return clerk.post(url, { ...fieldsOf((await clerk.get(url)).html), ...fields });
};
const closed = async (fields: Fields) => {
  const url = await closePage();
  const asked = await send(fields);
  return clerk.post(url, { ...fieldsOf(asked.html), ...CONFIRMED });
};

describe('the cash sheet of a day', () => {
  test('is reached from the pages about money, has every receipt, void one and refund, and says what should be in the drawer', async () => {
    expect((await clerk.get('/can-bo')).html).toContain('href="/can-bo/thu-phi"');
    expect((await clerk.get('/can-bo/thu-phi')).html).toContain(`href="${PAGE}"`);
    const opened = await clerk.post(`${PAGE}/tien-dau-ngay`, {
      ...fieldsOf((await clerk.get(`${PAGE}/tien-dau-ngay`)).html),
      'tien-dau-ngay': '200.000',
    });
    expect(opened.status).toBe(303);
    const code = await owing();
    await desk.pay(code, 15_000);
    const page = `/can-bo/ho-so/${code}/huy-bien-lai`;
    const form = fieldsOf((await clerk.get(page)).html);
    await clerk.post(page, { ...form, ...CONFIRMED, reason: 'Ghi sai tên', payer: 'TRẦN VĂN BA' });
    const text = textOf((await clerk.get(`${PAGE}/${await first()}`)).html);
    expect(text).toContain(
      'Tiền mặt: 2 biên lai thu 30.000 VND, hủy -15.000 VND, trả lại 0 VND, còn 15.000 VND',
    );
    expect(text).toContain('Tiền mặt phải có 215.000 VND');
    expect(text).toContain('TRẦN VĂN BA');
    expect(text).toContain(code);
  });

  test.each([
    [{ 'to-5000': '1,5' }, 'Số tờ loại 5.000: “1,5” không phải số nguyên'],
    [{ 'to-5000': '-1' }, 'Số tờ loại 5.000: “-1” không phải số nguyên'],
    [{ 'to-5000': '100001' }, 'không phải số nguyên từ 0 đến 100.000'],
    [{ 'to-10000': '2' }, 'Tiền đếm được thừa 5.000 VND so với sổ'],
    [{ 'to-10000': '' }, 'Tiền đếm được thiếu 15.000 VND so với sổ'],
  ])('is not closed with %j: a clear sentence, and nothing typed is lost', async (wrong, sentence) => {
    await desk.pay(await owing(), 15_000);
    const typed = { 'to-2000': '0', ...wrong };
    for (const step of [{}, CONFIRMED]) {
      const answer = await send({ ...typed, ...step });
      expect([answer.status, textOf(answer.html)]).toEqual([422, expect.stringContaining(sentence)]);
      expect(fieldsOf(answer.html)).toMatchObject(typed);
    }
    expect((await own())[0]?.state).toBe('open');
  });

  test('is closed once, after it was asked once more, and not where a receipt came since the cashier counted', async () => {
    await desk.pay(await owing(), 15_000);
    const url = await closePage();
    const asked = await send({ 'to-10000': '1', 'to-5000': '1' });
    expect(textOf(asked.html)).toMatch(/15\.000 VND Tiền mặt đếm được Chênh lệch so với sổ: 0 VND/);
    expect((await own())[0]?.state).toBe('open');
    const form = fieldsOf(asked.html);
    await desk.pay(await owing(8_000), 8_000);
    const late = await clerk.post(url, { ...form, ...CONFIRMED, 'ly-do-chenh-lech': 'chưa rõ' });
    expect([late.status, textOf(late.html)]).toEqual([
      409,
      expect.stringContaining('Có khoản thu hoặc chi mới'),
    ]);
    expect(fieldsOf(late.html)).toMatchObject({ 'to-10000': '1', 'to-5000': '1' });
    expect((await closed({ 'to-10000': '2', 'to-1000': '3' })).status).toBe(303);
    expect((await clerk.get(url)).status).toBe(409);
    expect((await clerk.post(url, { ...form, ...CONFIRMED })).status).toBe(409);
    await desk.pay(await owing(), 15_000);
    expect((await own()).map((s) => [s.state, s.nth, s.lines])).toEqual([
      ['open', 2, 1],
      ['closed', 1, 2],
    ]);
  });

  test('that was left open over the weekend is shown first, while Monday has its own', async () => {
    await desk.pay(await owing(), 15_000);
    t.clock.set('2026-11-23T08:00:00+07:00');
    await desk.pay(await owing(8_000), 8_000);
    expect((await own()).map((s) => [s.day, s.lines])).toEqual([
      ['2026-11-20', 1],
      ['2026-11-23', 1],
    ]);
    clerk = await signInOfficer(t, 'canbo.anphu1');
    expect(textOf((await clerk.get(PAGE)).html)).toContain('Sổ ngày 20/11/2026 chưa khóa.');
  });

  test('shows a void receipt of a closed sheet on the sheet of the day on which it was voided', async () => {
    const code = await owing();
    await desk.pay(code, 15_000);
    expect((await closed({ 'to-10000': '1', 'to-5000': '1' })).status).toBe(303);
    t.clock.set('2026-11-23T08:00:00+07:00');
    clerk = await signInOfficer(t, 'canbo.anphu1');
    const page = `/can-bo/ho-so/${code}/huy-bien-lai`;
    const form = fieldsOf((await clerk.get(page)).html);
    await clerk.post(page, { ...form, ...CONFIRMED, reason: 'Chưa thu', 'lap-lai': 'none' });
    const [monday, friday] = await own();
    expect([monday?.day, friday?.day, friday?.lines, friday?.expected]).toEqual([
      '2026-11-23',
      '2026-11-20',
      1,
      15_000,
    ]);
    expect(textOf((await clerk.get(`${PAGE}/${monday?.id}`)).html)).toContain('Tiền mặt phải có -15.000 VND');
  });

  test('is confirmed by a leader, nobody else sees it or does anything with it, and it is taken away as a file', async () => {
    await desk.pay(await owing(), 15_000);
    const id = await first();
    expect((await leader.get(`${PAGE}/${id}/xac-nhan`)).status).toBe(409); // not closed yet
    expect((await leader.post(`${PAGE}/${id}/xac-nhan`, {})).status).toBe(409);
    await closed({ 'to-10000': '1', 'ly-do-chenh-lech': 'thối nhầm' });
    expect((await clerk.post(`${PAGE}/${id}/xac-nhan`, {})).status).toBe(404);
    for (const name of ['canbo.honmay1', 'canbo.anphu2', 'truongphong.anphu']) {
      const other = await signInOfficer(t, name);
      expect([403, 404], name).toContain((await other.get(`${PAGE}/${id}`)).status);
      expect([403, 404], name).toContain((await other.post(`${PAGE}/${id}/xac-nhan`, {})).status);
      expect([403, 404], name).toContain((await other.post(`${PAGE}/${id}/tai-ve`, {})).status);
    }
    expect(textOf((await leader.get(PAGE)).html)).toMatch(/Đã khóa, chờ lãnh đạo xác nhận.*-5\.000 VND/);
    expect(textOf((await leader.get(`${PAGE}/${id}/xac-nhan`)).html)).toContain('Lý do chênh lệch thối nhầm');
    const done = await leader.follow(await leader.post(`${PAGE}/${id}/xac-nhan`, {}));
    expect(textOf(done.html)).toContain('Lý do chênh lệch thối nhầm');
    expect(textOf(done.html)).toContain(`Lãnh đạo ${desk.leader.name} xác nhận lúc`);
    const file = await leader.post(`${PAGE}/${id}/tai-ve`, {});
    expect(file.headers['content-type']).toContain('text/csv');
    const verbs = await t.db.many<{ verb: string }>(
      sql`select verb from journal where thing_kind = 'cash-sheet' and thing_id = ${id} order by at, id`,
    );
    expect(verbs.map((v) => v.verb)).toEqual([
      'cash.sheet-closed',
      'cash.sheet-confirmed',
      'cash.sheet-exported',
    ]);
  });

  test('begins with what lay in the drawer, a sum from 0 on', async () => {
    const page = fieldsOf((await clerk.get(`${PAGE}/tien-dau-ngay`)).html);
    for (const wrong of ['', 'hai trăm', '-1', '99999999999']) {
      const refused = await clerk.post(`${PAGE}/tien-dau-ngay`, { ...page, 'tien-dau-ngay': wrong });
      expect([refused.status, refused.html.includes('href="#tien-dau-ngay"')], wrong).toEqual([422, true]);
    }
    expect(await own()).toEqual([]);
  });
});
