import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsFiler, secretOf } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { isDossier } from '#testing/by-code.ts';
import { birthAnswers, fileBirth, someCitizen } from '#testing/filed.ts';
import { lookUpUrl } from '#views/dossier/look-up-url.ts';
import { vi as w } from '../../words/look-up.vi.ts';

let t: TestApp;
let code: string;
let secret: string;

beforeAll(async () => {
  t = await testApp();
  const citizen = await someCitizen(t.deps);
  code = await fileBirth(t.deps, citizen);
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, code);
  secret = secretOf(t.deps.keys, dossier);
});
afterAll(() => t.close());

test.each([
  ['en dashes', (text: string) => text.replaceAll('-', '–')],
  ['hyphens that do not break', (text: string) => text.replaceAll('-', '\u2011')],
  ['minus signs with spaces around', (text: string) => text.replaceAll('-', ' \u2212 ')],
  [
    'wide letters and digits',
    (text: string) => text.replace(/[0-9A-Z-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
  ['hidden signs', (text: string) => `\u200b${text.replace('-', '\u00ad-')}\u00a0`],
  ['marks around', (text: string) => `(${text}).`],
])('number and secret are found with %s, as they are copied from elsewhere', async (_what, written) => {
  const b = t.browser();
  await b.get('/tra-cuu');
  const found = await b.post('/tra-cuu', { code: written(code), secret: written(secret) });
  expect(found.status).toBe(200);
  expect(found.html).toContain(w.stepsPanel);
});

test('number and secret open the two panels, with names masked and the table of steps', async () => {
  const b = t.browser();
  await b.get('/tra-cuu');
  const response = await b.post('/tra-cuu', {
    code: ` ${code.toLowerCase()} `,
    secret: secret.toLowerCase(),
  });
  expect(response.status).toBe(200);
  for (const text of [w.infoPanel, w.stepsPanel, 'LÊ M*** A**', 'Mới đăng ký'])
    expect(response.html).toContain(text);
  for (const head of ['STT', 'Thời gian', 'Người gửi', 'Thao tác xử lý', 'Người nhận'])
    expect(response.html).toContain(head);
  expect(response.html).toContain('Trả lời việc tiếp nhận trước 09:00 Thứ Sáu, 20/11/2026');
  for (const hidden of [
    'LÊ MINH ANH',
    'Hoa Sứ',
    '099194000121',
    '0900000201',
    birthAnswers.childName as string,
  ])
    expect(response.html).not.toContain(hidden);
});

test.each([
  ['the letter O for zero', (text: string) => text.replaceAll('0', 'O')],
  ['small letters o', (text: string) => text.replaceAll('0', 'o').toLowerCase()],
  ['spaces between', (text: string) => text.replaceAll('.', ' . ').replaceAll('-', '  -  ')],
  ['spaces instead of dashes', (text: string) => text.replaceAll('-', ' ')],
  ['spaces instead of dots and dashes', (text: string) => text.replace(/[.-]/g, ' ')],
  ['dots alone', (text: string) => text.replaceAll('-', '.')],
  ['dashes alone', (text: string) => text.replaceAll('.', '-')],
  ['groups of digits', (text: string) => text.replace(/(\d{2})(\d{2})(\d{2})-/, '$1 $2 $3-')],
])('a number typed with %s is found', async (_what, typed) => {
  const b = t.browser();
  await b.get('/tra-cuu');
  expect((await b.post('/tra-cuu', { code: typed(code), secret })).status).toBe(200);
});

test('the identity number is optional and must match when given', async () => {
  const b = t.browser();
  expect((await b.post('/tra-cuu', { code, secret, idNumber: '099194000121' })).status).toBe(200);
  expect((await b.post('/tra-cuu', { code, secret, idNumber: '099085000232' })).status).toBe(422);
  const short = await b.post('/tra-cuu', { code, secret, idNumber: '12' });
  expect(short.html).toContain(w.badIdNumber);
});

test('the printed address opens the dossier at once, is sent to nobody as a referrer and is stored by no cache', async () => {
  const url = new URL(lookUpUrl(t.deps.config.publicUrl, code, secret));
  const response = await t.browser().get(url.pathname + url.search);
  expect(response.status).toBe(200);
  expect(response.html).toContain(w.stepsPanel);
  expect(response.headers['referrer-policy']).toBe('no-referrer');
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.html).not.toContain(secret);
  expect(response.html).not.toContain(secret.replace('-', ''));
  const prefilled = await t.browser().get(`/tra-cuu?ma=${code}`);
  expect(prefilled.html).toContain(`value="${code}"`);
});

test('every wrong combination gets the same words', async () => {
  const b = t.browser();
  const wrong = [
    { code, secret: 'AAAA-BBBB' },
    { code: 'H99.21.01-261119-0999', secret },
    { code: 'H77.01-261119-0001', secret },
    { code: "' or 1=1 --", secret: '<script>alert(1)</script>' },
    { code: 'x'.repeat(5000), secret: 'y'.repeat(5000) },
  ];
  for (const fields of wrong) {
    const response = await b.post('/tra-cuu', fields);
    expect(response.status).toBe(422);
    expect(response.html).toContain(w.notFound);
    expect(response.html).not.toContain('<script>alert');
  }
  expect((await b.post('/tra-cuu', { code: 'abc', secret })).html).toContain(w.noCode);
  const refused = await b.post('/tra-cuu', { code, secret: 'AAAA-BBBB' });
  expect(refused.html).not.toContain(w.noCode);
  expect(refused.html, 'what was typed can be mended instead of typed again').toContain('value="AAAA-BBBB"');
  expect(refused.html, 'before acceptance there is no receipt yet').toContain(
    'trên trang hiện ra sau khi gửi hồ sơ',
  );
  const empty = await b.post('/tra-cuu', { code: '', secret: '' });
  expect(empty.html).toContain(w.needCode);
  expect(empty.html).toContain(w.needSecret);
  expect((await b.post('/tra-cuu', { code: [code, 'x'], secret })).status).toBe(422);
});

test('the page shows neither the owner’s address nor any of their numbers', async () => {
  const citizen = await someCitizen(t.deps);
  const owner = {
    name: 'HOÀNG QUỐC CƯỜNG',
    idNumber: '099085000232',
    phone: '0900000555',
    email: 'cuong@motcua.example',
    address: 'Số 5, đường Hàng Tre, phường Vĩnh Hòa, tỉnh Một Cửa',
  };
  const other = await fileBirth(t.deps, citizen, { content: { onBehalf: true, owner } });
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, other);
  const { html } = await t
    .browser()
    .get(`/tra-cuu?ma=${other}&khoa=${encodeURIComponent(secretOf(t.deps.keys, dossier))}`);
  expect(html).toContain('HOÀNG Q*** C****');
  expect(html).toContain(w.addressHidden);
  for (const own of ['Hàng Tre', 'Vĩnh Hòa', owner.idNumber, owner.phone, owner.email, 'QUỐC CƯỜNG'])
    expect(html).not.toContain(own);
});

test('a name with markup in it is shown as text', async () => {
  await t.db.run(
    sql`update dossiers set owner_name = '<b>x</b> <img src=x onerror=alert(1)>' where ${isDossier(code)}`,
  );
  const response = await t.browser().get(`/tra-cuu?ma=${code}&khoa=${secret}`);
  expect(response.status).toBe(200);
  expect(response.html).not.toMatch(/<b>x|<img src=x/);
});

test('failures are limited by number and address, successes are not', async () => {
  const good = `/tra-cuu?ma=${code}&khoa=${secret}`;
  for (let i = 0; i < 30; i++) expect((await t.browser().get(good)).status).toBe(200);
  t.clock.advance(601_000);
  const statuses: number[] = [];
  for (let i = 0; i < 25; i++)
    statuses.push((await t.browser().get(`/tra-cuu?ma=${code}&khoa=AAAABBBB`)).status);
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(422));
  expect(statuses.at(-1)).toBe(429);
  // the page that says so does not hand the secret of its own address on either
  for (const address of [good, `/en${good}`]) {
    const refused = await t.browser().get(address);
    expect(refused.status).toBe(429);
    expect(refused.html).not.toContain(secret);
    expect(refused.headers['referrer-policy']).toBe('no-referrer');
  }
  t.clock.advance(601_000);
  expect((await t.browser().get(good)).status).toBe(200);
});

test('right ones cost nothing, and a hundred guesses at the same moment are no more than twenty', async () => {
  t.clock.advance(3_600_000);
  const url = `/tra-cuu?ma=${code}&khoa=${secret}`;
  const at = async (n: number, address: string) =>
    (await Promise.all(Array.from({ length: n }, () => t.browser().get(address)))).map((r) => r.status);
  for (let i = 0; i < 4; i++) expect(await at(15, url)).toEqual(Array(15).fill(200));
  const guesses = await at(100, `/tra-cuu?ma=${code}&khoa=AAAA-BBBB`);
  expect(guesses.filter((status) => status === 422)).toHaveLength(20);
  expect(guesses.filter((status) => status === 429)).toHaveLength(80);
  expect((await t.browser().get(url)).status).toBe(429);
});
