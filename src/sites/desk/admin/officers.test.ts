import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { lettersTo, totpFor } from '#testing/account-journey.ts';
import { administration, OFFICERS_PAGE, passwordOn } from '#testing/administration.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const OWN = 'Mua-Thu#Ha-Noi-1946';
let t: TestApp;
let b: Browser; // of the first administrator
hourForEach((app) => {
  t = app;
});
const { act, administrator, begin, confirm, idOf, reachOf, recorded, signIn } = administration(() => t);

test('only an administrator sees officers’ logins and changes one', async () => {
  const clerk = await signIn('canbo.anphu1');
  expect((await clerk.get(OFFICERS_PAGE)).status).toBe(404);
  expect((await act(clerk, 'canbo.anphu2', 'disable')).status).toBe(404);
  b = await signIn('quantri');
  expect((await b.get('/can-bo/quan-tri')).html).toContain(`href="${OFFICERS_PAGE}"`);
  const list = await b.get(OFFICERS_PAGE);
  expect(list.html).toContain('canbo.anphu2');
  expect((await b.get(`${OFFICERS_PAGE}?ten=lanhdao`)).html).not.toContain('canbo.anphu2');
});

test('a disabled officer is out at once and cannot come back in; enabled again, they can', async () => {
  b = await signIn('quantri');
  const officer = await signInOfficer(t, 'canbo.anphu2');
  const begun = await begin('canbo.anphu2');
  expect((await act(b, 'canbo.anphu2', 'disable')).location).toContain('xong=disable');
  expect(await recorded()).toEqual({
    journal: 'accounts.officer-disabled',
    security: 'officer.disabled',
  });
  const sessions = sql`select 1 from sessions where subject_id = ${await idOf('canbo.anphu2')}`;
  expect([(await officer.get('/can-bo')).status, await t.db.many(sessions)]).toEqual([303, []]);
  expect((await begun.browser.get('/can-bo/dang-nhap/ma-xac-thuc')).status).toBe(303);
  expect((await begin('canbo.anphu2')).html).toContain('Tài khoản này đã bị khoá'); // by the right password alone
  const stranger = t.browser();
  await stranger.get('/can-bo/dang-nhap');
  const wrong = await stranger.post('/can-bo/dang-nhap', {
    username: 'canbo.anphu2',
    password: 'Sai-Mat-Khau-1',
  });
  expect((await stranger.get(wrong.location || '/can-bo/dang-nhap')).html + wrong.html).not.toContain('khoá');
  expect((await act(b, 'canbo.anphu2', 'disable')).status).toBe(409); // it is already
  await act(b, 'canbo.anphu2', 'enable');
  expect(await recorded()).toEqual({ journal: 'accounts.officer-enabled', security: 'officer.enabled' });
  expect((await begin('canbo.anphu2')).status).toBe(303);
});

test('a new first password is shown to its giver until put away, ends the sessions, and is replaced at the next sign-in', async () => {
  b = await signIn('quantri');
  const officer = await signInOfficer(t, 'canbo.anphu3');
  const at = (await act(b, 'canbo.anphu3', 'new-password')).location;
  expect(await recorded()).toEqual({
    journal: 'accounts.first-password-given',
    security: 'password.reset',
  });
  const password = passwordOn((await b.get(at)).html);
  expect(password).toHaveLength(23);
  const other = await administrator('quan.tri.khac');
  other.setCookie('mc_ban_phieu', b.cookie('mc_ban_phieu') ?? '', '/can-bo');
  expect((await other.get(at)).location).toBe(OFFICERS_PAGE);
  const elsewhere = await signIn('quantri'); // a session alone shows no password
  expect((await elsewhere.get(at)).location).toBe(OFFICERS_PAGE);
  expect(at).toBe('/can-bo/quan-tri/mat-khau-vua-cap'); // an address tells nothing
  await b.get(at);
  await b.post(at);
  expect((await b.get(at)).location).toBe(OFFICERS_PAGE);

  expect((await officer.get('/can-bo')).status).toBe(303);
  expect((await begin('canbo.anphu3')).status).toBe(422);
  const { browser, location } = await begin('canbo.anphu3', password);
  expect(location).toBe('/can-bo/dang-nhap/ma-xac-thuc'); // the second factor is still theirs
  await browser.get(location);
  const enter = async (password: string) =>
    browser.post(location, { code: await totpFor(t, 'canbo.anphu3'), password, passwordAgain: password });
  expect((await enter('')).html).toContain('id="password-error"');
  expect((await enter('Canbo.anphu3#9')).html).toContain('Mật khẩu có chứa tên đăng nhập');
  expect((await enter(OWN)).location).toBe('/can-bo');
  expect((await begin('canbo.anphu3', password)).status).toBe(422);
  expect((await begin('canbo.anphu3', OWN)).status).toBe(303);

  await act(b, 'canbo.anphu3', 'new-password');
  t.clock.advance(24 * 3_600_000);
  b = await signIn('quantri');
  expect((await b.get(`${OFFICERS_PAGE}/${await idOf('canbo.anphu3')}`)).html).toContain('đã hết hạn 24 giờ');
});

test('a right code is used up although what it was given for is refused', async () => {
  b = await signIn('quantri');
  await act(b, 'canbo.anphu2', 'disable');
  t.clock.advance(60_000);
  const code = await totpFor(t, 'quantri');
  expect((await act(b, 'canbo.anphu2', 'disable', { code })).status).toBe(409); // it is already
  const again = await act(b, 'canbo.binhminh2', 'disable', { code });
  expect([again.status, again.html.includes('Mã không đúng hoặc đã dùng')]).toEqual([422, true]);
  expect((await begin('canbo.binhminh2')).status).toBe(303);
  await act(b, 'canbo.anphu2', 'enable');
});

test('re-enrolment takes the second factor, the recovery codes and the password away, and begins anew', async () => {
  b = await signIn('quantri');
  const id = await idOf('truongphong.anphu');
  await t.db.run(sql`insert into recovery_codes (officer_id, code_mac) values (${id}, 'x')`);
  const password = passwordOn((await b.get((await act(b, 'truongphong.anphu', 're-enrol')).location)).html);
  expect(await recorded()).toEqual({
    journal: 'accounts.second-factor-reset',
    security: 'second-factor.reset',
  });
  expect(await t.db.many(sql`select 1 from recovery_codes where officer_id = ${id}`)).toEqual([]);
  expect((await begin('truongphong.anphu')).status).toBe(422); // the old password alone must not enrol
  expect((await begin('truongphong.anphu', password)).location).toBe('/can-bo/dang-nhap/thiet-lap');
});

test('the officer is told by telephone and e-mail what was asked for and what was done, and never the password', async () => {
  b = await signIn('quantri');
  const { phone, email } = await reachOf('canbo.phuocson1');
  const password = passwordOn((await b.get((await act(b, 'canbo.phuocson1', 'new-password')).location)).html);
  for (const to of [phone, email]) {
    const [letter] = await lettersTo(t, to);
    expect(letter?.body).toContain('đã cấp mật khẩu mới cho tài khoản cán bộ');
    expect(letter?.body).not.toContain(password);
  }
  const second = await administrator('quan.tri.tam');
  const leader = await reachOf('lanhdao.phuocson');
  await act(b, 'lanhdao.phuocson', 're-enrol');
  expect((await lettersTo(t, leader.phone))[0]?.body).toContain('có đề nghị thiết lập lại xác thực');
  await confirm(second, 'lanhdao.phuocson', 're-enrol');
  expect((await lettersTo(t, leader.phone))[0]?.body).toContain('đã thiết lập lại xác thực');
});
