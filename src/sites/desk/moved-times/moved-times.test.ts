import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CalendarSeed, importCalendar } from '#domain/calendar';
import { ROOT } from '#platform/root.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// 07:00 to 11:30, 13:30 to 17:00, Monday to Friday; one working day from Thursday 26 November 10:00 is Friday 27 at 10:00
const t = await appWithFilerAndDesk('2026-11-26T10:00:00+07:00');
const PAGE = '/can-bo/thoi-han-thay-doi';
const TELL = 'Báo cho 1 người nộp: ngày hẹn đã đổi vì lịch nghỉ';
let code: string;

const pageOf = async (name: string, url = PAGE) => (await signInOfficer(t, name)).get(url);
const linkToAgency = (html: string) =>
  /href="([^"]*co-quan=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

beforeAll(async () => {
  code = await t.file();
  await t.desk.accept(code);
});

describe('what a change of the calendar moved', () => {
  test('is empty before anything has changed', async () => {
    expect((await pageOf('lanhdao.anphu')).html).toContain('Chưa có lần thay đổi lịch nào');
  });

  test('is shown to the leader: from when to when, by which day, and the days that changed', async () => {
    await takeOff('2026-11-27');
    const { html } = await pageOf('lanhdao.anphu');
    expect(html).toContain('Thứ Sáu, 27/11/2026: từ ngày theo tuần làm việc thành nghỉ lễ');
    const row = new RegExp(`${code}</a>[\\s\\S]*?</tr>`).exec(html)?.[0].replace(/<[^>]+>/g, ' ') ?? '';
    expect(row.replace(/\s+/g, ' ')).toContain(
      'Hẹn trả kết quả 10:00 27/11/2026 10:00 30/11/2026 27/11/2026 Chưa báo',
    );
  });

  test('is told to the officer who opens the dossier and to its filer, line by line, in both languages', async () => {
    const lines = [
      'lịch làm việc thay đổi, nên ngày hẹn lùi lại.',
      'Ngày thay đổi: Thứ Sáu, 27/11/2026.',
      'Trước đó là 10:00 Thứ Sáu, 27/11/2026.',
      'Nay là 10:00 Thứ Hai, 30/11/2026.',
    ];
    const atDesk = (await pageOf('canbo.anphu1', `/can-bo/ho-so/${code}`)).html;
    const filer = await signedIn(t);
    const own = (await filer.get(`/ho-so-cua-toi/${code}`)).html;
    for (const line of lines) for (const html of [atDesk, own]) expect(html).toContain(line);
    expect(own).toContain('10:00 Thứ Hai, 30/11/2026');
    expect((await filer.get(`/en/ho-so-cua-toi/${code}`)).html).toContain(
      'Now: Monday 30 November 2026, 10:00.',
    );
  });

  test('is told to its filer by one button, once, which an administrator does not have', async () => {
    const all = await pageOf('quantri');
    const ofAgency = await pageOf('quantri', linkToAgency(all.html));
    expect(ofAgency.html).toContain(code);
    expect(ofAgency.html).not.toContain(TELL);

    const leader = await signInOfficer(t, 'lanhdao.anphu');
    const shown = await leader.get(PAGE);
    const form = /<form method="post" action="([^"]+bao)">([\s\S]*?)<\/form>/.exec(shown.html);
    expect(form?.[2]).toContain(TELL);
    const lich = /name="lich" value="([^"]+)"/.exec(form?.[2] ?? '')?.[1] ?? '';
    const pressed = await leader.submit(form?.[1] ?? '', { lich });
    expect(pressed.html).toContain('Đã xếp gửi tin nhắn cho 1 hồ sơ');
    expect(pressed.html).not.toContain(TELL);
    expect(pressed.html).toContain('Đã báo 10:00 26/11/2026');
    await runJobs(t.deps, t.url);
    const own = (await (await signedIn(t)).get(`/ho-so-cua-toi/${code}`)).html;
    expect(own).toContain(`Ngày hẹn của hồ sơ ${code} đã đổi vì lịch nghỉ`);
  });

  test('is nobody else’s: another agency sees none of it, an officer without a post of its desk no page', async () => {
    expect((await pageOf('canbo.honmay1')).html).not.toContain(code);
    expect((await pageOf('canbo.anphu2')).status).toBe(404);
  });
});

async function takeOff(date: string): Promise<void> {
  const seed = JSON.parse(readFileSync(join(ROOT, 'seed/calendar.json'), 'utf8')) as CalendarSeed;
  const day = { date, kind: 'holiday' as const, name: 'Nghỉ theo quyết định mới', source: 'thử' };
  const years = seed.years.map((y) =>
    y.year === 2026 ? { ...y, days: [...y.days, day].sort((a, b) => (a.date < b.date ? -1 : 1)) } : y,
  );
  await t.db.tx((tx) => importCalendar(tx, { ...seed, years }, t.clock.now()));
  await runJobs(t.deps, t.url);
}
