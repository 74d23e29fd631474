import { describe, expect, test } from 'vitest';
import { findCitizenByNumber, getAccount, openCitizenSession } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { captchaOf } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD, person, provePhone, startRegistering } from '#testing/registering.ts';
import { PORTAL_COOKIE } from '../../portal-cookie.ts';

let t: TestApp;
let b: Browser;
let phones = 0;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

describe('the first page of registering', () => {
  test.each([
    ['no number', { idNumber: '' }, 'idNumber'],
    ['a short number', { idNumber: '00109000017' }, 'idNumber'],
    ['a number of no province', { idNumber: '003090000177' }, 'idNumber'],
    ['letters in the number', { idNumber: "00109000017'" }, 'idNumber'],
    ['a number sent twice', { idNumber: ['001090000177', '001090000178'] }, 'idNumber'],
    ['no name', { fullName: '' }, 'fullName'],
    ['a long name', { fullName: 'Nguyễn '.repeat(30) }, 'fullName'],
    ['a picture in the name', { fullName: 'Nguyễn Văn 😀' }, 'fullName'],
    ['a script in the name', { fullName: '<script>alert(1)</script> A' }, 'fullName'],
    ['a statement in the name', { fullName: "A'; drop table sessions; --" }, 'fullName'],
    ['no date', { birthDate: '' }, 'birthDate'],
    ['a day that is not', { birthDate: '31/02/1990' }, 'birthDate'],
    ['a date to come', { birthDate: '15/08/2090' }, 'birthDate'],
    ['a year that is not the card’s', { birthDate: '15/08/1991' }, 'birthDate'],
    ['no phone', { phone: '' }, 'phone'],
    ['a land line', { phone: '02983000101' }, 'phone'],
    ['a long phone', { phone: '0'.repeat(5000) }, 'phone'],
    ['a wrong e-mail', { email: 'ai@đó' }, 'email'],
    ['an e-mail with an accent', { email: 'tôi@vidu.vn' }, 'email'],
    ['a long e-mail', { email: `${'a'.repeat(300)}@example.com` }, 'email'],
    ['a header in the e-mail', { email: 'a@example.com\nBcc: b@example.com' }, 'email'],
    ['no agreement', { terms: undefined }, 'terms'],
    ['no captcha', { captcha: '' }, 'captcha'],
    ['a wrong captcha', { captcha: 'SAI' }, 'captcha'],
    ['a forged captcha', { captchaToken: 'AAAA' }, 'captcha'],
  ])('%s: 422 with a sentence at the field, and the words stay', async (_what, fields, field) => {
    const response = await startRegistering(b, fields as Record<string, string>);
    expect(response.status).toBe(422);
    expect(response.html).toContain(`href="#${field}"`);
    expect(response.html).toContain(`id="${field}-error"`);
    expect(response.html).toContain('<title>Lỗi: ');
    expect(response.html).not.toContain('<script>alert');
    if (field !== 'fullName') expect(response.html).toContain('value="Nguyễn Văn Thử"');
  });

  test.each([
    ['one word for a name', { fullName: 'Thảo' }],
    ['one letter for a name', { fullName: 'Y' }],
    ['an apostrophe of any keyboard', { fullName: 'H´Hen Niê' }],
    ['an Icelandic letter for Đ', { fullName: 'Ðặng Thị Ðào' }],
    ['a number of 056', { phone: '0561234567' }],
    ['a number of 056 with the country’s code', { phone: '+84 56 123 4567' }],
    ['a zero in brackets after the country’s code', { phone: '+84 (0)912 345 678' }],
    ['a birthday as a browser fills it in', { birthDate: '1990-08-15' }],
    ['a birthday of digits alone', { birthDate: '15081990' }],
    ['a birthday with dots', { birthDate: '15.08.1990' }],
    ['a birthday in wide digits', { birthDate: '１５/０８/１９９０' }],
    ['a card’s number in wide digits with dashes', { idNumber: '００１–０９０–０００–１７７' }],
  ])('takes %s', async (_what, fields) => {
    // each to a telephone of its own: one network gets only so many codes a day for one
    const phone = `09123457${10 + phones++}`;
    expect((await startRegistering(b, { phone, ...fields })).status).toBe(303);
  });

  test.each([
    ['1990', '1990', '1990', '0912345441'],
    ['08/1990', '1990-08', '08/1990', '0912345442'],
    ['15/08/1990', '1990-08-15', '15/08/1990', '0912345443'],
  ])(
    'of papers with %s as a birth date takes that, and never tells more',
    async (written, known, formatted, phone) => {
      const idNumber = `001090${phone.slice(-6)}`;
      await b.follow(await startRegistering(b, { idNumber, phone, birthDate: written }));
      await provePhone(t, b, phone);
      await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
      const citizen = await findCitizenByNumber(t.db, t.deps.keys, idNumber);
      if (!citizen) throw new Error('nobody was registered');
      expect((await getAccount(t.db, t.deps.keys, citizen.accountId)).birthDate).toBe(known);
      const token = await t.db.tx((tx) =>
        openCitizenSession(tx, t.clock.now(), citizen, { ip: '127.0.0.1', userAgent: 'test' }),
      );
      b.setCookie(PORTAL_COOKIE, token);
      expect((await b.get('/tai-khoan')).html).toContain(`>${formatted}<`);
    },
  );

  test.each([
    [{ birthDate: '1991' }, 'năm sinh trong hai mục không khớp nhau'],
    [{ birthDate: '2027' }, 'Nhập ngày sinh trước ngày hôm nay'],
    [{ birthDate: '1899' }, 'là trước năm 1900'],
    [{ birthDate: '13/1990' }, '“13/1990” có tháng 13, một năm chỉ có 12 tháng'],
  ])('holds a year alone to the same order: %j', async (fields, sentence) => {
    expect((await startRegistering(b, fields)).html).toContain(sentence);
  });

  test('where no rule lets a year alone pass, a full date is asked for', async () => {
    const strict = await testApp({ env: { YEAR_OF_BIRTH_BY: 'none' } });
    const { html } = await startRegistering(strict.browser(), { birthDate: '1990' });
    await strict.close();
    expect(html).toContain('“1990” chưa có ngày và tháng');
    expect(html).not.toContain('Giấy tờ chỉ có năm');
  });

  test.each([
    [{ birthDate: '31.9.1990' }, '“31.9.1990” là ngày không có trong lịch, tháng 9/1990 có 30 ngày'],
    [{ birthDate: '15/08/90' }, '“15/08/90” chưa rõ là năm nào'],
    [{ birthDate: '15/08/1890' }, 'Xem lại năm sinh: “15/08/1890” là trước năm 1900'],
    [{ phone: '02983000101' }, '“02983000101” là số máy bàn, không nhận được tin nhắn'],
    [{ phone: '091234567' }, '“091234567” có 9 chữ số'],
    [{ idNumber: '00109000017' }, '“00109000017” có 11 chữ số'],
    [{ fullName: 'Nguyễn Văn 2' }, '“NGUYỄN VĂN 2” có “2”, không phải chữ cái'],
  ])('of %j says what is wrong, in the words that were typed', async (fields, sentence) => {
    expect((await startRegistering(b, fields)).html).toContain(sentence);
  });

  test('lists what has to be corrected in the order of the page', async () => {
    const { html } = await b.post('/dang-ky', {});
    const errorFields = [...html.matchAll(/<li><a href="#(\w+)"/g)].map((m) => m[1]);
    const fieldNames = [...html.matchAll(/<input[^>]* id="(\w+)"/g)].map((m) => m[1]);
    expect(errorFields).toEqual(['idNumber', 'fullName', 'birthDate', 'phone', 'captcha', 'terms']);
    expect(errorFields).toEqual(fieldNames.filter((id) => errorFields.includes(id)));
  });

  test('takes decomposed, zero-width and turned letters for the letters that they look like', async () => {
    const fullName = 'Nguy\u1ec5n\u200b V\u0103n \u202eThu\u031b\u0309'.normalize('NFD');
    await b.follow(await startRegistering(b, { idNumber: '001090000333', fullName, phone: '0912345333' }));
    await provePhone(t, b, '0912345333');
    await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
    const made = await t.db.one(
      sql`select full_name as name from citizen_accounts order by created_at desc, id desc limit 1`,
    );
    expect(made).toEqual({ name: 'NGUYỄN VĂN THỬ'.normalize('NFC') });
  });
});

describe('the form itself', () => {
  test('is refused when it is forged: without a token, with the token of another browser, or from another site', async () => {
    const token = captchaOf(await b.get('/dang-ky'));
    const fields = { ...person, captchaToken: token, captcha: CAPTCHA_ANSWER };
    expect((await b.post('/dang-ky', { ...fields, _csrf: '' })).status).toBe(403);
    const other = t.browser();
    const foreign = /name="_csrf" value="([^"]+)"/.exec((await other.get('/dang-ky')).html)?.[1] ?? '';
    expect((await b.post('/dang-ky', { ...fields, _csrf: foreign })).status).toBe(403);
    expect((await b.post('/dang-ky', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('somebody who sends too many is told to wait', async () => {
    t.clock.advance(3_600_000);
    let status = 0;
    for (let i = 0; i < 130 && status !== 429; i++) status = (await b.post('/dang-ky', {})).status;
    expect(status).toBe(429);
  });
});
