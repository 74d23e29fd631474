import { generate } from 'otplib';
import { describe, expect, test } from 'vitest';
import { createAdministrator } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { signInOfficer, totpFor } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { DEMO_PASSWORD } from '../../../seed.ts';

const MINUTE = 60_000;
const NEW_OFFICER = 'canbo.tinh2'; // the seed leaves this one to enrol
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

async function password(username: string, typed = DEMO_PASSWORD, more: Record<string, string> = {}) {
  await b.get('/can-bo/dang-nhap');
  return b.post('/can-bo/dang-nhap', { username, password: typed, ...more });
}

const secretOf = (response: PageAnswer) =>
  /<code>([A-Z2-7 ]+)<\/code>/.exec(response.html)?.[1]?.replaceAll(' ', '') ?? '';
const codeOf = (secret: string) => generate({ secret, epoch: Math.floor(t.clock.now().getTime() / 1000) });

describe('an officer', () => {
  test('signs in with user name, password and the code of the application, and gets to the page that they asked for', async () => {
    expect((await b.get('/can-bo')).location).toBe('/can-bo/dang-nhap?tiep=%2Fcan-bo');
    const first = await password('CanBo.AnPhu1', DEMO_PASSWORD, { tiep: '/can-bo?xem=late' });
    expect(first.location).toBe('/can-bo/dang-nhap/ma-xac-thuc?tiep=%2Fcan-bo%3Fxem%3Dlate');
    expect((await b.get('/can-bo')).status).toBe(303); // a password alone opens nothing
    const code = await totpFor(t, 'canbo.anphu1');
    const done = await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code, tiep: '/can-bo?xem=late' });
    expect(done.location).toBe('/can-bo?xem=late');
    const desk = await b.get('/can-bo');
    expect(desk.status).toBe(200);
    expect(desk.html).toContain('Cán bộ một cửa, ');
    const journal = await t.db.one(
      sql`select verb, actor_kind as kind from journal order by at desc limit 1`,
    );
    expect(journal).toEqual({ verb: 'accounts.officer-signed-in', kind: 'officer' });
  });

  test('can use a code only once: it is refused a second time, in another browser too', async () => {
    const code = await totpFor(t, 'canbo.anphu2');
    const other = t.browser();
    for (const each of [b, other]) {
      await each.get('/can-bo/dang-nhap');
      await each.post('/can-bo/dang-nhap', { username: 'canbo.anphu2', password: DEMO_PASSWORD });
    }
    const [one, two] = await Promise.all(
      [b, other].map((each) => each.post('/can-bo/dang-nhap/ma-xac-thuc', { code })),
    );
    expect([one?.status, two?.status].sort()).toEqual([303, 422]);
  });

  test('cannot use an old code or that of another officer, and must start again after five tries', async () => {
    const old = await totpFor(t, 'canbo.anphu3');
    t.clock.advance(2 * MINUTE);
    await password('canbo.anphu3');
    const strange = await totpFor(t, 'lanhdao.anphu');
    for (const code of [old, strange, old, old, old])
      expect((await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code })).html).toContain(
        'Mã không đúng hoặc đã dùng',
      );
    const right = await totpFor(t, 'canbo.anphu3');
    expect((await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code: right })).location).toBe(
      '/can-bo/dang-nhap?het-han=1',
    );
  });

  test('sees the same page after an unknown name as after a wrong password', async () => {
    const plain = (html: string) => html.replace(/name="(_csrf|_key|username)"[^>]* value="[^"]*"/g, '');
    const wrong = await password('canbo.anphu1', 'Sai-Mat#Khau1');
    b = t.browser();
    const unknown = await password('khong.co.ai', 'Sai-Mat#Khau1');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(plain(unknown.html)).toBe(plain(wrong.html));
  });

  test.each([
    ['no name', '', DEMO_PASSWORD],
    ['no password', 'canbo.anphu1', ''],
    ['a statement', "' or 1=1 --", 'x'],
    ['a long name', 'a'.repeat(2_000), 'x'],
    ['pictures', '😀\u202e', '😀'],
  ])('%s is no way in', async (_what, username, typed) => {
    const response = await password(username, typed);
    expect(response.status).toBe(422);
    expect(response.html).toContain('govuk-error-summary');
  });

  test('has to wait after ten wrong passwords from a network, but not on a device that is known', async () => {
    const own = t.browser();
    await signInOfficer(t, own, 'lanhdao.tinh');
    t.clock.advance(16 * MINUTE);
    await own.get('/can-bo');
    for (let i = 0; i < 10; i++) expect((await password('lanhdao.tinh', 'sai')).status).toBe(422);
    expect((await password('lanhdao.tinh')).status).toBe(429);
    await own.get('/can-bo');
    await own.post('/can-bo/dang-xuat');
    await own.get('/can-bo/dang-nhap');
    const typed = { username: 'lanhdao.tinh', password: DEMO_PASSWORD };
    expect((await own.post('/can-bo/dang-nhap', typed)).status).toBe(303);
    t.clock.advance(16 * MINUTE);
    expect((await password('lanhdao.tinh')).status).toBe(303);
  });

  test.each([[''], ['12345'], ['1234567'], ['abcdef'], ['<b>123']])(
    '%j is no code: 422 and no try is counted',
    async (code) => {
      await password('canbo.binhminh1');
      const response = await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code });
      expect(response.html).toContain('Nhập mã gồm 6 chữ số');
      const c = await t.db.one(sql`select attempts from challenges order by sent_at desc limit 1`);
      expect(c).toEqual({ attempts: 0 });
    },
  );

  test('is signed out after half an hour without use, after ten hours with it, and when leaving', async () => {
    await signInOfficer(t, b, 'canbo.tanhoa1');
    t.clock.advance(31 * MINUTE);
    expect((await b.get('/can-bo')).status).toBe(303);
    await signInOfficer(t, b, 'canbo.tanhoa1');
    for (let i = 0; i < 23; i++) {
      t.clock.advance(25 * MINUTE);
      expect((await b.get('/can-bo')).status).toBe(200);
    }
    t.clock.advance(25 * MINUTE);
    expect((await b.get('/can-bo')).status).toBe(303);
    const other = t.browser();
    await signInOfficer(t, b, 'canbo.tanhoa1');
    await signInOfficer(t, other, 'canbo.tanhoa1');
    await b.get('/can-bo');
    await b.post('/can-bo/dang-xuat', { everywhere: '1' });
    expect((await b.get('/can-bo')).status).toBe(303);
    expect((await other.get('/can-bo')).status).toBe(303);
  });

  test('is signed out at once when the login is disabled', async () => {
    await signInOfficer(t, b, 'canbo.tanhoa2');
    await t.db.run(sql`update officer_logins set disabled_at = now() where username = 'canbo.tanhoa2'`);
    expect((await b.get('/can-bo')).status).toBe(303);
  });

  test('has the posts of today only', async () => {
    await signInOfficer(t, b, 'canbo.tanhoa3');
    await t.db.run(
      sql`update posts set valid_to = '2026-11-01' where officer_id = (select officer_id from officer_logins where username = 'canbo.tanhoa3')`,
    );
    expect((await b.get('/can-bo')).html).toContain('Hiện không giữ vị trí nào');
  });

  test('cannot be signed in by a form from elsewhere', async () => {
    await b.get('/can-bo/dang-nhap');
    expect((await b.post('/can-bo/dang-nhap', { username: 'a', password: 'b', _csrf: 'x' })).status).toBe(
      403,
    );
  });
});

