import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { captchaOf, codeFor, lettersTo } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';

let t: TestApp;
let b: Browser;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-19T09:00:00+07:00' });
});
afterAll(() => t.close());
beforeEach(async () => {
  b = t.browser();
  t.clock.advance(3_600_000); // a fresh hour for every limit
  await b.get('/dang-ky');
});

const person = {
  idNumber: '001090000177',
  fullName: 'Nguyễn Văn Thử',
  birthDate: '15/08/1990',
  phone: '0912345436',
  email: '',
  terms: 'true',
};
const PASSWORD = 'Hoa-Sen#2045';

/** Posts the first page with a fresh captcha. */
async function start(fields: Record<string, string | string[] | undefined> = {}) {
  const captchaToken = captchaOf(await b.get('/dang-ky'));
  return b.post('/dang-ky', { ...person, captchaToken, captcha: CAPTCHA_ANSWER, ...fields });
}

async function prove(phone = person.phone) {
  return b.post('/dang-ky/ma-xac-thuc', { code: await codeFor(t, phone) });
}

const accounts = async () =>
  (await t.db.one<{ n: number }>(sql`select count(*) as n from citizen_accounts`))?.n ?? -1;

describe('registering', () => {
  test('goes from the card to the code to the password, and makes one unverified account', async () => {
    const before = await accounts();
    const first = await start();
    expect(first.location).toBe('/dang-ky/ma-xac-thuc');
    const asked = await b.follow(first);
    expect(asked.html).toContain('091****436');
    expect(asked.html).not.toMatch(/<p[^>]*>[^<]*0912345436/);
    const proven = await prove();
    expect(proven.location).toBe('/dang-ky/mat-khau');
    expect((await b.follow(proven)).html).toContain('ít nhất 8 ký tự');
    const done = await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
    expect(done.location).toBe('/dang-ky/xong');
    expect((await b.follow(done)).status).toBe(200);
    expect(await accounts()).toBe(before + 1);
    const made =
      await t.db.one(sql`select full_name as name, birth_date as born, sex, level, terms_version as terms from citizen_accounts
      order by created_at desc limit 1`);
    expect(made).toEqual({
      name: 'NGUYỄN VĂN THỬ',
      born: '1990-08-15',
      sex: 'nam',
      level: null,
      terms: '2026-11',
    });
  });

  test('keeps neither number nor phone nor code in clear anywhere in the database', async () => {
    await start({ idNumber: '001090000288', phone: '0912999888' });
    const tables = await t.db.many<{
      name: string;
    }>(sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not in ('mailbox', 'officers', 'agencies')`);
    for (const { name } of tables) {
      const rows = await t.db.pool.query(`select t::text as row from "${name}" t`);
      for (const { row } of rows.rows) expect(row, name).not.toMatch(/001090000288|0912999888/);
    }
    const jobs = await t.db.pool.query('select payload::text as payload from graphile_worker._private_jobs');
    for (const { payload } of jobs.rows) expect(payload).not.toMatch(/001090000288|0912999888/);
  });

  test('a number that is taken looks the same at every page, creates nothing, and its holder is told once', async () => {
    const plain = (html: string) =>
      html
        .replace(/name="(_csrf|_key|captchaToken)" value="[^"]*"/g, '')
        .replace(/the=[^"&]*/g, '')
        .replaceAll('091****222', 'PHONE')
        .replaceAll('091****111', 'PHONE')
        .replace(/den=\d+/g, '');
    const walk = async (idNumber: string, phone: string) => {
      b = t.browser();
      const started = await start({ idNumber, phone, birthDate: '12/05/1994' });
      const asked = await b.follow(started);
      const proven = await prove(phone);
      const choose = await b.follow(proven);
      const chosen = await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
      const seen = [started, asked, proven, choose, chosen, await b.follow(chosen)];
      return seen.map((s) => [s.status, s.location, plain(s.html), s.headers['content-type']]);
    };
    const before = await accounts();
    const taken = await walk('099194000121', '0912000111'); // of the seed
    expect(await accounts()).toBe(before);
    const free = await walk('099194000999', '0912000222');
    expect(await accounts()).toBe(before + 1);
    expect(taken).toEqual(free);
    const warned = (await lettersTo(t, '0900000201')).filter((l) =>
      l.body.includes('số định danh của Ông/Bà'),
    );
    expect(warned).toHaveLength(1);
    expect((await lettersTo(t, '0912000222')).filter((l) => l.body.includes('Vừa có người đăng ký'))).toEqual(
      [],
    );
  });

  test.each([
    ['no number', { idNumber: '' }, 'idNumber'],
    ['a short number', { idNumber: '00109000017' }, 'idNumber'],
    ['a number of no province', { idNumber: '003090000177' }, 'idNumber'],
    ['letters in the number', { idNumber: "00109000017'" }, 'idNumber'],
    ['a number sent twice', { idNumber: ['001090000177', '001090000178'] }, 'idNumber'],
    ['no name', { fullName: '' }, 'fullName'],
    ['one word for a name', { fullName: 'Thử' }, 'fullName'],
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
    ['a long e-mail', { email: `${'a'.repeat(300)}@example.com` }, 'email'],
    ['a header in the e-mail', { email: 'a@example.com\nBcc: b@example.com' }, 'email'],
    ['no agreement', { terms: undefined }, 'terms'],
    ['no captcha', { captcha: '' }, 'captcha'],
    ['a wrong captcha', { captcha: 'SAI' }, 'captcha'],
    ['a forged captcha', { captchaToken: 'AAAA' }, 'captcha'],
  ])('%s: 422 with a sentence at the field, and the words stay', async (_what, fields, field) => {
    const shown = await start(fields as Record<string, string>);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(`href="#${field}"`);
    expect(shown.html).toContain(`id="${field}-error"`);
    expect(shown.html).toContain('<title>Lỗi: ');
    expect(shown.html).not.toContain('<script>alert');
    if (field !== 'fullName') expect(shown.html).toContain('value="Nguyễn Văn Thử"');
  });

  test('decomposed, zero-width and turned letters are the letters that they look like', async () => {
    const fullName = 'Nguy\u1ec5n\u200b V\u0103n \u202eThu\u031b\u0309'.normalize('NFD');
    await b.follow(await start({ idNumber: '001090000333', fullName, phone: '0912345333' }));
    await prove('0912345333');
    await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
    const made = await t.db.one(
      sql`select full_name as name from citizen_accounts order by created_at desc, id desc limit 1`,
    );
    expect(made).toEqual({ name: 'NGUYỄN VĂN THỬ'.normalize('NFC') });
  });

  test('a captcha is good once, whatever the answer was, and for ten minutes', async () => {
    const token = captchaOf(await b.get('/dang-ky'));
    const again = { ...person, captchaToken: token, captcha: CAPTCHA_ANSWER };
    expect((await b.post('/dang-ky', { ...again, captcha: 'SAI' })).status).toBe(422);
    expect((await b.post('/dang-ky', again)).html).toContain('id="captcha-error"');
    const late = captchaOf(await b.get('/dang-ky'));
    t.clock.advance(11 * 60_000);
    expect((await b.post('/dang-ky', { ...again, captchaToken: late })).html).toContain('id="captcha-error"');
    const fresh = captchaOf(await b.get('/dang-ky'));
    expect(
      (
        await b.post('/dang-ky', {
          ...again,
          captchaToken: fresh,
          captcha: ` ${CAPTCHA_ANSWER.toLowerCase()}`,
        })
      ).status,
    ).toBe(303);
    expect((await b.post('/dang-ky', { ...again, captchaToken: fresh })).status).toBe(422);
  });

  test('the captcha can be changed, or asked as a question, and the form keeps its words', async () => {
    const first = await b.get('/dang-ky');
    expect(first.html).toContain('/ma-kiem-tra/hinh?the=');
    const question = await b.post('/dang-ky', { ...person, captchaAction: 'question' });
    expect(question.status).toBe(200);
    expect(question.html).toContain('Một cộng hai bằng bao nhiêu?');
    expect(question.html).toContain('value="Nguyễn Văn Thử"');
    expect(question.html).not.toContain('govuk-error-summary');
    expect(captchaOf(question)).not.toBe(captchaOf(first));
    const wrong = await b.post('/dang-ky', {
      ...person,
      captchaActionNow: 'question',
      captchaToken: captchaOf(question),
      captcha: '9',
    });
    expect(wrong.html).toContain('Một cộng hai'); // still a question: who cannot see the picture is not sent back to it
  });

  test('the picture of a captcha is a PNG, and of anything else there is none', async () => {
    const token = captchaOf(await b.get('/dang-ky'));
    const picture = await b.get(`/ma-kiem-tra/hinh?the=${token}`);
    expect(picture.headers['content-type']).toBe('image/png');
    expect(picture.body.subarray(1, 4).toString()).toBe('PNG');
    expect((await b.get('/ma-kiem-tra/hinh?the=xyz')).status).toBe(404);
    const fresh = await b.get('/ma-kiem-tra/moi', { accept: 'application/json' });
    expect((await b.get(fresh.json().image)).headers['content-type']).toBe('image/png');
  });
});

describe('the code from the SMS', () => {
  test('a wrong code is refused, five of them end it, and a new one can be sent', async () => {
    await b.follow(await start({ phone: '0912111222' }));
    const right = await codeFor(t, '0912111222');
    const wrong = right === '000000' ? '000001' : '000000';
    for (let i = 0; i < 4; i++) {
      const shown = await b.post('/dang-ky/ma-xac-thuc', { code: wrong });
      expect([shown.status, shown.html.includes('Mã không đúng')]).toEqual([422, true]);
    }
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: wrong })).html).toContain('sai quá 5 lần');
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: right })).status).toBe(422);
    expect((await b.post('/dang-ky/gui-lai-ma')).location).toContain('/dang-ky/ma-xac-thuc');
    const fresh = await codeFor(t, '0912111222');
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: fresh })).location).toBe('/dang-ky/mat-khau');
  });

  test('guesses sent at the same time do not exceed five', async () => {
    await b.follow(await start({ phone: '0912111333' }));
    const right = await codeFor(t, '0912111333');
    const guesses = Array.from({ length: 12 }, (_, i) =>
      String((Number(right) + 1 + i) % 1_000_000).padStart(6, '0'),
    );
    await Promise.all(guesses.map((code) => b.post('/dang-ky/ma-xac-thuc', { code })));
    const c = await t.db.one<{ attempts: number }>(
      sql`select attempts from challenges order by sent_at desc limit 1`,
    );
    expect(c?.attempts).toBe(5);
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: right })).status).toBe(422);
  });

  test('a code ends after five minutes, and an old code when a new one was sent', async () => {
    await b.follow(await start({ phone: '0912111444' }));
    const old = await codeFor(t, '0912111444');
    t.clock.advance(5 * 60_000 + 1000);
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: old })).html).toContain('hết hạn');
    await b.post('/dang-ky/gui-lai-ma');
    const fresh = await codeFor(t, '0912111444');
    if (fresh !== old) expect((await b.post('/dang-ky/ma-xac-thuc', { code: old })).status).toBe(422);
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: fresh })).status).toBe(303);
  });

  test('four codes for one challenge and ten for one phone in an hour, not more', async () => {
    await b.follow(await start({ phone: '0912111555' }));
    for (let i = 0; i < 3; i++) expect((await b.post('/dang-ky/gui-lai-ma')).status).toBe(303);
    const fifth = await b.post('/dang-ky/gui-lai-ma');
    expect([fifth.status, fifth.html.includes('đủ số lần')]).toEqual([422, true]);
    for (let i = 0; i < 6; i++) expect((await start({ phone: '0912111555' })).status).toBe(303);
    expect((await start({ phone: '0912111555' })).status).toBe(429);
    expect((await start({ phone: '0912111556' })).status).toBe(303);
  });

  test.each([[''], ['12345'], ['1234567'], ['abcdef'], ["' or 1=1"], ['١٢٣٤٥٦'], ['9'.repeat(200)]])(
    '%j is no code: 422 and no try is counted',
    async (code) => {
      await b.follow(await start({ phone: '0912111666' }));
      expect((await b.post('/dang-ky/ma-xac-thuc', { code })).status).toBe(422);
      const c = await t.db.one<{ attempts: number }>(
        sql`select attempts from challenges order by sent_at desc limit 1`,
      );
      expect(c?.attempts).toBe(0);
    },
  );

  test('later pages without the earlier ones lead back to the start', async () => {
    b = t.browser();
    expect((await b.get('/dang-ky/ma-xac-thuc')).location).toBe('/dang-ky?het-han=1');
    expect((await b.get('/dang-ky/mat-khau')).location).toBe('/dang-ky?het-han=1');
    await b.follow(await start({ phone: '0912111777' }));
    expect((await b.get('/dang-ky/mat-khau')).location).toBe('/dang-ky?het-han=1');
    expect(
      (await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD })).location,
    ).toBe('/dang-ky?het-han=1');
    expect((await b.get('/dang-nhap/ma-xac-thuc')).location).toBe('/dang-nhap?het-han=1'); // a code of one journey is nothing in another
  });
});

describe('the password', () => {
  const choose = async (password: string, more: Record<string, string | string[]> = {}) => {
    await b.follow(await start({ idNumber: '001090000555', phone: '0912345555' }));
    await prove('0912345555');
    return b.post('/dang-ky/mat-khau', { password, passwordAgain: password, ...more });
  };

  test.each([
    ['empty', ''],
    ['short', 'Aa1@aaa'],
    ['without a sign', 'Hoasen2045'],
    ['without a capital', 'hoa-sen#2045'],
    ['without a digit', 'Hoa-Sen#hong'],
    ['one that everybody has', 'Matkhau@123'],
    ['a well-known one in disguise', 'P@ssw0rd2026!'],
    ['a row of the keyboard', 'Qwerty@123'],
    ['with the number of the card', 'Aa@001090000555'],
    ['with the phone', 'Aa@0912345555'],
    ['with the birth date', 'Hoa@15081990'],
    ['too long', `Aa1@${'x'.repeat(200)}`],
  ])('%s is refused, and never shown again', async (_what, password) => {
    const shown = await choose(password);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('id="password-error"');
    if (password) expect(shown.html).not.toContain(password);
  });

  test('two that differ, or one sent twice, are refused', async () => {
    expect((await choose(PASSWORD, { passwordAgain: 'Hoa-Sen#2046' })).html).toContain(
      'id="passwordAgain-error"',
    );
    expect((await choose(PASSWORD, { password: [PASSWORD, 'Hoa-Sen#2046'] })).status).toBe(422);
  });

  test('sent twice by one form makes one account and gets one answer', async () => {
    await b.follow(await start({ idNumber: '001090000666', phone: '0912345666' }));
    await b.follow(await prove('0912345666'));
    const before = await accounts();
    const form = { password: PASSWORD, passwordAgain: PASSWORD };
    const [one, two] = await Promise.all([
      b.post('/dang-ky/mat-khau', form),
      b.post('/dang-ky/mat-khau', form),
    ]);
    expect([one?.location, two?.location]).toEqual(['/dang-ky/xong', '/dang-ky/xong']);
    expect(await accounts()).toBe(before + 1);
  });

  test('its strength is shown when asked, and nothing is made yet', async () => {
    const before = await accounts();
    const shown = await choose('Ao-dai.xanh~1975!Hue', { check: '1' });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Rất mạnh');
    expect((await b.post('/dang-ky/mat-khau', { password: 'abc', check: '1' })).html).toContain('Chưa đạt');
    expect(await accounts()).toBe(before);
  });
});

describe('the form itself', () => {
  test('a forged one is refused: no token, a token of another browser, another site', async () => {
    const token = captchaOf(await b.get('/dang-ky'));
    const fields = { ...person, captchaToken: token, captcha: CAPTCHA_ANSWER };
    expect((await b.post('/dang-ky', { ...fields, _csrf: '' })).status).toBe(403);
    const other = t.browser();
    const foreign = /name="_csrf" value="([^"]+)"/.exec((await other.get('/dang-ky')).html)?.[1] ?? '';
    expect((await b.post('/dang-ky', { ...fields, _csrf: foreign })).status).toBe(403);
    expect((await b.post('/dang-ky', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('who asks for too many is told to wait', async () => {
    t.clock.advance(3_600_000);
    let status = 0;
    for (let i = 0; i < 130 && status !== 429; i++) status = (await b.post('/dang-ky', {})).status;
    expect(status).toBe(429);
  });
});
