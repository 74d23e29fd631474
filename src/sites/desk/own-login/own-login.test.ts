import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { signInOfficer as enterAsOfficer, totpFor } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { officerNamed } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { DEMO_PASSWORD } from '../../../seed.ts';

const PAGE = '/can-bo/dang-nhap-cua-toi';
const NEW = 'Mua-Thu#Ha-Noi-1946';
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

const change = (o: Record<string, string> = {}) =>
  b.post(`${PAGE}/mat-khau`, { oldPassword: DEMO_PASSWORD, password: NEW, passwordAgain: NEW, ...o });
const enters = async (username: string, password: string) => {
  const fresh = t.browser();
  await fresh.get('/can-bo/dang-nhap');
  return (await fresh.post('/can-bo/dang-nhap', { username, password })).status === 303;
};
const lastOf = async (table: 'journal' | 'security_events') =>
  table === 'journal'
    ? (await t.db.one<{ verb: string }>(sql`select verb from journal order by at desc, id desc limit 1`))
        ?.verb
    : (
        await t.db.one<{ kind: string }>(
          sql`select kind from security_events order by at desc, id desc limit 1`,
        )
      )?.kind;

test('an officer changes their password: the old one and every other session end, this one goes on', async () => {
  await signInOfficer(t, 'canbo.anphu1', b);
  const other = await signInOfficer(t, 'canbo.anphu1');
  const colleague = await signInOfficer(t, 'canbo.anphu2');
  const page = await b.get(PAGE);
  expect(page.html).toContain('Các phiên đang mở');
  expect((await change()).location).toBe(`${PAGE}?xong=mat-khau`);
  expect((await b.get(PAGE)).status).toBe(200);
  expect((await other.get('/can-bo')).status).toBe(303);
  expect((await colleague.get('/can-bo')).status).toBe(200);
  expect([await enters('canbo.anphu1', DEMO_PASSWORD), await enters('canbo.anphu1', NEW)]).toEqual([
    false,
    true,
  ]);
  expect([await lastOf('journal'), await lastOf('security_events')]).toEqual([
    'accounts.password-changed',
    'password.changed',
  ]);
});

test('a password is not changed without the present one, nor to one that the rules refuse', async () => {
  await signInOfficer(t, 'canbo.anphu3', b);
  await b.get(PAGE);
  const tries: [Record<string, string>, string][] = [
    [{ oldPassword: 'Sai-Mat#Khau1' }, 'Mật khẩu hiện nay không đúng'],
    [{ oldPassword: '' }, 'Nhập mật khẩu hiện nay'],
    [{ password: 'ngan', passwordAgain: 'ngan' }, 'Đặt mật khẩu có ít nhất 8 ký tự'],
    [{ password: 'Canbo.anphu3#9', passwordAgain: 'Canbo.anphu3#9' }, 'Mật khẩu có chứa tên đăng nhập'],
    [{ password: DEMO_PASSWORD, passwordAgain: DEMO_PASSWORD }, 'Mật khẩu mới phải khác mật khẩu hiện nay'],
    [{ passwordAgain: 'Khac-Han#2026' }, 'Nhập lại mật khẩu giống hệt ô trên'],
  ];
  for (const [typed, sentence] of tries) {
    const answer = await change(typed);
    expect([answer.status, answer.html.includes(sentence)]).toEqual([422, true]);
  }
  expect(await enters('canbo.anphu3', DEMO_PASSWORD)).toBe(true);
});

test('whoever has only the session cannot guess the password: the fifth wrong one ends it, and ten stop all sessions', async () => {
  for (let session = 0; session < 2; session++) {
    b = await signInOfficer(t, 'canbo.anphu3');
    await b.get(PAGE);
    for (let i = 0; i < 4; i++) expect((await change({ oldPassword: `Sai-Mat#Khau${i}` })).status).toBe(422);
    const last = await change({ oldPassword: 'Sai-Mat#Khau9' });
    expect(last.location).toBe('/can-bo/dang-nhap?sai-mat-khau=1');
    expect((await b.follow(last)).html).toContain('nhập sai 5 lần nên phiên đã kết thúc');
    expect((await b.get(PAGE)).location).toContain('/can-bo/dang-nhap');
  }
  b = await signInOfficer(t, 'canbo.anphu3');
  await b.get(PAGE);
  expect((await change()).status).toBe(429);
});

test('a sign-in that was begun with the old password cannot be finished with it', async () => {
  const begun = t.browser();
  await begun.get('/can-bo/dang-nhap');
  await begun.post('/can-bo/dang-nhap', { username: 'canbo.binhminh1', password: DEMO_PASSWORD });
  expect((await begun.get('/can-bo/dang-nhap/ma-xac-thuc')).status).toBe(200);
  await signInOfficer(t, 'canbo.binhminh1', b);
  await b.get(PAGE);
  await change();
  expect((await begun.get('/can-bo/dang-nhap/ma-xac-thuc')).status).toBe(303);
});