describe('the first sign-in', () => {
  test('enrols the application, shows ten recovery codes once, and each of them opens the desk once', async () => {
    const first = await password(NEW_OFFICER);
    expect(first.location).toBe('/can-bo/dang-nhap/thiet-lap');
    const response = await b.follow(first);
    expect(response.html).toContain('src="data:image/png;base64,');
    const secret = secretOf(response);
    const wrong = await b.post('/can-bo/dang-nhap/thiet-lap', { code: '000000' });
    expect([wrong.status, wrong.html.includes(response.html.match(/<code>[^<]+/)?.[0] ?? '?')]).toEqual([
      422,
      true,
    ]);
    const code = await codeOf(secret);
    const done = await b.post('/can-bo/dang-nhap/thiet-lap', { code });
    expect(done.location).toBe('/can-bo/ma-du-phong');
    const codes = [...(await b.follow(done)).html.matchAll(/<code>([a-z2-9]{5}-[a-z2-9]{5})<\/code>/g)].map(
      (m) => m[1] ?? '',
    );
    expect(new Set(codes).size).toBe(10);
    expect((await b.get('/can-bo/ma-du-phong')).html).toContain(codes[0]); // a page that is loaded again
    expect((await b.post('/can-bo/ma-du-phong')).location).toBe('/can-bo');
    expect((await b.get('/can-bo/ma-du-phong')).location).toBe('/can-bo'); // not shown any more once they are put away
    expect((await b.get('/can-bo')).status).toBe(200);

    b = t.browser();
    expect((await password(NEW_OFFICER)).location).toBe('/can-bo/dang-nhap/ma-xac-thuc');
    expect((await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code })).status).toBe(422); // the code was used to enrol
    const recovered = await b.post('/can-bo/dang-nhap/ma-du-phong', { code: codes[3]?.toUpperCase() });
    expect(recovered.location).toBe('/can-bo?ma-con=9');
    expect((await b.follow(recovered)).html).toContain('Còn 9 mã');

    b = t.browser();
    await password(NEW_OFFICER);
    const again = await b.post('/can-bo/dang-nhap/ma-du-phong', { code: codes[3] });
    expect([again.status, again.html.includes('Mã dự phòng không đúng hoặc đã dùng')]).toEqual([422, true]);
    const stored = await t.db.many<{ mac: Buffer }>(sql`select code_mac as mac from recovery_codes`);
    expect(stored).toHaveLength(9);
  });

  test('with a password that was given works for 24 hours; then the page says whom to ask, and only to who knows it', async () => {
    const now = t.clock.now();
    const made = await t.db.tx((tx) =>
      createAdministrator(tx, t.deps, { username: 'quan.tri3', name: 'Phạm Thị Cấp', now }),
    );
    t.clock.advance(24 * 60 * MINUTE - 1_000);
    expect((await password('quan.tri3', made.password)).location).toBe('/can-bo/dang-nhap/thiet-lap');
    t.clock.advance(1_000);
    const late = await password('quan.tri3', made.password);
    expect([late.status, late.location]).toEqual([422, '']);
    const sentence = 'chỉ dùng được trong 24 giờ và đã hết hạn. Liên hệ quản trị hệ thống';
    expect(late.html).toContain(sentence);
    const wrong = await password('quan.tri3', 'Sai-Mat#Khau1');
    expect([wrong.html.includes(sentence), wrong.html.includes('không đúng')]).toEqual([false, true]);
  });

  test('of an administrator whom the command created also asks for a new password', async () => {
    const now = t.clock.now();
    const made = await t.db.tx((tx) =>
      createAdministrator(tx, t.deps, { username: 'Quan.Tri2', name: 'Phạm Thị Quản', now }),
    );
    expect((await password('quan.tri2', made.password)).location).toBe('/can-bo/dang-nhap/thiet-lap');
    const secret = secretOf(await b.get('/can-bo/dang-nhap/thiet-lap'));
    const enrol = async (typed: string, again = typed) =>
      b.post('/can-bo/dang-nhap/thiet-lap', {
        code: await codeOf(secret),
        password: typed,
        passwordAgain: again,
      });
    expect((await enrol('')).html).toContain('id="password-error"');
    expect((await enrol('Ca-Phe#2045', 'khac')).html).toContain('id="passwordAgain-error"');
    const weak = await enrol('abc');
    for (const rule of ['ít nhất 8 ký tự', 'đủ chữ thường, chữ hoa, chữ số và ký tự đặc biệt'])
      expect(weak.html, rule).toContain(`Đặt mật khẩu có ${rule}`); // every rule at once
    expect((await enrol('Matkhau@123')).html).toContain('id="password-error"');
    expect((await enrol('Quan.Tri2@99')).html).toContain('id="password-error"');
    expect((await enrol('Ca-Phe#2045')).location).toBe('/can-bo/ma-du-phong');
    expect((await b.get('/can-bo')).html).toContain('Quản trị hệ thống');
    b = t.browser();
    expect((await password('quan.tri2', made.password)).status).toBe(422);
    expect((await password('quan.tri2', 'Ca-Phe#2045')).status).toBe(303);
    await expect(
      t.db.tx((tx) => createAdministrator(tx, t.deps, { username: 'quan.tri2', name: 'x', now })),
    ).rejects.toThrow('accounts.username-taken');
    await expect(
      t.db.tx((tx) => createAdministrator(tx, t.deps, { username: 'có dấu', name: 'x', now })),
    ).rejects.toThrow('accounts.bad-username');
  });

  test('is not possible without the password, and shows nobody else the recovery codes', async () => {
    expect((await b.get('/can-bo/dang-nhap/thiet-lap')).location).toBe('/can-bo/dang-nhap?het-han=1');
    expect((await b.get('/can-bo/ma-du-phong')).location).toContain('/can-bo/dang-nhap');
    await signInOfficer(t, b, 'canbo.phuocson1');
    expect((await b.get('/can-bo/ma-du-phong')).location).toBe('/can-bo');
  });
});
