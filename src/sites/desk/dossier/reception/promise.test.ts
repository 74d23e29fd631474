import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { describeLimitInWords } from '#testing/limit-in-words.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const UNVERIFIED = /Lịch nghỉ lễ năm 2027 chưa được xác nhận/;
let t: TestApp;
let clerk: Browser;
let code: string;

beforeAll(async () => {
  t = await testApp();
  clerk = await signInOfficer(t, 'canbo.anphu1');
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps));
});

const page = () => `/can-bo/ho-so/${code}/tiep-nhan`;
const fields = (html: string) => Object.fromEntries(posted(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''));
const send = async (typed: Record<string, string>) =>
  clerk.post(page(), { ...fields((await clerk.get(page())).html), ...typed });
const promised = async () =>
  (await t.db.one<{ at: Date | null }>(sql`select promised_at as at from dossiers where ${isDossier(code)}`))
    ?.at;

describe('a promise that a clerk makes', () => {
  beforeEach(() => describeLimitInWords(t, code));

  test.each([
    ['', '16:30', 'date', /^Nhập ngày hẹn trả theo dạng ngày\/tháng\/năm/],
    ['tuần sau', '16:30', 'date', /^Nhập ngày hẹn trả.*“tuần sau” không/],
    ['31/11/2026', '16:30', 'date', /“31\/11\/2026”.*tháng 11\/2026 có 30 ngày/],
    ['18/11/2026', '09:30', 'date', /^Nhập ngày hẹn trả từ hôm nay trở đi: ngày 18\/11\/2026 đã qua$/],
    ['19/11/2026', '00:05', 'time', /^Nhập giờ hẹn trả sau bây giờ: 00:05 hôm nay đã qua$/],
    [
      '29/11/2026',
      '09:30',
      'date',
      /^Nhập ngày hẹn trả vào ngày làm việc: Chủ Nhật, 29\/11\/2026, cơ quan nghỉ$/,
    ],
    [
      '24/11/2026',
      '09:30',
      'date',
      /^Nhập ngày hẹn trả vào ngày làm việc: Thứ Ba, 24\/11\/2026, cơ quan nghỉ$/,
    ],
    [
      '27/11/2026',
      '21:00',
      'time',
      /: Thứ Sáu, 27\/11\/2026, cơ quan làm việc \d\d:\d\d đến \d\d:\d\d và .* nên 21:00 là ngoài giờ$/,
    ],
    ['27/11/2026', '12:30', 'time', /nên 12:30 là ngoài giờ$/],
    [
      '27/11/2126',
      '09:30',
      'date',
      /^Nhập ngày hẹn trả trong vòng ba năm, muộn nhất \d\d:\d\d \d\d\/11\/2029: ngày 27\/11\/2126 quá xa$/,
    ],
    ['15/02/2028', '09:30', 'date', /lịch năm 2028 chưa được nhập/],
    ['27/11/2026', 'sáng', 'time', /ví dụ 16:30; “sáng” không phải là giờ$/],
    ['27/11/2026', '', 'time', /^Nhập giờ hẹn trả theo dạng giờ:phút, ví dụ 16:30$/],
  ])(
    'on “%s” at “%s” is not made; the sentence at the box says why, and the boxes keep their words',
    async (date, time, box, says) => {
      const refused = await send({ date, time, note: 'Nhận đủ', _action: 'confirmed' });
      expect(refused.status).toBe(422);
      const errors = [...refused.html.matchAll(/href="#(date|time)">([^<]*)</g)].map((m) => [m[1], m[2]]);
      expect(errors).toEqual([[box, expect.stringMatching(says)]]);
      expect(fields(refused.html)).toMatchObject({ date, time, note: 'Nhận đủ' });
      expect(await promised()).toBeNull();
    },
  );

  test('whose day and hour are both wrong is told of both', async () => {
    const refused = await send({ date: '29/11/2026', time: 'sáng' });
    expect([...refused.html.matchAll(/href="#(date|time)">/g)].map((m) => m[1])).toEqual(['date', 'time']);
  });

  test('is shown once more before it is made, with the day of the week; “Sửa lại” keeps it in the boxes', async () => {
    const confirmation = await send({ date: '27112026', time: '16h30', note: 'Mang bản chính' });
    expect([confirmation.status, await promised()]).toEqual([200, null]);
    expect(confirmation.html).toContain('Tiếp nhận và hẹn trả kết quả 16:30 Thứ Sáu, 27/11/2026?');
    expect(confirmation.html).not.toMatch(UNVERIFIED);
    const edit = await clerk.post(page(), { ...fields(confirmation.html), _action: 'edit' });
    expect(fields(edit.html)).toMatchObject({ date: '27112026', time: '16h30', note: 'Mang bản chính' });
    const done = await clerk.post(page(), { ...fields(confirmation.html), _action: 'confirmed' });
    expect(done.location).toContain('xong=accept');
    expect(await promised()).toEqual(new Date('2026-11-27T16:30:00+07:00'));
  });

  test('into a year whose holidays are not confirmed says so to the clerk, and to nobody else', async () => {
    const typed = { date: '15/03/2027', time: '09:30' };
    const confirmation = await send(typed);
    expect(confirmation.html).toMatch(UNVERIFIED);
    const receipt = await clerk.follow(
      await clerk.post(page(), { ...fields(confirmation.html), _action: 'confirmed' }),
    );
    expect(receipt.html).toContain('15/03/2027');
    expect(receipt.html).not.toMatch(UNVERIFIED);
  });
});

describe('a promise that is counted', () => {
  test('says beside it that the holidays of its year are not confirmed, and says it no more once they are', async () => {
    expect((await clerk.get(page())).html).not.toMatch(UNVERIFIED);
    await t.db.run(sql`update calendar_years set verified = false where year = 2026`);
    await t.db.run(sql`update calendar_revision set revision = '00000000-0000-4000-8000-000000000001'`);
    expect((await clerk.get(page())).html).toContain('Lịch nghỉ lễ năm 2026 chưa được xác nhận');
    await t.db.run(sql`update calendar_years set verified = true where year = 2026`);
    await t.db.run(sql`update calendar_revision set revision = '00000000-0000-4000-8000-000000000002'`);
    expect((await clerk.get(page())).html).not.toContain('chưa được xác nhận');
  });
});
