import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getAccount, type SeedCitizen } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { captchaOf, codeFor, lettersTo, signInCitizen } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../../seed.ts';

const MINUTE = 60_000;
const [known, second, third] = demoCitizens() as [SeedCitizen, SeedCitizen, SeedCitizen];
const phone = known.contact.phone;
let t: TestApp;
let b: Browser;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-19T09:00:00+07:00' });
});
afterAll(() => t.close());
beforeEach(() => {
  b = t.browser();
  t.clock.advance(60 * MINUTE); // a fresh window for every limit
});

async function password(fields: Record<string, string | string[]> = {}, browser = b) {
  const captchaToken = captchaOf(await browser.get('/dang-nhap'));
  return browser.post('/dang-nhap', {
    idNumber: known.idNumber,
    password: DEMO_PASSWORD,
    captchaToken,
    captcha: CAPTCHA_ANSWER,
    ...fields,
  });
}

describe('signing in', () => {
  test('number, password and captcha, then the code: a session, and the page that was asked for', async () => {
    const turned = await b.get('/tai-khoan/lien-he');
    expect(turned.location).toBe('/dang-nhap?tiep=%2Ftai-khoan%2Flien-he');
    expect((await b.get(turned.location)).html).toContain('name="tiep" value="/tai-khoan/lien-he"');
    const first = await password({ tiep: '/tai-khoan/lien-he' });
    expect(first.location).toBe('/dang-nhap/ma-xac-thuc');
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap'); // a password alone opens nothing
    const asked = await b.follow(first);
    expect(asked.html).toContain('090****201');
    const done = await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, phone) });
    expect(done.location).toBe('/tai-khoan/lien-he');
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
    await password({ tiep });
    const done = await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, phone) });
    expect(done.location).toBe('/tai-khoan');
  });

  test('an unknown number and a wrong password get the same page, byte for byte', async () => {
    const plain = (html: string) =>
      html
        .replace(/name="(_csrf|_key|captchaToken|idNumber)"[^>]* value="[^"]*"/g, '')
        .replace(/the=[^"&]*/g, '');
    const wrong = await password({ password: 'Sai-Mat#Khau1' }, t.browser());
    const unknown = await password({ idNumber: '001090000888', password: 'Sai-Mat#Khau1' }, t.browser());
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(plain(unknown.html)).toBe(plain(wrong.html));
    expect(wrong.html).toContain('Số định danh hoặc mật khẩu không đúng');
    expect(wrong.html).not.toContain('Sai-Mat#Khau1');
    const names = (h: typeof wrong) => Object.keys(h.headers).sort();
    expect(names(unknown)).toEqual(names(wrong));
  });

  test('an unknown number costs the work of a known one', async () => {
    const time = async (idNumber: string) => {
      const from = performance.now();
      await password({ idNumber, password: 'Sai-Mat#Khau1' }, t.browser());
      return performance.now() - from;
    };
    const median = (all: number[]) => all.sort((x, y) => x - y)[Math.floor(all.length / 2)] ?? 0;
    const taken: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let i = 0; i < 9; i++) {
      taken.known.push(await time(known.idNumber));
      taken.unknown.push(await time('001090000888'));
    }
    const ratio = median(taken.known) / median(taken.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test.each([
    ['no number', { idNumber: '' }, 'idNumber'],
    ['a wrong number', { idNumber: '1' }, 'idNumber'],
    ['a statement', { idNumber: "' or '1'='1" }, 'idNumber'],
    ['a number twice', { idNumber: [known.idNumber, '001090000888'] }, 'idNumber'],
    ['a long number', { idNumber: '0'.repeat(10_000) }, 'idNumber'],
    ['no password', { password: '' }, 'password'],
    ['a password twice', { password: [DEMO_PASSWORD, 'x'] }, 'password'],
    ['a very long password', { password: 'x'.repeat(100_000) }, 'idNumber'],
    ['no captcha', { captcha: '' }, 'captcha'],
    ['a wrong captcha', { captcha: '<script>' }, 'captcha'],
  ])('%s: 422 and a sentence', async (_what, fields, field) => {
    const shown = await password(fields as Record<string, string>);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(`id="${field}-error"`);
  });

  test('ten wrong passwords of a number in a quarter of an hour, then it has to wait: known or not', async () => {
    for (const idNumber of [known.idNumber, '001090000999']) {
      const seen: number[] = [];
      for (let i = 0; i < 11; i++)
        seen.push((await password({ idNumber, password: 'Sai-Mat#Khau1' }, t.browser())).status);
      expect(seen).toEqual([...Array(10).fill(422), 429]);
    }
    expect((await password()).status).toBe(429); // the right password too
    t.clock.advance(16 * MINUTE);
    expect((await password()).status).toBe(303);
  });

  test('a wrong code opens nothing; five end the step; a code is good once', async () => {
    await password();
    const right = await codeFor(t, phone);
    const wrong = right === '123456' ? '123457' : '123456';
    for (let i = 0; i < 5; i++)
      expect((await b.post('/dang-nhap/ma-xac-thuc', { code: wrong })).status).toBe(422);
    expect((await b.post('/dang-nhap/ma-xac-thuc', { code: right })).status).toBe(422);
    expect(b.cookie('mc_cong')).toBeUndefined();
    await password();
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

describe('a session', () => {
  test('is new at every sign-in, and the former one is over', async () => {
    await signInCitizen(t, b);
    const first = b.cookie('mc_cong');
    await b.get('/dang-nhap'); // signed in: sent on
    const other = t.browser();
    await signInCitizen(t, other);
    expect(other.cookie('mc_cong')).not.toBe(first);
    expect((await b.get('/tai-khoan')).status).toBe(200);
    const same = await t.app.inject({ url: '/tai-khoan', headers: { cookie: `mc_cong=${first}` } });
    expect(same.statusCode).toBe(200);
    const kept = await t.db.many<{ hash: Buffer }>(sql`select token_hash as hash from sessions`);
    for (const { hash } of kept) expect(hash.toString('base64url')).not.toBe(first);
  });

  test('ends after half an hour without use, and after twelve hours with it', async () => {
    await signInCitizen(t, b);
    t.clock.advance(29 * MINUTE);
    expect((await b.get('/tai-khoan')).status).toBe(200);
    t.clock.advance(31 * MINUTE);
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap');
    await signInCitizen(t, b);
    for (let i = 0; i < 28; i++) {
      t.clock.advance(25 * MINUTE);
      expect((await b.get('/tai-khoan')).status).toBe(200);
    }
    t.clock.advance(25 * MINUTE);
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap');
  });

  test('ends when signed out, here or everywhere', async () => {
    const phoneBrowser = t.browser();
    await signInCitizen(t, b);
    await signInCitizen(t, phoneBrowser);
    const token = b.cookie('mc_cong');
    await b.get('/tai-khoan');
    expect((await b.post('/dang-xuat')).location).toBe('/dang-nhap?da-ra=1');
    expect(
      (await t.app.inject({ url: '/tai-khoan', headers: { cookie: `mc_cong=${token}` } })).statusCode,
    ).toBe(303);
    expect((await phoneBrowser.get('/tai-khoan')).status).toBe(200);
    await signInCitizen(t, b);
    await b.get('/tai-khoan');
    await b.post('/tai-khoan/dang-xuat-moi-noi');
    expect((await phoneBrowser.get('/tai-khoan')).location).toContain('/dang-nhap');
  });

  test('of the portal opens nothing at the desk', async () => {
    await signInCitizen(t, b);
    const r = await t.app.inject({ url: '/can-bo', headers: { cookie: `mc_ban=${b.cookie('mc_cong')}` } });
    expect([r.statusCode, r.headers.location]).toEqual([303, '/can-bo/dang-nhap?tiep=%2Fcan-bo']);
  });

  test('of a disabled account is over at once', async () => {
    await signInCitizen(t, b, 2);
    const index = t.deps.keys.blindIndex('id-number', third.idNumber);
    await t.db.run(sql`update citizen_accounts set disabled_at = now() where id_number_index = ${index}`);
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap');
    await t.db.run(sql`update citizen_accounts set disabled_at = null where id_number_index = ${index}`);
  });
});

describe('the account', () => {
  test('shows what it holds and where it is signed in', async () => {
    await signInCitizen(t, b);
    const { html } = await b.get('/tai-khoan');
    for (const words of [
      known.idNumber,
      '12/05/1994',
      phone,
      'Phường An Phú',
      'Đã xác thực qua VNeID',
      'đang dùng',
      '127.0.0.1',
    ])
      expect(html).toContain(words);
  });

  test('changes e-mail and address; a stale page is told', async () => {
    await signInCitizen(t, b);
    const shown = await b.get('/tai-khoan/lien-he');
    const revision = /name="revision" value="(\d+)"/.exec(shown.html)?.[1] ?? '';
    const fields = {
      revision,
      email: 'moi@example.com',
      provinceCode: '99',
      communeCode: '99001',
      detail: 'Số 5, đường Sen',
    };
    expect((await b.post('/tai-khoan/lien-he', fields)).location).toBe('/tai-khoan?da-luu=1');
    expect((await b.get('/tai-khoan?da-luu=1')).html).toContain(
      'Số 5, đường Sen, Phường An Phú, Tỉnh Một Cửa',
    );
    await b.get('/tai-khoan/lien-he');
    expect((await b.post('/tai-khoan/lien-he', { ...fields, email: 'cu@example.com' })).status).toBe(409);
    const row = await t.db.one<{ id: string }>(sql`select id from citizen_accounts
      where id_number_index = ${t.deps.keys.blindIndex('id-number', known.idNumber)}`);
    expect(await getAccount(t.db, t.deps.keys, row?.id ?? '')).toMatchObject({
      email: 'moi@example.com',
      phone,
    });
  });

  test.each([
    [
      'a commune of another province',
      { provinceCode: '01', communeCode: '99001', detail: 'x' },
      'communeCode',
    ],
    ['a province that is not', { provinceCode: 'zz', communeCode: '', detail: 'x' }, 'provinceCode'],
    ['no house', { provinceCode: '99', communeCode: '99001', detail: '' }, 'detail'],
    ['a long house', { provinceCode: '99', communeCode: '99001', detail: 'x'.repeat(201) }, 'detail'],
    ['a wrong e-mail', { email: 'ai' }, 'email'],
    ['an e-mail twice', { email: ['a@example.com', 'b@example.com'] }, 'email'],
  ])('%s is refused with a sentence', async (_what, fields, field) => {
    await signInCitizen(t, b);
    await b.get('/tai-khoan/lien-he');
    const shown = await b.post('/tai-khoan/lien-he', {
      revision: '1',
      ...(fields as Record<string, string>),
    });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(`id="${field}-error"`);
  });

  test('brings the communes of a province without a script', async () => {
    await signInCitizen(t, b);
    await b.get('/tai-khoan/lien-he');
    const shown = await b.post('/tai-khoan/lien-he', {
      _action: 'units',
      provinceCode: '99',
      email: 'dang-viet@',
      revision: '1',
    });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Phường An Phú');
    expect(shown.html).toContain('value="dang-viet@"');
  });

  test('changes the password against the old one, ends other sessions, tells the holder', async () => {
    const other = t.browser();
    await signInCitizen(t, b, 1);
    await signInCitizen(t, other, 1);
    await b.get('/tai-khoan/mat-khau');
    const next = 'Song-Huong#88';
    const change = (old: string, password: string, passwordAgain = password) =>
      b.post('/tai-khoan/mat-khau', { old, password, passwordAgain });
    expect((await change('sai', next)).html).toContain('id="old-error"');
    expect((await change('', next)).html).toContain('id="old-error"');
    expect((await change(DEMO_PASSWORD, DEMO_PASSWORD)).html).toContain('id="password-error"');
    expect((await change(DEMO_PASSWORD, 'abc')).html).toContain('id="password-error"');
    expect((await change(DEMO_PASSWORD, next, 'khac')).html).toContain('id="passwordAgain-error"');
    expect((await change(DEMO_PASSWORD, next)).location).toBe('/tai-khoan?da-doi=1');
    expect((await b.get('/tai-khoan')).status).toBe(200);
    expect((await other.get('/tai-khoan')).location).toContain('/dang-nhap');
    const { phone: to } = second.contact;
    expect((await lettersTo(t, to))[0]?.body).toContain('đã được đổi lúc');
  });
});

describe('a forgotten password', () => {
  const next = 'Hoa-Ban#1975';
  const forget = async (idNumber: string, to: string) => {
    const captchaToken = captchaOf(await b.get('/quen-mat-khau'));
    return b.post('/quen-mat-khau', { idNumber, phone: to, captchaToken, captcha: CAPTCHA_ANSWER });
  };

  test('is replaced with a code to the phone of the account', async () => {
    const who = third;
    const asked = await b.follow(await forget(who.idNumber, who.contact.phone));
    expect(asked.html).toContain('Nếu số định danh và số điện thoại khớp');
    const proven = await b.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, who.contact.phone) });
    expect(proven.location).toBe('/quen-mat-khau/mat-khau');
    const done = await b.post('/quen-mat-khau/mat-khau', { password: next, passwordAgain: next });
    expect(done.location).toBe('/dang-nhap?da-doi=1');
    const fields = { idNumber: who.idNumber };
    expect((await password({ ...fields, password: DEMO_PASSWORD })).status).toBe(422);
    expect((await password({ ...fields, password: next })).status).toBe(303);
  });

  test('of nobody, or with a phone that is not the account’s, looks the same and sends nothing', async () => {
    const strange = '0987654321';
    const pages: string[] = [];
    for (const idNumber of ['001090000777', known.idNumber]) {
      b = t.browser();
      const shown = await b.follow(await forget(idNumber, strange));
      pages.push(shown.html.replace(/name="(_csrf|_key)" value="[^"]*"/g, ''));
    }
    expect(pages[0]).toBe(pages[1]);
    expect(await lettersTo(t, strange)).toEqual([]);
  });

  test.each([
    ['no number', { idNumber: '', phone }, 'idNumber'],
    ['no phone', { idNumber: known.idNumber, phone: '' }, 'phone'],
  ])('%s: 422', async (_what, fields, field) => {
    const shown = await forget(fields.idNumber, fields.phone);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(`id="${field}-error"`);
  });
});
