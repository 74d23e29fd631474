import { describe, expect, test } from 'vitest';
import { createAdministrator } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { lettersTo, totpFor } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Shown } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { DEMO_PASSWORD } from '../../../seed.ts';

const PAGE = '/can-bo/quan-tri/can-bo';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'; // of the authenticators of administrators that a test makes
const OWN = 'Mua-Thu#Ha-Noi-1946';
let t: TestApp;
let b: Browser; // of the first administrator
hourForEach((app) => {
  t = app;
});

const idOf = async (username: string) =>
  (
    await t.db.one<{ id: string }>(
      sql`select officer_id as id from officer_logins where username = ${username}`,
    )
  )?.id ?? '';
/** Who sits at a browser, for the codes of their authenticator. */
const names = new Map<Browser, string>();
async function signIn(username: string): Promise<Browser> {
  const browser = await signInOfficer(t, username);
  names.set(browser, username);
  return browser;
}
async function act(
  who: Browser,
  username: string,
  viec: string,
  more?: Record<string, string>,
): Promise<Shown> {
  const at = `${PAGE}/${await idOf(username)}`;
  t.clock.advance(1_000); // the journals are read by time
  await who.get(at);
  const code = more?.['code'] ?? (await totpFor(t, names.get(who) ?? ''));
  return more?.['quyet-dinh']
    ? who.post(`${at}/de-nghi`, { viec, code, ...more })
    : who.post(`${at}/thay-doi`, { viec, code });
}
const confirm = (who: Browser, username: string, viec: string, code?: string) =>
  act(who, username, viec, { 'quyet-dinh': 'xac-nhan', ...(code ? { code } : {}) });
const reachOf = async (username: string) =>
  (await t.db.one<{ phone: string; email: string }>(
    sql`select phone, email from officers where id = ${await idOf(username)}`,
  )) ?? { phone: '', email: '' };
const decline = (who: Browser, username: string, viec: string) =>
  act(who, username, viec, { 'quyet-dinh': 'huy' });
async function begin(username: string, password = DEMO_PASSWORD): Promise<Shown & { browser: Browser }> {
  const browser = t.browser();
  await browser.get('/can-bo/dang-nhap');
  return Object.assign(await browser.post('/can-bo/dang-nhap', { username, password }), { browser });
}
const passwordOn = (html: string) => /<code>([a-z2-9-]{23})<\/code>/.exec(html)?.[1] ?? '';
const recorded = async (n = 1) => ({
  journal: (
    await t.db.many<{ verb: string }>(sql`select verb from journal order by at desc, id desc limit ${n}`)
  ).map((r) => r.verb),
  security: (
    await t.db.many<{ kind: string }>(
      sql`select kind from security_events order by at desc, id desc limit ${n}`,
    )
  ).map((r) => r.kind),
});
/** Another administrator with a second factor. */
async function administrator(username: string): Promise<Browser> {
  const now = t.clock.now();
  await t.db.tx((tx) => createAdministrator(tx, t.deps, { username, name: `Quản trị ${username}`, now }));
  const secret = t.deps.keys.seal('totp', SECRET);
  await t.db.run(sql`update officer_logins set enrolled_at = ${now}, totp_secret = ${secret}, password_once = false
    where username = ${username}`);
  t.clock.advance(1_000);
  return signIn(username);
}

test('only an administrator sees officers’ logins and changes one', async () => {
  const clerk = await signIn('canbo.anphu1');
  expect((await clerk.get(PAGE)).status).toBe(404);
  expect((await act(clerk, 'canbo.anphu2', 'disable')).status).toBe(404);
  b = await signIn('quantri');
  expect((await b.get('/can-bo/quan-tri')).html).toContain(`href="${PAGE}"`);
  const list = await b.get(PAGE);
  expect(list.html).toContain('canbo.anphu2');
  expect((await b.get(`${PAGE}?ten=lanhdao`)).html).not.toContain('canbo.anphu2');
});

