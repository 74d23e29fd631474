import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { verifySeals } from '#domain/ledger';
import { fixedClock, movableClock } from '#platform/clock.ts';
import { followClock } from '#platform/clock-setting.ts';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { Browser } from '#testing/browser-client.ts';
import type { Deps } from '../../deps.ts';
import { jobHandlers } from '../../jobs.ts';
import { DEMO_PASSWORD } from '../../seed.ts';

const PAGE = '/thu-nghiem/dong-ho';
let t: TestApp;
let deps: Deps;
let app: Awaited<ReturnType<typeof createApp>>;
let b: Browser;

beforeAll(async () => {
  t = await testApp({ now: '2026-11-19T09:00:00+07:00' });
  deps = { ...t.deps, clock: movableClock(t.clock) };
  app = await createApp(deps);
  b = new Browser(app);
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const move = (ngay: string, gio: string) => b.submit(PAGE, { ngay, gio });

test('the clock runs on from the time at which it is set, and every page says so', async () => {
  await b.submit(PAGE, { ve: 'gio-that' });
  expect((await b.get('/')).html).not.toContain('Đồng hồ đã được chỉnh');
  const moved = await move('24/11/2026', '10:30');
  expect(moved.status).toBe(200);
  expect(moved.html).toContain('Hệ thống đang ở 10:30 Thứ Ba, 24/11/2026');
  expect(moved.html).toContain('Giờ thật là 09:00 Thứ Năm, 19/11/2026');
  for (const url of ['/', '/thu-tuc', '/can-bo/dang-nhap', '/thu-nghiem', '/khong-co-trang-nay'])
    expect((await b.get(url)).html, url).toContain('Đồng hồ đã được chỉnh tới Thứ Ba, 24/11/2026');
  t.clock.advance(60_000);
  expect(deps.clock.now().toISOString()).toBe('2026-11-24T03:31:00.000Z');
});

test('sending the same page again moves the clock once; with another day in it, it moves the clock to that day', async () => {
  await b.get(PAGE);
  const send = (ngay: string) => b.post(PAGE, { ngay, gio: '08:00' });
  expect((await send('26/11/2026')).status).toBe(303);
  t.clock.advance(60_000);
  expect((await send('26/11/2026')).status).toBe(303);
  expect(deps.clock.now().toISOString()).toBe('2026-11-26T01:01:00.000Z');
  expect((await send('27/11/2026')).status).toBe(303);
  expect(deps.clock.now().toISOString()).toBe('2026-11-27T01:00:00.000Z');
});

test('another process and a later start read the time that was set', async () => {
  await move('25/11/2026', '08:00');
  const other = movableClock(fixedClock(t.clock.now().toISOString()));
  expect(await followClock(t.db, other)).toBe(true);
  expect(other.now()).toEqual(deps.clock.now());
  expect(await followClock(t.db, other)).toBe(false);
});

test('the code of an authenticator on real time is still accepted', async () => {
  await move('30/11/2026', '08:00');
  const { officers } = (await b.get('/thu-nghiem/hop-thu', { accept: 'application/json' })).json();
  const { code } = officers.find((o: { username: string }) => o.username === 'quantri');
  const password = await b.post('/can-bo/dang-nhap', { username: 'quantri', password: DEMO_PASSWORD });
  expect(password.location).toBe('/can-bo/dang-nhap/ma-xac-thuc');
  await b.follow(password);
  expect((await b.post(password.location ?? '', { code })).location).toBe('/can-bo');
});

test('the clock can go back to the real time, and no further', async () => {
  const past = await move('18/11/2026', '08:00');
  expect([past.status, past.html.includes('Chỉ chuyển tới được')]).toEqual([422, true]);
  expect(past.html).toContain('value="18/11/2026"');
  const back = await b.submit(PAGE, { ve: 'gio-that' });
  expect(back.html).toContain('Đồng hồ chưa được chỉnh');
  expect(deps.clock.now()).toEqual(t.clock.now());
});

test.each([
  ['32/11/2026', '08:00', 'Nhập ngày theo dạng'],
  ['24/11/2026', '25:00', 'Nhập ngày theo dạng'],
  ['', '', 'Nhập ngày theo dạng'],
  ['24/11/2099', '08:00', 'xa nhất'],
])('"%s" at "%s" is refused with a sentence', async (ngay, gio, sentence) => {
  const no = await move(ngay, gio);
  expect([no.status, no.html.includes(sentence)]).toEqual([422, true]);
});

test('a form from elsewhere does not move the clock', async () => {
  const no = await b.post(PAGE, { ngay: '24/11/2026', gio: '08:00', _csrf: 'x' });
  expect(no.status).toBe(403);
});

test('jobs delete what expired in the skipped time, and seal no day that has not ended', async () => {
  await t.db.run(sql`insert into request_keys (key, at) values ('\\x01', ${t.clock.now()})`);
  await move('30/12/2026', '08:00');
  const jobs = jobHandlers(deps);
  await jobs['demo.clock-moved']?.({});
  await jobs['ledger.seal']({});
  expect(await t.db.many(sql`select 1 from request_keys where key = '\\x01'`)).toEqual([]);
  expect(await t.db.many(sql`select 1 from ledger_seals`)).toEqual([]);
  await b.submit(PAGE, { ve: 'gio-that' });
  await jobs['ledger.seal']({});
  expect(await verifySeals(t.db)).toEqual([]);
});

test('the clock of a production cannot be moved', async () => {
  const production = await createApp({ ...t.deps, config: { ...t.deps.config, mode: 'production' } });
  expect((await new Browser(production).get(PAGE)).status).toBe(404);
  await production.close();
});
