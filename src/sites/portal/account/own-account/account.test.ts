import { describe, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { getAccount } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { lettersTo, signInCitizen } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../../../seed.ts';

const [known, second] = demoCitizens() as [SeedCitizen, SeedCitizen];
const phone = known.contact.phone;
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
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

  test('changes the address, and refuses a page that is out of date', async () => {
    await signInCitizen(t, b);
    const response = await b.get('/tai-khoan/lien-he');
    const revision = /name="revision" value="(\d+)"/.exec(response.html)?.[1] ?? '';
    const fields = {
      revision,
      email: known.contact.email ?? '',
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
    const row = await t.db.one<{ id: string }>(sql`select account_id as id from citizen_numbers
      where id_number_index = ${t.deps.keys.blindIndex('id-number', known.idNumber)}`);
    expect(await getAccount(t.db, t.deps.keys, row?.id ?? '')).toMatchObject({
      email: known.contact.email,
      phone,
      address: { detail: 'Số 5, đường Sen' },
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
  ])('%s is refused with a sentence at the field', async (_what, fields, field) => {
    await signInCitizen(t, b);
    await b.get('/tai-khoan/lien-he');
    const response = await b.post('/tai-khoan/lien-he', {
      revision: '1',
      ...(fields as Record<string, string>),
    });
    expect(response.status).toBe(422);
    expect(response.html).toContain(`id="${field}-error"`);
  });

  test('loads the communes of a province without a script', async () => {
    await signInCitizen(t, b);
    await b.get('/tai-khoan/lien-he');
    const response = await b.post('/tai-khoan/lien-he', {
      _action: 'units',
      provinceCode: '99',
      email: 'dang-viet@',
      revision: '1',
    });
    expect(response.status).toBe(200);
    expect(response.html).toContain('Phường An Phú');
    expect(response.html).toContain('value="dang-viet@"');
  });

  test('changes the password when the old one is right, ends other sessions and tells the holder', async () => {
    const other = t.browser();
    await signInCitizen(t, b, 1);
    await signInCitizen(t, other, 1);
    await b.get('/tai-khoan/mat-khau');
    const next = 'Song-Huong#88';
    const change = (old: string, password: string, passwordAgain = password) =>
      b.post('/tai-khoan/mat-khau', { oldPassword: old, password, passwordAgain });
    expect((await change('sai', next)).html).toContain('id="oldPassword-error"');
    expect((await change('', next)).html).toContain('id="oldPassword-error"');
    expect((await change(DEMO_PASSWORD, DEMO_PASSWORD)).html).toContain('id="password-error"');
    expect((await change(DEMO_PASSWORD, 'abc')).html).toContain('id="password-error"');
    expect((await change(DEMO_PASSWORD, next, 'khac')).html).toContain('id="passwordAgain-error"');
    expect((await change(DEMO_PASSWORD, next)).location).toBe('/tai-khoan?da-doi=1');
    expect((await change(next, next)).html).toContain('Đặt mật khẩu khác với mật khẩu hiện tại');
    expect((await b.get('/tai-khoan')).status).toBe(200);
    expect((await other.get('/tai-khoan')).location).toContain('/dang-nhap');
    const { phone: to } = second.contact;
    expect((await lettersTo(t, to))[0]?.body).toContain('đã được đổi lúc');
  });

  test('whose password is changed all day tells its holder of ten changes', async () => {
    const holder = demoCitizens()[2] as SeedCitizen;
    t.clock.advance(24 * 3_600_000);
    const letterCount = async () =>
      (await lettersTo(t, holder.contact.phone)).filter((l) => l.body.includes('đã được đổi lúc')).length;
    await signInCitizen(t, b, 2);
    await b.get('/tai-khoan/mat-khau');
    const [one, other] = ['Song-Huong#88', 'Song-Thuong#89'];
    for (let i = 0; i < 12; i++) {
      const oldPassword = i === 0 ? DEMO_PASSWORD : i % 2 ? one : other;
      const password = i % 2 ? other : one;
      const done = await b.post('/tai-khoan/mat-khau', { oldPassword, password, passwordAgain: password });
      expect(done.location).toBe('/tai-khoan?da-doi=1');
      t.clock.advance(120_000);
    }
    expect(await letterCount()).toBe(10);
  });
});
