import { afterAll, describe, expect, test, vi } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { codeFor, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../../../seed.ts';

const MINUTE = 60_000;
const [known] = demoCitizens() as [SeedCitizen];
const phone = known.contact.phone;
/** The cost and the password of every comparison by the vendor's library, which really makes it. */
const compared: string[] = [];
// Test files share their imports. This one imports everything again, so that the library that records is used here and nowhere else.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.resetModules();
});
vi.mock('@node-rs/argon2', async (load) => {
  const argon2 = await load<typeof import('@node-rs/argon2')>();
  const verify: typeof argon2.verify = (stored, password, ...more) => {
    compared.push(`${String(stored).split('$').slice(1, 4).join('$')} ${password}`);
    return argon2.verify(stored, password, ...more);
  };
  return { ...argon2, verify };
});

let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

describe('signing in', () => {
  test('number, password and then the code open a session and the requested page', async () => {
    const turned = await b.get('/tai-khoan/lien-he');
    expect(turned.location).toBe('/dang-nhap?tiep=%2Ftai-khoan%2Flien-he');
    expect((await b.get(turned.location)).html).toContain('name="tiep" value="/tai-khoan/lien-he"');
    const first = await tryPassword(b, { tiep: '/tai-khoan/lien-he' });
    expect(first.location).toBe('/dang-nhap/ma-xac-thuc');
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap'); // a password alone opens nothing
    const codePage = await b.follow(first);
    expect(codePage.html).toContain('090****201');
    const accepted = await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, phone) });
    expect(accepted.location).toBe('/tai-khoan/lien-he');
    expect((await b.get('/tai-khoan')).html).toContain('LÊ MINH ANH');
    const journal = await t.db.one(
      sql`select verb, actor_name as name from journal order by at desc limit 1`,
    );
    expect(journal).toEqual({ verb: 'accounts.signed-in', name: 'LÊ MINH ANH' });
  });

  test.each([
    ['https://evil.example'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['javascript:alert(1)'],
    ['/a\nb'],
    ['/'.repeat(2000)],
  ])('never leads to %j afterwards', async (tiep) => {
    await tryPassword(b, { tiep });
    const accepted = await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, phone) });
    expect(accepted.location).toBe('/tai-khoan');
  });

  test('an unknown number and a wrong password get the same page, byte for byte', async () => {
    const plain = (html: string) =>
      html
        .replace(/name="(_csrf|_key|captchaToken|idNumber)"[^>]* value="[^"]*"/g, '')
        .replace(/the=[^"&]*/g, '');
    const wrong = await tryPassword(t.browser(), { password: 'Sai-Mat#Khau1' });
    const unknown = await tryPassword(t.browser(), { idNumber: '001090000888', password: 'Sai-Mat#Khau1' });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(plain(unknown.html)).toBe(plain(wrong.html));
    expect(wrong.html).toContain('Số định danh hoặc mật khẩu không đúng');
    expect(wrong.html).not.toContain('Sai-Mat#Khau1');
    const names = (h: typeof wrong) => Object.keys(h.headers).sort();
    expect(names(unknown)).toEqual(names(wrong));
  });

  test('an unknown number costs the same work as a known one, with as many comparisons as it may have accounts', async () => {
    const workFor = async (idNumber: string) => {
      compared.length = 0;
      await tryPassword(b, { idNumber, password: 'Sai-Mat#Khau1' });
      return [...compared];
    };
    const work = await workFor(known.idNumber);
    const once = expect.stringMatching(/^argon2id\$v=19\$m=\d+,t=\d+,p=\d+ Sai-Mat#Khau1$/);
    expect(work).toEqual(Array(5).fill(once));
    expect(await workFor('001090000888')).toEqual(work);
  });

  test.each([
    ['no number', { idNumber: '' }, 'idNumber'],
    ['a wrong number', { idNumber: '1' }, 'idNumber'],
    ['a statement', { idNumber: "' or '1'='1" }, 'idNumber'],
    ['a number twice', { idNumber: [known.idNumber, '001090000888'] }, 'idNumber'],
    ['a long number', { idNumber: '0'.repeat(5_000) }, 'idNumber'],
    ['no password', { password: '' }, 'password'],
    ['a password twice', { password: [DEMO_PASSWORD, 'x'] }, 'password'],
    ['a very long password', { password: 'x'.repeat(5_000) }, 'idNumber'],
  ])('%s is told at its field', async (_what, fields, field) => {
    const response = await tryPassword(b, fields as Record<string, string>);
    expect(response.status).toBe(422);
    expect(response.html).toContain(`id="${field}-error"`);
  });

  test('a captcha is asked for only where five passwords from the same network were wrong within the hour', async () => {
    expect((await b.get('/dang-nhap')).html).not.toContain('data-captcha-work');
    const numbers = ['001090000101', '001090000102', '001090000103', '001090000104', '001090000105'];
    for (const idNumber of numbers) await tryPassword(t.browser(), { idNumber, password: 'Sai-Mat#Khau1' });
    expect((await b.get('/dang-nhap')).html).toContain('data-captcha-work');
    for (const captcha of ['', 'SAI']) {
      const refused = await tryPassword(b, { captcha });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('id="captcha-error"');
    }
    const elsewhere = { idNumber: known.idNumber, password: DEMO_PASSWORD };
    expect((await b.post('/dang-nhap', elsewhere, {}, '203.0.113.9')).status).toBe(303);
    expect((await tryPassword(b)).status).toBe(303); // with the answer
    t.clock.advance(61 * MINUTE);
    expect((await b.get('/dang-nhap')).html).not.toContain('data-captcha-work');
  });

  test('after ten wrong passwords for a number a network must wait, whether the number is known or not', async () => {
    for (const idNumber of [known.idNumber, '001090000999']) {
      const seen: number[] = [];
      for (let i = 0; i < 11; i++)
        seen.push((await tryPassword(t.browser(), { idNumber, password: 'Sai-Mat#Khau1' })).status);
      expect(seen).toEqual([...Array(10).fill(422), 429]);
    }
    expect((await tryPassword(b)).status).toBe(429); // the right password too
    t.clock.advance(16 * MINUTE);
    expect((await tryPassword(b)).status).toBe(303);
  });

  test('whoever guesses shuts out neither other networks nor a device on which the person signed in', async () => {
    await tryPassword(b);
    await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, phone) });
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    const guess = (address: string) => tryPassword(t.browser(), { password: 'Sai-Mat#Khau1' }, address);
    const own = '203.0.113.9';
    for (let i = 0; i < 10; i++) await guess(own);
    expect((await guess(own)).status).toBe(429);
    expect((await tryPassword(t.browser(), {}, own)).status).toBe(429);
    expect((await tryPassword(t.browser(), {}, '198.51.100.1')).status).toBe(303);
    for (let network = 1; network <= 6; network++)
      for (let i = 0; i < 10; i++) await guess(`192.0.2.${network}`);
    // so many from everywhere: a stranger's browser waits anywhere, the person's own does not
    expect((await tryPassword(t.browser(), {}, '198.51.100.2')).status).toBe(429);
    expect((await tryPassword(b, {}, own)).status).toBe(303);
    const thief = t.browser();
    await tryPassword(thief, { idNumber: '001090000999', password: 'x' }, own);
    expect((await tryPassword(thief, {}, own)).status).toBe(429);
  });

  test('a wrong code opens nothing, five end the step, and a code is valid once', async () => {
    await tryPassword(b);
    const right = await codeFor(t, phone);
    const wrong = right === '123456' ? '123457' : '123456';
    for (let i = 0; i < 5; i++)
      expect((await b.post('/dang-nhap/ma-xac-thuc', { code: wrong })).status).toBe(422);
    expect((await b.post('/dang-nhap/ma-xac-thuc', { code: right })).status).toBe(422);
    expect(b.cookie('mc_cong')).toBeUndefined();
    await tryPassword(b);
    const code = await codeFor(t, phone);
    const step = b.cookie('mc_buoc');
    expect((await b.post('/dang-nhap/ma-xac-thuc', { code })).status).toBe(303);
    const replayed = await t.app.inject({
      url: '/dang-nhap/ma-xac-thuc',
      headers: { cookie: `mc_buoc=${step}` },
    });
    expect([replayed.statusCode, replayed.headers.location]).toEqual([303, '/dang-nhap?het-han=1']);
  });
});