test('a disabled officer is out at once and cannot come back in; enabled again, they can', async () => {
  b = await signIn('quantri');
  const officer = await signInOfficer(t, 'canbo.anphu2');
  const begun = await begin('canbo.anphu2');
  expect((await act(b, 'canbo.anphu2', 'disable')).location).toContain('xong=disable');
  expect(await recorded()).toEqual({
    journal: ['accounts.officer-disabled'],
    security: ['officer.disabled'],
  });
  const sessions = sql`select 1 from sessions where subject_id = ${await idOf('canbo.anphu2')}`;
  expect([(await officer.get('/can-bo')).status, await t.db.many(sessions)]).toEqual([303, []]);
  expect((await begun.browser.get('/can-bo/dang-nhap/ma-xac-thuc')).status).toBe(303);
  expect((await begin('canbo.anphu2')).html).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
  expect((await act(b, 'canbo.anphu2', 'disable')).status).toBe(409); // it is already
  await act(b, 'canbo.anphu2', 'enable');
  expect(await recorded()).toEqual({ journal: ['accounts.officer-enabled'], security: ['officer.enabled'] });
  expect((await begin('canbo.anphu2')).status).toBe(303);
});

test('a new first password is shown to its giver until put away, ends the sessions, and is replaced at the next sign-in', async () => {
  b = await signIn('quantri');
  const officer = await signInOfficer(t, 'canbo.anphu3');
  const at = (await act(b, 'canbo.anphu3', 'new-password')).location;
  expect(await recorded()).toEqual({
    journal: ['accounts.first-password-given'],
    security: ['password.reset'],
  });
  const given = passwordOn((await b.get(at)).html);
  expect(given).toHaveLength(23);
  const other = await administrator('quan.tri.khac');
  expect((await other.get(at)).location).toBe(PAGE);
  await b.get(at);
  await b.post('/can-bo/quan-tri/mat-khau-vua-cap', {
    phieu: new URL(at, 'http://x').searchParams.get('phieu') ?? '',
  });
  expect((await b.get(at)).location).toBe(PAGE);

  expect((await officer.get('/can-bo')).status).toBe(303);
  expect((await begin('canbo.anphu3')).status).toBe(422);
  const { browser, location } = await begin('canbo.anphu3', given);
  expect(location).toBe('/can-bo/dang-nhap/ma-xac-thuc'); // the second factor is still theirs
  await browser.get(location);
  const enter = async (password: string) =>
    browser.post(location, { code: await totpFor(t, 'canbo.anphu3'), password, passwordAgain: password });
  expect((await enter('')).html).toContain('id="password-error"');
  expect((await enter('Canbo.anphu3#9')).html).toContain('Mật khẩu có chứa tên đăng nhập');
  expect((await enter(OWN)).location).toBe('/can-bo');
  expect((await begin('canbo.anphu3', given)).status).toBe(422);
  expect((await begin('canbo.anphu3', OWN)).status).toBe(303);

  await act(b, 'canbo.anphu3', 'new-password');
  t.clock.advance(24 * 3_600_000);
  b = await signIn('quantri');
  expect((await b.get(`${PAGE}/${await idOf('canbo.anphu3')}`)).html).toContain('đã hết hạn 24 giờ');
});

test('re-enrolment takes the second factor, the recovery codes and the password away, and begins anew', async () => {
  b = await signIn('quantri');
  const id = await idOf('truongphong.anphu');
  await t.db.run(sql`insert into recovery_codes (officer_id, code_mac) values (${id}, 'x')`);
  const given = passwordOn((await b.get((await act(b, 'truongphong.anphu', 're-enrol')).location)).html);
  expect(await recorded()).toEqual({
    journal: ['accounts.second-factor-reset'],
    security: ['second-factor.reset'],
  });
  expect(await t.db.many(sql`select 1 from recovery_codes where officer_id = ${id}`)).toEqual([]);
  expect((await begin('truongphong.anphu')).status).toBe(422); // the old password alone must not enrol
  expect((await begin('truongphong.anphu', given)).location).toBe('/can-bo/dang-nhap/thiet-lap');
});

