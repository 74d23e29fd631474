import { beforeAll, describe, expect, test } from 'vitest';
import { readCalendar } from '#domain/calendar';
import { sql } from '#platform/db/sql.ts';
import { administration } from '#testing/administration.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signInOfficer } from '#testing/sign-in.ts';

// 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; a birth accepted on Thursday 26 November at 10:00 is promised for Friday 27
const t = await appWithFilerAndDesk('2026-11-26T10:00:00+07:00');
const { administrator } = administration(() => t);
const PAGE = '/can-bo/lich-lam-viec';
const DAY = '/can-bo/quan-tri/lich/ngay';
const YEAR = '/can-bo/quan-tri/lich/nam?nam=2027';
const added = {
  tu: '27/11/2026',
  den: '',
  'loai-ngay': 'holiday',
  'thay-cho': '',
  ten: 'Nghỉ theo quyết định mới',
  'van-ban': 'QĐ 12/QĐ-TTg',
  'ghi-chu': '',
  'vi-sao': 'Chính phủ cho nghỉ thêm',
};
let code: string;
let admin: Browser;

const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const revision = async () => (await readCalendar(t.db)).revision;
const send = async (fields: Fields, o: { url?: string; who?: Browser; revision?: string } = {}) =>
  (o.who ?? admin).post(o.url ?? DAY, { revision: o.revision ?? (await revision()), ...fields });
const confirmed = (fields: Fields, o: { url?: string; who?: Browser; revision?: string } = {}) =>
  send({ ...fields, _action: 'confirmed' }, o);
const dayOn = async (date: string) => (await readCalendar(t.db)).days.find((d) => d.date === date);
const promise = async () => (await t.own(code)).dossier.promisedAt;

beforeAll(async () => {
  code = await t.file();
  await t.desk.accept(code);
  admin = await signInOfficer(t, 'quantri');
});

describe('the work calendar', () => {
  test('is read by every officer: the days with kind, reason and ground, the hours, and that 2027 is only foreseen', async () => {
    const officer = await signInOfficer(t, 'canbo.anphu2');
    const { html, status } = await officer.get(PAGE);
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('Thứ Ba, 24/11/2026 nghỉ lễ Ngày Văn hóa Việt Nam NQ 28/2026/QH16');
    expect(text).toContain('Thứ Bảy, 10/01/2026 làm bù');
    expect(text).toContain('Thứ Năm, 11/02/2027 nghỉ bù Nghỉ bù Tết Nguyên đán dự kiến, chưa có quyết định');
    expect(text).toContain('Có hai phương án nghỉ Tết Nguyên đán 2027 được đề xuất, chưa có quyết định');
    expect(text).toContain('Cả tỉnh thứ Hai đến thứ Sáu 07:00–11:30, 13:30–17:00 từ 01/01/2025');
    expect(html).not.toContain(DAY);
    expect((await officer.get('/can-bo')).html).toContain(`href="${PAGE}"`);
    expect((await officer.get(DAY)).status).toBe(404);
    expect((await officer.get(YEAR)).status).toBe(404);
  });

  test('leads an administrator to each day and year, and from their own page to it', async () => {
    const { html } = await admin.get(PAGE);
    for (const href of [DAY, `${DAY}?ngay=2027-02-11`, YEAR]) expect(html).toContain(`href="${href}"`);
    expect((await admin.get('/can-bo/quan-tri')).html).toContain(`href="${PAGE}"`);
  });
});

