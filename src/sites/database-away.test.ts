import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { type Db, openDb } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER, testDeps } from '#testing/deps.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';
import { proxyTo, type TcpProxy } from '#testing/tcp-proxy.ts';
import { DESK_COOKIE } from './desk/sign-in/step-cookie.ts';

// A thousandth of an outage: the limits of the pages, shorter.
const LIMITS = { connectMs: 300, queryMs: 600 };
const LONGER_THAN_BOTH_MS = 2_500;
const MORE_THAN_MAY_BE = 64; // the door lets 60 in
const AT_ONCE = 8;

let t: TestApp;
let proxy: TcpProxy;
let db: Db;
let app: Awaited<ReturnType<typeof createApp>>;
beforeAll(async () => {
  t = await testApp();
  proxy = await proxyTo(t.url);
  db = openDb({ url: proxy.url, limits: LIMITS, max: 3, onError: () => {} });
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-data-'));
  app = await createApp(await testDeps({ db, clock: t.clock, dataDir }));
  await app.ready();
});
afterEach(() => {
  proxy.accept();
  proxy.thaw();
});
afterAll(async () => {
  await app.close();
  await db.close();
  await proxy.close();
  await t.close();
});

const ask = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

test('a form that was sent while the database is away can be sent again from the page that says so, with its own key', async () => {
  const at = '/tai-khoan/lien-he';
  const owner = await signedIn(t);
  await owner.get(at);
  const b = new Browser(app);
  for (const name of ['mc_cong', 'mc_form']) b.setCookie(name, owner.cookie(name) ?? '');
  const page = Object.fromEntries(posted(mainOf((await b.get(at)).html)));
  proxy.refuse();
  const away = await b.post(at, { ...page, detail: 'Số 99, đường Mới Sửa' });
  expect([away.status, away.headers['retry-after']]).toEqual([503, '10']);
  expect(away.html).toContain('Gửi lại nội dung đã nhập');
  expect(away.html).not.toMatch(/được ghi lại với mã/);
  // it is not known who is signed in: what the tab keeps for them stays
  expect(away.html).not.toContain('data-whose');
  const again = Object.fromEntries(posted(mainOf(away.html)));
  expect(again).toMatchObject({ ...page, detail: 'Số 99, đường Mới Sửa' });
  const secret = await b.post('/tai-khoan/mat-khau', { currentPassword: 'Bi-Mat-1' });
  expect(secret.status).toBe(503);
  expect(secret.html).not.toContain('Bi-Mat-1');
  const foreign = await b.post(at, { ...page, _csrf: 'x', detail: 'Số 99, đường Mới Sửa' });
  expect(foreign.html).not.toContain('Số 99, đường Mới Sửa');
  proxy.accept();
  expect((await b.post(at, again)).status).toBe(303);
  expect((await b.get(at)).html).toContain('Số 99, đường Mới Sửa');
});

const mainOf = (html: string) => html.slice(html.indexOf('<main'));

test('while the database refuses, every door says 503, when to come again, and nothing of an error of ours', async () => {
  proxy.refuse();
  const portal = await ask('/thu-tuc/1.001193');
  expect([portal.statusCode, portal.headers['retry-after']]).toEqual([503, '10']);
  expect(portal.body).toContain('Hệ thống đang tạm gián đoạn');
  expect(portal.body).not.toMatch(/được ghi lại với mã/);
  expect((await ask('/en/thu-tuc/1.001193')).body).toContain('The portal is interrupted for a moment');

  const desk = await ask('/can-bo', { cookie: `${DESK_COOKIE}=${'x'.repeat(43)}` });
  expect([desk.statusCode, desk.headers['retry-after']]).toEqual([503, '10']);
  expect(desk.body).toContain('Hệ thống đang bận');

  const script = await ask('/thu-tuc/1.001193', { accept: 'application/json' });
  expect([script.statusCode, script.json().code]).toEqual([503, 'database.away']);

  const machine = await ask('/api/v1/procedures/1.001193');
  expect([machine.statusCode, machine.headers['retry-after'], machine.json().code]).toEqual([
    503,
    '10',
    'database.away',
  ]);
});

test('while it is frozen nobody waits longer than the limits, and afterwards the first request is served', async () => {
  await ask('/thu-tuc'); // there are connections that will be caught
  proxy.freeze();
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/thu-tuc')));
  expect(new Set(answers.map((a) => a.statusCode))).toEqual(new Set([503]));
  expect(performance.now() - began).toBeLessThan(LONGER_THAN_BOTH_MS);
  proxy.thaw();
  expect((await ask('/thu-tuc')).statusCode).toBe(200);
});

test('a transaction that is cut off in the middle leaves nothing, and its connection is not used again', async () => {
  await db.run(sql`create table if not exists cut (n int)`);
  const cut = db.tx(async (tx) => {
    await tx.run(sql`insert into cut (n) values (1)`);
    proxy.freeze();
    await tx.run(sql`insert into cut (n) values (2)`);
  });
  await expect(cut).rejects.toMatchObject({ name: 'DatabaseAway' });
  proxy.thaw();
  expect(await db.many(sql`select n from cut`)).toEqual([]);
});

test('tries that failed because the database was away do not count: afterwards the limit is as it was', async () => {
  const person = new Browser(app);
  const page = await person.get('/dang-nhap');
  const captchaToken = /name="captchaToken" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const fields = { idNumber: '099194000121', password: 'x', captchaToken, captcha: CAPTCHA_ANSWER };
  const tries = (n: number) =>
    Promise.all(Array.from({ length: n }, () => person.post('/dang-nhap', fields)));
  const triesInTurns = async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < MORE_THAN_MAY_BE; n += AT_ONCE)
      for (const answer of await tries(AT_ONCE)) statuses.add(answer.status);
    return [...statuses];
  };
  proxy.refuse();
  expect(await triesInTurns()).toEqual([503]);
  proxy.accept();
  proxy.freeze();
  expect(await triesInTurns()).toEqual([503]);
  proxy.thaw();
  await new Promise((r) => setTimeout(r, LIMITS.connectMs + LIMITS.queryMs)); // what was still being counted is taken back
  const [again] = await tries(1);
  expect(again?.status).toBe(422);
  expect(again?.html).toContain('Số định danh hoặc mật khẩu');
});
