import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { importCalendar, readCalendar } from '#domain/calendar';
import { sql } from '#platform/db/sql.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signInOfficer } from '#testing/sign-in.ts';

// 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; a birth accepted on Thursday 26 November at 10:00 is promised for Friday 27 at 10:00
const t = await appWithFilerAndDesk('2026-11-26T10:00:00+07:00');
const seed = JSON.parse(readFileSync(new URL('../../../../seed/calendar.json', import.meta.url), 'utf8'));
const PAGE = '/can-bo/lich-lam-viec';
const DAY = '/can-bo/quan-tri/lich/ngay';
const HOURS = '/can-bo/quan-tri/lich/gio';
const WHY = { 'vi-sao': 'Giờ mùa đông' };
const closed = { 'loai-ngay': 'holiday', ten: 'Mất điện', 'van-ban': 'TB 5/TB-UBND', 'vi-sao': 'Mất điện' };
let anPhu = '';
let binhMinh = '';
let admin: Browser;

const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const promiseOf = async (code: string) => (await t.own(code)).dossier.promisedAt;
const at = (local: string) => new Date(`${local}:00+07:00`);

/** Fills a page in, and presses what it asks once more. */
async function change(url: string, fields: Fields) {
  const form = Object.fromEntries(posted(mainOf((await admin.get(url)).html)));
  const asks = await admin.post(url, { ...form, ...fields });
  if (asks.status !== 200) return asks;
  const again = Object.fromEntries(posted(mainOf(asks.html)));
  const done = await admin.post(url, { ...again, _action: 'confirmed' });
  await runJobs(t.deps, t.url);
  return { ...done, asked: textOf(asks.html) };
}
async function accepted(): Promise<string> {
  const code = await t.file();
  await t.desk.accept(code);
  return code;
}

beforeAll(async () => {
  anPhu = (await findAgencyByCode(t.db, 'H99.21.01'))?.id ?? '';
  binhMinh = (await findAgencyByCode(t.db, 'H99.21.02'))?.id ?? '';
  admin = await signInOfficer(t, 'quantri');
});

describe('a day of one agency’s own', () => {
  test('moves what this agency has promised and nobody else, is told with its reason, and is taken away again', async () => {
    const code = await accepted();
    expect(await promiseOf(code)).toEqual(at('2026-11-27T10:00'));
    const done = await change(DAY, { ...closed, 'co-quan': anPhu, tu: '27/11/2026' });
    expect(done).toMatchObject({ status: 303 });
    expect('asked' in done && done.asked).toMatch(/phường An Phú .*27\/11\/2026 .*Lùi lại/);
    expect(await promiseOf(code)).toEqual(at('2026-11-30T10:00'));
    const { days, ownDays, changes } = await readCalendar(t.db);
    expect(days.some((d) => d.date === '2026-11-27')).toBe(false);
    expect(ownDays).toMatchObject([{ date: '2026-11-27', agencyId: anPhu, name: 'Mất điện' }]);
    expect(changes[0]).toMatchObject({
      agencyId: anPhu,
      why: 'Mất điện',
      byName: expect.stringMatching(/./),
    });
    const text = textOf((await admin.get(PAGE)).html);
    expect(text).toMatch(/Ủy ban nhân dân phường An Phú Thứ Sáu, 27\/11\/2026 nghỉ lễ Mất điện/);

    const own = `${DAY}?ngay=2026-11-27&co-quan=${anPhu}`;
    expect(textOf((await admin.get(own)).html)).toContain('ngày riêng của Ủy ban nhân dân phường An Phú');
    expect((await admin.get(`${DAY}?ngay=2026-11-27`)).status).toBe(404);
    expect((await admin.get(`${DAY}?ngay=2026-11-27&co-quan=${binhMinh}`)).status).toBe(404);
    expect((await change(own, { viec: 'remove', 'vi-sao': 'Có điện lại' })).status).toBe(303);
    expect((await readCalendar(t.db)).ownDays).toEqual([]);
    // what was told stays
    expect(await promiseOf(code)).toEqual(at('2026-11-30T10:00'));
  });

  test('is looked at as the province leaves it: a day of rest of the province is none in lieu, and may be worked', async () => {
    const on24 = { ...closed, 'co-quan': anPhu, tu: '24/11/2026' };
    const lieu = await change(DAY, { ...on24, 'loai-ngay': 'day-in-lieu' });
    expect([lieu.status, textOf(lieu.html).includes('đã là ngày nghỉ')]).toEqual([422, true]);
    const foreign = await admin.post(DAY, { ...on24, 'co-quan': '00000000-0000-7000-8000-000000000000' });
    expect(foreign.status).toBe(404);
  });
});