test('an officer sees their open sessions and ends one, or all others, but never those of a colleague', async () => {
  await signInOfficer(t, 'lanhdao.anphu', b);
  const [second, third] = [await signInOfficer(t, 'lanhdao.anphu'), await signInOfficer(t, 'lanhdao.anphu')];
  const colleague = await signInOfficer(t, 'truongphong.anphu');
  const keys = (html: string) => [...html.matchAll(/name="phien" value="([^"]+)"/g)].map(([, k = '']) => k);
  const [first = ''] = keys((await b.get(PAGE)).html);
  expect(keys((await b.get(PAGE)).html)).toHaveLength(2);
  expect((await b.post(`${PAGE}/phien`, { phien: first })).location).toBe(`${PAGE}?xong=phien`);
  expect(keys((await b.get(PAGE)).html)).toHaveLength(1);
  const open = async () => [(await second.get('/can-bo')).status, (await third.get('/can-bo')).status].sort();
  expect(await open()).toEqual([200, 303]);
  expect(await lastOf('security_events')).toBe('sessions.ended');

  const { officerId } = await officerNamed(t.deps, 'truongphong.anphu');
  const foreign = await t.db.one<{ id: Buffer }>(
    sql`select token_hash as id from sessions where subject_id = ${officerId}`,
  );
  const phien = foreign?.id.toString('base64url') ?? '';
  expect((await b.post(`${PAGE}/phien`, { phien })).location).toBe(`${PAGE}?xong=khong-con`);
  expect((await colleague.get('/can-bo')).status).toBe(200);

  await b.get(PAGE);
  await b.post(`${PAGE}/phien`, {});
  expect(await open()).toEqual([303, 303]);
  expect([(await b.get(PAGE)).status, (await colleague.get('/can-bo')).status]).toEqual([200, 200]);
});

describe('an officer whose login was changed by somebody', () => {
  const USERNAME = 'canbo.tanhoa1';
  const page = async () => {
    const row = await t.db.one<{ id: string }>(
      sql`select officer_id as id from officer_logins where username = ${USERNAME}`,
    );
    return `/can-bo/quan-tri/can-bo/${row?.id}`;
  };
  const changed = async (viec: string) => {
    const [admin, at] = [t.browser(), await page()];
    await enterAsOfficer(t, admin, 'quantri');
    await admin.get(at);
    return admin.submit(`${at}/thay-doi`, { viec, code: await totpFor(t, 'quantri') });
  };
  const enterWith = async (password: string, more: Record<string, string> = {}) => {
    b = t.browser();
    await b.get('/can-bo/dang-nhap');
    await b.post('/can-bo/dang-nhap', { username: USERNAME, password });
    const code = await totpFor(t, USERNAME);
    return b.post('/can-bo/dang-nhap/ma-xac-thuc', { code, tiep: '/can-bo?xem=late', ...more });
  };

  test('is told by the page after the next sign-in, once: what, when and by whom, also without telephone and e-mail', async () => {
    await t.db.run(
      sql`update officers set phone = '', email = '' where id = (select officer_id from officer_logins where username = ${USERNAME})`,
    );
    expect((await enterWith(DEMO_PASSWORD)).location).toBe('/can-bo?xem=late');
    t.clock.advance(60_000);
    const firstPassword =
      /<code>([a-z2-9-]{23})<\/code>/.exec((await changed('new-password')).html)?.[1] ?? '';
    t.clock.advance(60_000);
    const entered = await enterWith(firstPassword, { password: NEW, passwordAgain: NEW });
    expect(entered.location).toBe(`${PAGE}?doi=1&tiep=%2Fcan-bo%3Fxem%3Dlate`);
    const firstPage = await b.follow(entered);
    const [{ name = '' } = {}] = await t.db.many<{ name: string }>(
      sql`select o.name from officers o join officer_logins l on l.officer_id = o.id where l.username = 'quantri'`,
    );
    expect(firstPage.html).toMatch(
      new RegExp(`Thông tin đăng nhập của Ông/Bà đã được đổi lúc \\d\\d:\\d\\d \\d\\d/11/2026, bởi ${name}`),
    );
    expect(firstPage.html).toContain('Cấp mật khẩu mới. Nếu Ông/Bà không biết việc này');
    expect(firstPage.html).toContain('href="/can-bo?xem=late"');
    expect((await b.get(PAGE)).html).not.toContain('đã được đổi lúc');
    expect((await enterWith(NEW)).location).toBe('/can-bo?xem=late');
    expect((await b.get(PAGE)).html).toContain('Cấp mật khẩu mới'); // among the latest changes, as long as it is one
  });

  test('is told of all that was done, and of nothing that a colleague’s login went through', async () => {
    await enterWith(NEW);
    t.clock.advance(60_000);
    await changed('disable');
    await changed('enable');
    t.clock.advance(60_000);
    const entered = await enterWith(NEW);
    expect(entered.location).toContain(`${PAGE}?doi=1`);
    const firstPage = await b.follow(entered);
    expect([firstPage.status, firstPage.location]).toEqual([200, '']);
    for (const what of ['Khoá tài khoản', 'Mở lại tài khoản']) expect(firstPage.html).toContain(what);
    const colleague = t.browser();
    await enterAsOfficer(t, colleague, 'canbo.tanhoa2');
    t.clock.advance(60_000);
    expect((await enterAsOfficer(t, t.browser(), 'canbo.tanhoa2')).location).toBe('/can-bo');
    expect((await colleague.get(PAGE)).html).not.toContain('Mở lại tài khoản');
  });
});