test('what concerns an administrator waits for a third one: not who asked, not whom it concerns', async () => {
  b = await signIn('quantri');
  const [second, third] = [await administrator('quan.tri.hai'), await administrator('quan.tri.ba')];
  for (const viec of ['new-password', 're-enrol', 'disable']) {
    expect((await act(b, 'quan.tri.hai', viec)).location).toContain('xong=asked');
    expect(await recorded()).toEqual({
      journal: ['accounts.officer-change-asked'],
      security: ['officer.change-asked'],
    });
    expect((await second.get('/can-bo')).status).toBe(200); // nothing has happened yet
    expect((await act(third, 'quan.tri.hai', 'disable')).status).toBe(409); // one at a time
    expect((await confirm(b, 'quan.tri.hai', viec)).status).toBe(403);
    expect((await confirm(second, 'quan.tri.hai', viec)).status).toBe(403);
    expect((await decline(second, 'quan.tri.hai', viec)).status).toBe(403);
    if (viec !== 'disable')
      expect((await decline(third, 'quan.tri.hai', viec)).location).toContain('xong=declined');
  }
  expect((await third.get(PAGE)).html).toContain('Đề nghị chờ người quản trị thứ hai');
  expect((await confirm(third, 'quan.tri.hai', 'disable')).location).toContain('xong=disable');
  expect((await second.get('/can-bo')).status).toBe(303);
  expect((await confirm(third, 'quan.tri.hai', 'disable')).status).toBe(409); // once
});

test('a request that nobody has confirmed within 24 hours is worth nothing', async () => {
  b = await signIn('quantri');
  await administrator('quan.tri.bon');
  await act(b, 'quan.tri.bon', 'disable');
  t.clock.advance(24 * 3_600_000);
  const third = await signIn('quan.tri.ba');
  expect((await confirm(third, 'quan.tri.bon', 'disable')).status).toBe(409);
  expect((await act(third, 'quan.tri.bon', 're-enrol')).location).toContain('xong=asked');
});

test('what an administrator has asked for is gone when their own login is shut or begun anew: somebody else may have sat there', async () => {
  b = await signIn('quantri');
  const [second, third] = [await administrator('quan.tri.muoi'), await administrator('quan.tri.muoi-mot')];
  expect((await act(second, 'lanhdao.binhminh', 'new-password')).location).toContain('xong=asked');
  await act(b, 'quan.tri.muoi', 'disable');
  expect((await confirm(third, 'quan.tri.muoi', 'disable')).location).toContain('xong=disable');
  expect((await confirm(third, 'lanhdao.binhminh', 'new-password')).status).toBe(409);
});

test('the last administrator who can sign in cannot be disabled, and alone nobody can ask for anything', async () => {
  await t.db.run(
    sql`update officer_logins set disabled_at = ${t.clock.now()} where username like 'quan.tri.%'`,
  );
  b = await signIn('quantri');
  expect((await act(b, 'quantri', 'disable')).html).toContain('người quản trị cuối cùng');
  const none = await act(b, 'quantri', 're-enrol');
  expect([none.status, none.html.includes('Không có người quản trị nào khác')]).toEqual([409, true]);
  await administrator('quan.tri.nam');
  expect((await act(b, 'quan.tri.nam', 'disable')).status).toBe(409); // nobody is left to confirm it
});