describe('office hours', () => {
  const week = (hours: string) => Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`gio-${day}`, hours]));

  test('of one agency hold from their day, move what is open there, and are in the journal', async () => {
    const code = await accepted();
    const hours = { ...WHY, tu: '27/11/2026', ...week('13:00-15:00; 15:30-17:30') };
    const done = await change(`${HOURS}?co-quan=${anPhu}`, hours);
    expect(done).toMatchObject({ status: 303 });
    // on Friday the office opens later than the hour that was promised
    expect(await promiseOf(code)).toEqual(at('2026-11-27T13:00'));
    const text = textOf((await admin.get(PAGE)).html);
    expect(text).toMatch(/phường An Phú thứ Hai đến thứ Sáu 13:00–15:00, 15:30–17:30 từ 27\/11\/2026/);
    const journal = await t.db.one<{ detail: object }>(
      sql`select detail from journal where verb = 'calendar.hours-changed' order by at desc limit 1`,
    );
    expect(journal?.detail).toMatchObject({ agency: anPhu, from: '2026-11-27', why: 'Giờ mùa đông' });
  });

  test('of the province are another’s too where they have none of their own; a file that says the same as before leaves them', async () => {
    expect(
      (
        await change(HOURS, {
          ...WHY,
          tu: '01/12/2026',
          den: '28/02/2027',
          ...week('07:30-11:30, 13:00-17:00'),
        })
      ).status,
    ).toBe(303);
    const whole = () => readCalendar(t.db);
    const kept = (await whole()).hours;
    expect(kept.filter((h) => h.validFrom === '2026-12-01' && h.validTo === '2027-02-28')).toHaveLength(10);
    expect(kept.filter((h) => h.validFrom === '2027-03-01' && h.validTo === null)).toHaveLength(10);
    const years = seed.years.map((y: object) => ({ ...y, note: 'khác' }));
    await t.db.tx((tx) => importCalendar(tx, { ...seed, years }, t.clock.now()));
    expect((await whole()).hours).toEqual(kept);
    const hours = seed.hours.map((h: { agencies?: string[] }) =>
      h.agencies ? h : { ...h, validFrom: '2024-01-01' },
    );
    await t.db.tx((tx) => importCalendar(tx, { hours, years: seed.years }, t.clock.now()));
    expect((await whole()).hours.map((h) => h.validFrom)).toEqual(Array(10).fill('2024-01-01'));
    expect((await whole()).ownHours.some((h) => h.agencyId === anPhu)).toBe(true);
  });

  test.each([
    [{ tu: '' }, 'Nhập ngày'],
    [{ tu: '25/11/2026' }, 'từ hôm nay trở đi'],
    [{ den: '26/11/2026' }, 'Ngày cuối phải bằng hoặc sau ngày đầu'],
    [{ 'gio-3': '07:00' }, 'Nhập giờ của thứ Tư'],
    [{ 'gio-3': '11:00-07:00' }, 'Nhập giờ của thứ Tư'],
    [{ 'gio-3': '07:00-11:30, 11:00-17:00' }, 'Nhập giờ của thứ Tư'],
    [week(''), 'ít nhất một ngày'],
    [{ 'vi-sao': '' }, 'Nhập lý do thay đổi lịch'],
  ])('that make no sense, %j, are refused with what is wrong', async (wrong, words) => {
    const right = { ...WHY, tu: '27/11/2026', den: '', ...week('07:00-11:30') };
    const { status, html } = await change(HOURS, { ...right, ...wrong });
    expect([status, textOf(html).includes(words)], words).toEqual([422, true]);
  });

  test('of an agency that are left empty follow the province again; nobody but an administrator changes any', async () => {
    expect(
      (await change(`${HOURS}?co-quan=${anPhu}`, { ...WHY, tu: '27/11/2026', ...week('') })).status,
    ).toBe(303);
    expect((await readCalendar(t.db)).ownHours.some((h) => h.agencyId === anPhu)).toBe(false);
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await clerk.get(HOURS)).status).toBe(404);
    expect((await clerk.get(PAGE)).html).not.toContain(HOURS);
    expect((await admin.get(`${HOURS}?co-quan=khong-co`)).status).toBe(404);
  });
});