describe('a day that an administrator adds', () => {
  test('is asked about once more, with what would move; until then nothing is changed', async () => {
    const asked = await send(added);
    const text = textOf(asked.html);
    expect(text).toContain('Thứ Sáu, 27/11/2026 từ ngày theo tuần làm việc thành nghỉ lễ');
    expect(text).toMatch(/Ủy ban nhân dân phường An Phú 1 0/);
    expect(await dayOn('2026-11-27')).toBeUndefined();
    const back = await admin.post(DAY, { ...Object.fromEntries(posted(asked.html)), _action: 'edit' });
    expect(Object.fromEntries(posted(back.html))).toMatchObject(added);
  });

  test('is written with who and why, moves what is open, and leads to the list of it', async () => {
    const done = await admin.follow(await confirmed(added));
    expect(done.html).toContain('Đã ghi thay đổi của lịch làm việc');
    const link = /href="(\/can-bo\/thoi-han-thay-doi\?lich=[^"]+)"/.exec(done.html)?.[1] ?? '';
    const text = textOf(done.html);
    expect(text).toMatch(/10:00 26\/11\/2026 .* Thứ Sáu, 27\/11\/2026 Chính phủ cho nghỉ thêm/);
    await runJobs(t.deps, t.url);
    expect(await promise()).toEqual(new Date('2026-11-30T10:00:00+07:00'));
    const leader = await signInOfficer(t, 'lanhdao.anphu');
    expect((await leader.get(link)).html).toContain(code);
    const journal = await admin.get('/can-bo/quan-tri/nhat-ky?can-bo=quantri');
    expect(journal.html).toContain('Lịch làm việc năm 2026: Chính phủ cho nghỉ thêm');
  });

  test('is refused to the one who looked at a calendar that somebody has changed since, with every word still there', async () => {
    const second = await administrator('quan.tri.hai');
    const seen = await revision();
    await confirmed({ ...added, tu: '30/12/2026' }, { revision: seen });
    for (const step of [send, confirmed]) {
      const fields = { ...added, tu: '31/12/2026' };
      const answer = await step(fields, { who: second, revision: seen });
      expect(answer.status).toBe(409);
      expect(answer.html).toContain('nên chưa ghi gì');
      const again = Object.fromEntries(posted(answer.html.split('<main')[1] ?? ''));
      expect(again).toMatchObject(fields);
      expect(again['revision']).toBe(await revision());
    }
    expect(await dayOn('2026-12-31')).toBeUndefined();
  });

  test('the same form sent twice is written once, and answered the same', async () => {
    const form = { ...added, tu: '29/12/2026', revision: await revision(), _key: 'hai-lan' };
    const first = await confirmed(form, form);
    const again = await confirmed(form, form);
    expect(first.location).toContain('xong=');
    expect(again.location).toBe(first.location);
  });

  test.each([
    ['a date that is in no calendar', { tu: '31/02/2027' }, 'ngày không có trong lịch'],
    ['no date', { tu: '' }, 'Nhập ngày'],
    ['a day that is there', { tu: '24/11/2026' }, 'đã có trong lịch'],
    [
      'days over the new year into a year that is not entered',
      { tu: '30/12/2027', den: '02/01/2028', 'van-ban': '' },
      'năm 2028 chưa có trong lịch',
    ],
    ['no reason to rest', { tu: '31/12/2026', ten: ' ' }, 'Nhập lý do nghỉ hoặc làm bù'],
    ['no reason to change the calendar', { tu: '31/12/2026', 'vi-sao': '' }, 'Nhập lý do thay đổi lịch'],
    [
      'no document in a year that is decided',
      { tu: '31/12/2026', 'van-ban': '' },
      'phải có văn bản làm căn cứ',
    ],
    [
      'a make-up day on a day of work',
      { tu: '31/12/2026', 'loai-ngay': 'make-up', 'thay-cho': '28/12/2026' },
      'đã là ngày làm việc',
    ],
    ['half of a swap', { tu: '31/12/2026', 'loai-ngay': 'swap-off' }, 'Nhập ngày kia'],
    ['no kind', { tu: '31/12/2026', 'loai-ngay': 'x' }, 'Chọn loại ngày'],
    ['a month of days', { tu: '01/03/2027', den: '01/06/2027' }, 'nhiều nhất 31 ngày'],
  ])('with %s gets a sentence and keeps what was typed', async (_, wrong, sentence) => {
    const before = await revision();
    const answer = await confirmed({ ...added, ...wrong });
    expect([answer.status, textOf(answer.html)]).toEqual([422, expect.stringContaining(sentence)]);
    expect(Object.fromEntries(posted(answer.html.split('<main')[1] ?? ''))).toMatchObject({
      'van-ban': 'van-ban' in wrong ? wrong['van-ban'] : added['van-ban'],
    });
    expect(await revision()).toBe(before);
  });

  test('that has passed is asked about with the word that nothing which passed changes', async () => {
    const asked = await send({ ...added, tu: '31/03/2026' });
    expect(textOf(asked.html)).toContain('Những gì đã hẹn và đã đến hạn không thay đổi');
  });
});