describe('with the session of an administrator alone', () => {
  const CHANGES = ['new-password', 're-enrol', 'disable', 'enable'];
  const stateOf = (username: string) =>
    t.db.one(
      sql`select password_hash, password_once, totp_secret, disabled_at from officer_logins where username = ${username}`,
    );
  const WRONG = 'Mã không đúng hoặc đã dùng';

  test('nobody’s login is changed: each change asks for a code of the authenticator, and keeps what was chosen', async () => {
    b = await signIn('quantri');
    const officer = await signInOfficer(t, 'canbo.binhminh1');
    const before = await stateOf('canbo.binhminh1');
    for (const viec of CHANGES) {
      const none = await act(b, 'canbo.binhminh1', viec, { code: '' });
      expect([none.status, none.html.includes('Nhập mã gồm 6 chữ số')]).toEqual([422, true]);
    }
    const wrong = await act(b, 'canbo.binhminh1', 're-enrol', { code: '000000' });
    expect([wrong.status, wrong.html.includes(WRONG)]).toEqual([422, true]);
    expect(wrong.html).toMatch(/value="re-enrol" checked/);
    expect(await stateOf('canbo.binhminh1')).toEqual(before);
    expect((await officer.get('/can-bo')).status).toBe(200);
  });

  test('a code works once, for one change', async () => {
    b = await signIn('quantri');
    const code = await totpFor(t, 'quantri');
    expect((await act(b, 'canbo.anphu2', 'disable', { code })).location).toContain('xong=disable');
    const again = await act(b, 'canbo.anphu2', 'enable', { code });
    expect([again.status, again.html.includes(WRONG)]).toEqual([422, true]);
    expect((await act(b, 'canbo.anphu2', 'enable')).location).toContain('xong=enable');
  });

  test('ten codes of a day may be guessed; then no right one works, at sign-in neither, and an alarm is raised', async () => {
    t.clock.advance(24 * 3_600_000);
    b = await signIn('quantri');
    const code = await totpFor(t, 'quantri');
    const notIt = code === '000000' ? '999999' : '000000';
    for (let i = 0; i < 10; i++)
      expect((await act(b, 'canbo.anphu2', 'disable', { code: notIt })).html).toContain(WRONG);
    const stopped = await act(b, 'canbo.anphu2', 'disable');
    expect([stopped.status, stopped.html.includes('quá nhiều mã sai')]).toEqual([422, true]);
    await t.deps.security.flush();
    const since = new Date(t.clock.now().getTime() - 600_000);
    expect(
      await t.db.many(
        sql`select who_id from security_events where kind = 'alarm.second-factor' and at > ${since}`,
      ),
    ).toEqual([{ who_id: await idOf('quantri') }]);
    const { browser, location } = await begin('quantri');
    await browser.get(location);
    const refused = await browser.post(location, { code: await totpFor(t, 'quantri') });
    expect(refused.html).toContain('quá nhiều mã sai');
    t.clock.advance(24 * 3_600_000);
    b = await signIn('quantri');
    expect((await act(b, 'canbo.anphu2', 'disable')).location).toContain('xong=disable');
    await act(b, 'canbo.anphu2', 'enable');
  });

  test('nothing that was asked for is confirmed', async () => {
    b = await signIn('quantri');
    const second = await administrator('quan.tri.sau');
    await act(b, 'lanhdao.anphu', 're-enrol');
    const wrong = await confirm(second, 'lanhdao.anphu', 're-enrol', '000000');
    expect([wrong.status, wrong.html.includes('id="confirmCode-error"')]).toEqual([422, true]);
    expect((await begin('lanhdao.anphu')).status).toBe(303); // with the password that they have
    await decline(second, 'lanhdao.anphu', 're-enrol');
  });
});

test('one administrator alone lets nobody in as a leader, but can shut a leader out', async () => {
  b = await signIn('quantri');
  const second = await administrator('quan.tri.bay');
  for (const viec of ['new-password', 're-enrol']) {
    expect((await act(b, 'lanhdao.anphu', viec)).location).toContain('xong=asked');
    expect((await begin('lanhdao.anphu')).status).toBe(303);
    expect((await confirm(b, 'lanhdao.anphu', viec)).status).toBe(403);
    await decline(second, 'lanhdao.anphu', viec);
  }
  expect((await act(b, 'lanhdao.anphu', 'disable')).location).toContain('xong=disable');
  expect((await act(b, 'lanhdao.anphu', 'enable')).location).toContain('xong=asked');
  expect((await begin('lanhdao.anphu')).status).toBe(422);
  expect((await confirm(second, 'lanhdao.anphu', 'enable')).location).toContain('xong=enable');
  expect((await begin('lanhdao.anphu')).status).toBe(303);
});

test('the officer is told by telephone and e-mail what was asked for and what was done, and never the password', async () => {
  b = await signIn('quantri');
  const { phone, email } = await reachOf('canbo.phuocson1');
  const given = passwordOn((await b.get((await act(b, 'canbo.phuocson1', 'new-password')).location)).html);
  for (const to of [phone, email]) {
    const [letter] = await lettersTo(t, to);
    expect(letter?.body).toContain('đã cấp mật khẩu mới cho tài khoản cán bộ');
    expect(letter?.body).not.toContain(given);
  }
  const second = await administrator('quan.tri.tam');
  const leader = await reachOf('lanhdao.phuocson');
  await act(b, 'lanhdao.phuocson', 're-enrol');
  expect((await lettersTo(t, leader.phone))[0]?.body).toContain('có đề nghị thiết lập lại xác thực');
  await confirm(second, 'lanhdao.phuocson', 're-enrol');
  expect((await lettersTo(t, leader.phone))[0]?.body).toContain('đã thiết lập lại xác thực');
});
