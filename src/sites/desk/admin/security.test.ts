import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { addDays, localDate, localTime, vnDate } from '#platform/time.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { failSignIns } from '#testing/failed-sign-ins.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { jobHandlers } from '../../../jobs.ts';

const MINUTE = 60_000;
const PAGE = '/can-bo/quan-tri/an-ninh';

let t: TestApp;
let admin: Browser;
beforeAll(async () => {
  t = await testApp();
});
// each test has the journal of its own hour
beforeEach(async () => {
  t.clock.advance(60 * MINUTE);
  admin = await signInOfficer(t, 'quantri');
});
afterAll(() => t.close());

test('the administrator reads the journal from their desk and narrows it; nobody else gets to it', async () => {
  await failSignIns(t, 3, '203.0.113.20');
  await failSignIns(t, 2, '203.0.113.21');
  expect((await admin.get('/can-bo/quan-tri')).html).toContain(`href="${PAGE}"`);
  const all = await admin.get(PAGE);
  expect(all.status).toBe(200);
  expect(all.html.match(/Sai mật khẩu/g)).toHaveLength(5);
  expect(all.html).not.toContain('203.0.113.2');
  const one = await admin.get(`${PAGE}?mang=203.0.113.21`);
  expect(one.html.match(/Sai mật khẩu/g)).toHaveLength(2);
  expect((await admin.get(`${PAGE}?mang=203.0.113.99`)).html).toContain('Không có sự kiện nào khớp');
  expect((await admin.get(`${PAGE}?loai=dang-nhap`)).html).not.toContain('Sai mật khẩu');
  expect((await admin.get(`${PAGE}?tu=01/01/2027`)).html).toContain('Không có sự kiện nào khớp');
  for (const username of ['canbo.anphu1', 'lanhdao.tinh']) {
    const other = await signInOfficer(t, username);
    await other.get('/can-bo');
    expect((await other.get(PAGE)).status).toBe(404);
    expect((await other.post(`${PAGE}/tai-ve`)).status).toBe(404);
    expect((await other.post(`${PAGE}/da-xem`)).status).toBe(404);
  }
});

test('a filter that cannot be read is refused at its field, with what was typed, and no rows of another', async () => {
  await failSignIns(t, 1, '203.0.113.22');
  for (const [field, typed, sentence] of [
    ['tu', '31/02/2026', '“31/02/2026”'],
    ['tu', 'abc', '“abc”'],
    ['den', '2026', '“2026”'],
    ['mang', 'nonsense', 'Nhập địa chỉ IP'],
  ] as const) {
    const refused = await admin.get(`${PAGE}?${new URLSearchParams({ [field]: typed })}`);
    expect(refused.status, typed).toBe(422);
    expect(new RegExp(`href="#${field}">([^<]*)`).exec(refused.html)?.[1]).toContain(sentence);
    expect(refused.html).toContain(`value="${typed}"`);
    expect(refused.html).not.toContain('Sai mật khẩu');
  }
  expect((await admin.get(`${PAGE}?tu=02/01/2026&den=01/01/2026`)).html).toContain('href="#den"');
  const taken = await admin.post(`${PAGE}/tai-ve`, { tu: 'abc' });
  expect(taken.status).toBe(303);
  expect((await admin.get(taken.location)).status).toBe(422);
});

test('the last day of a filter is looked at to its end, and the first from its beginning', async () => {
  const day = localDate(t.clock.now());
  await failSignIns(t, 2, '203.0.113.23');
  const between = async (from: string, to: string) => {
    const query = new URLSearchParams({ mang: '203.0.113.23', tu: vnDate(from), den: vnDate(to) });
    return ((await admin.get(`${PAGE}?${query}`)).html.match(/Sai mật khẩu/g) ?? []).length;
  };
  expect(await between(day, day)).toBe(2);
  expect(await between(addDays(day, -3), addDays(day, -1))).toBe(0);
  expect(await between(addDays(day, 1), addDays(day, 3))).toBe(0);
});

test('a long journal is paged by key and shows every event once', async () => {
  const begun = t.clock.now();
  t.clock.advance(MINUTE);
  for (let i = 0; i < 3; i++) {
    await failSignIns(t, 40, '203.0.113.30');
    t.clock.advance(MINUTE);
  }
  const seen: string[] = [];
  let next: string | undefined = `${PAGE}?mang=203.0.113.30`;
  while (next) {
    const { html }: { html: string } = await admin.get(next);
    seen.push(...[...html.matchAll(/Không rõ \(([0-9a-f]+)\)/g)].map((m) => m[1] ?? ''));
    next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  const rows = await t.db.many(
    sql`select 1 from security_events where kind = 'sign-in.failed' and at > ${begun}`,
  );
  expect(seen).toHaveLength(rows.length);
});

test('what the program notes by a code of its own is told in words', async () => {
  t.deps.security.note({ kind: 'code.wrong', detail: 'recovery', address: '203.0.113.51' });
  await t.deps.security.flush();
  const { html } = await admin.get(`${PAGE}?mang=203.0.113.51`);
  expect(html).toContain('bằng mã dự phòng');
  expect(html).not.toMatch(/>recovery</);
});

test('the journal can be taken away as a table, which is recorded too', async () => {
  await admin.get(PAGE);
  t.deps.security.note({ kind: 'limit.reached', detail: '=1+1', address: '203.0.113.50' });
  await t.deps.security.flush();
  const file = await admin.post(`${PAGE}/tai-ve`, { mang: '203.0.113.50' });
  expect(file.headers['content-type']).toContain('text/csv');
  expect(file.headers['content-disposition']).toContain('attachment');
  const lines = file.html.replace('\ufeff', '').trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe('Lúc,Từ lúc,Số lần,Sự kiện,Của ai,Mã người,Bởi,Mã mạng,Chi tiết');
  const at = t.clock.now();
  expect(lines[1]).toMatch(new RegExp(`^${vnDate(localDate(at))} ${localTime(at)}:\\d\\d,`));
  expect(lines[1]).toContain(',1,Bị chặn vì vượt giới hạn,,,,');
  expect(lines[1]).toContain("'=1+1");
  expect((await admin.get(`${PAGE}?loai=thay-doi`)).html).toContain('Tải nhật ký về');
});

test('what is older than the setting is let go, and nothing else', async () => {
  const day = 24 * 60 * MINUTE;
  const age = (days: number) => new Date(t.clock.now().getTime() - days * day);
  const old = { since: age(400), kind: 'sign-in' };
  for (const days of [364, 366, 400])
    await t.db.run(sql`insert into security_events (id, at, since, times, kind, detail)
      values (gen_random_uuid(), ${age(days)}, ${old.since}, 1, 'sign-in', 'old')`);
  await jobHandlers(t.deps)['security.sweep']({});
  expect(await t.db.many(sql`select 1 from security_events where detail = 'old'`)).toHaveLength(1);
});