describe('a day that is there', () => {
  test('is changed and removed at its own page, a swap with both its ends', async () => {
    const at = `${DAY}?ngay=2026-08-31`;
    const shown = await admin.get(at);
    expect(Object.fromEntries(posted(shown.html.split('<main')[1] ?? ''))).toMatchObject({
      'loai-ngay': 'swap-off',
      'thay-cho': '22/08/2026',
      ten: 'Nghỉ hoán đổi dịp Quốc khánh',
    });
    const asked = await send({ viec: 'remove', 'vi-sao': 'Nhập nhầm' }, { url: at });
    const text = textOf(asked.html);
    expect(text).toContain('Thứ Bảy, 22/08/2026 từ làm bù thành ngày theo tuần làm việc');
    expect(text).toContain('Thứ Hai, 31/08/2026 từ nghỉ hoán đổi thành ngày theo tuần làm việc');
    await confirmed({ viec: 'remove', 'vi-sao': 'Nhập nhầm' }, { url: at });
    expect([await dayOn('2026-08-22'), await dayOn('2026-08-31')]).toEqual([undefined, undefined]);
    expect((await admin.get(at)).status).toBe(404);
  });
});

describe('a year', () => {
  const decided = {
    'trang-thai': 'confirmed',
    'van-ban': 'QĐ 99/QĐ-TTg',
    'ngay-ky': '20/11/2026',
    'loi-bao': '',
    'vi-sao': 'Đã có quyết định',
  };

  test('is confirmed by its document, after each of its days was shown with what was noted of it', async () => {
    for (const [wrong, sentence] of [
      [{ 'van-ban': '' }, 'Nhập số văn bản'],
      [{ 'ngay-ky': '27/11/2026' }, 'không được sau hôm nay'],
      [{ 'trang-thai': '' }, 'Chọn tình trạng'],
    ] as const)
      expect(textOf((await confirmed({ ...decided, ...wrong }, { url: YEAR })).html)).toContain(sentence);
    const asked = textOf((await send(decided, { url: YEAR })).html);
    expect(asked).toContain('Đối chiếu từng ngày với văn bản trước khi ghi');
    expect(asked).toContain('Thứ Năm, 11/02/2027 nghỉ bù Nghỉ bù Tết Nguyên đán cần xác minh');
    expect((await readCalendar(t.db)).years.find((y) => y.year === 2027)?.verified).toBe(false);
    const done = await admin.follow(await confirmed(decided, { url: YEAR }));
    expect(textOf(done.html)).toContain('Đã có quyết định QĐ 99/QĐ-TTg ngày 20/11/2026');
    expect(await dayOn('2027-02-11')).toMatchObject({ source: 'QĐ 99/QĐ-TTg', verified: true });
    const [entry] = await t.db.many(
      sql`select thing_id as "thingId", detail from journal where verb = 'calendar.year-changed'`,
    );
    expect(entry).toMatchObject({ thingId: '2027', detail: { why: 'Đã có quyết định' } });
  });

  test('that is added is not counted with until it has days', async () => {
    const url = YEAR.replace('2027', '2028');
    const wanted = { 'trang-thai': 'expected', 'loi-bao': '', 'vi-sao': 'Năm mới' };
    expect(textOf((await confirmed(wanted, { url })).html)).toContain('chưa có ngày nghỉ nào');
    await confirmed({ ...wanted, 'trang-thai': 'not-usable' }, { url });
    await confirmed({ ...added, tu: '31/12/2027', den: '01/01/2028', 'van-ban': 'BLLĐ 2019' });
    await confirmed(wanted, { url });
    expect((await readCalendar(t.db)).years.find((y) => y.year === 2028)).toMatchObject({
      usable: true,
      verified: false,
    });
    expect((await admin.get(YEAR.replace('2027', '2040'))).status).toBe(404);
  });
});
