import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { codeFor, lettersTo, signInCitizen } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { accountsMade, PASSWORD, provePhone, startRegistering } from '#testing/registering.ts';
import { demoCitizens } from '../../../../seed.ts';

let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

describe('registering', () => {
  test('goes from the card to the code to the password, and makes one unverified account', async () => {
    const before = await accountsMade(t);
    const first = await startRegistering(b);
    expect(first.location).toBe('/dang-ky/ma-xac-thuc');
    const codePage = await b.follow(first);
    expect(codePage.html).toContain('số điện thoại 0912345436.');
    expect(codePage.html).toContain('Bước 2/3');
    const proven = await provePhone(t, b);
    expect(proven.location).toBe('/dang-ky/mat-khau');
    expect((await b.follow(proven)).html).toContain('ít nhất 8 ký tự');
    const finished = await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
    expect(finished.location).toBe('/dang-ky/xong');
    const last = await b.follow(finished);
    expect([last.status, last.html.includes('Ông/Bà đã đăng nhập')]).toEqual([200, true]);
    expect((await b.get('/tai-khoan')).html).toContain('NGUYỄN VĂN THỬ');
    expect(await accountsMade(t)).toBe(before + 1);
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

  test('stores neither number nor phone nor code in clear anywhere in the database', async () => {
    const person = { idNumber: '001090000288', phone: '0912999888' };
    await startRegistering(b, person);
    const tables = await t.db.many<{
      name: string;
    }>(sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not in ('mailbox', 'officers', 'agencies')`);
    const rows: string[] = [];
    for (const { name } of tables)
      rows.push(...(await t.db.pool.query(`select t::text as row from "${name}" t`)).rows.map((r) => r.row));
    const jobs = await t.db.pool.query('select payload::text as row from graphile_worker._private_jobs');
    expect(jobs.rows.length).toBeGreaterThan(0);
    rows.push(...jobs.rows.map((r) => r.row));
    const code = await codeFor(t, person.phone); // as it was sent after everything above was read
    const clear = new RegExp(`${person.idNumber}|${person.phone}|(?<![\\d.])${code}(?!\\d)`);
    expect(rows.filter((row) => clear.test(row))).toEqual([]);
  });

  test('a number that is taken looks the same until the password is chosen, creates nothing, opens nothing, and its holder is told once', async () => {
    const plain = (html: string) =>
      html
        .replace(/name="(_csrf|_key|captchaToken)" value="[^"]*"/g, '')
        .replace(/the=[^"&]*/g, '')
        .replace(/den=\d+/g, '')
        .replace(/0912000(222|111)/g, 'PHONE');
    const walk = async (idNumber: string, phone: string) => {
      b = t.browser();
      const started = await startRegistering(b, { idNumber, phone, birthDate: '12/05/1994' });
      const codePage = await b.follow(started);
      const proven = await provePhone(t, b, phone);
      const choose = await b.follow(proven);
      const chosen = await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
      const seen = [started, codePage, proven, choose, chosen];
      return seen.map((s) => [s.status, s.location, plain(s.html), s.headers['content-type']]);
    };
    const before = await accountsMade(t);
    const taken = await walk('099194000121', '0912000111'); // of the seed
    expect(await accountsMade(t)).toBe(before);
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap');
    const free = await walk('099194000999', '0912000222');
    expect(await accountsMade(t)).toBe(before + 1);
    expect(taken).toEqual(free);
    const warned = (await lettersTo(t, '0900000201')).filter((l) =>
      l.body.includes('số định danh của Ông/Bà'),
    );
    expect(warned).toHaveLength(1);
    expect((await lettersTo(t, '0912000222')).filter((l) => l.body.includes('Vừa có người đăng ký'))).toEqual(
      [],
    );
  });

  test('claims nothing at its end to whoever made no account: neither a number that somebody has proved nor one of their own', async () => {
    const [seeded] = demoCitizens();
    const again = { idNumber: '001090000311', phone: '0912000311' };
    const bodies: string[] = [];
    for (const who of [
      again,
      again,
      { idNumber: seeded?.idNumber, phone: '0912000310', birthDate: '12/05/1994' },
    ]) {
      b = t.browser();
      await b.follow(await startRegistering(b, who));
      await b.follow(await provePhone(t, b, who.phone));
      const chosen = await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
      const { html } = await b.follow(chosen);
      bodies.push(html.replace(/name="(_csrf|_key)" value="[^"]*"/g, ''));
    }
    expect(bodies[1]).toBe(bodies[2]);
    expect(bodies[1]).not.toMatch(/đã đăng nhập|đã tạo tài khoản/i);
    const letters = (await lettersTo(t, again.phone)).filter((l) =>
      l.body.includes('không tạo tài khoản mới'),
    );
    expect(letters).toHaveLength(1);
  });

  test('leads from the code back to the telephone that was mistyped, with everything else as it was written', async () => {
    const typed = { idNumber: '001090000312', phone: '0912000312', email: 'thu@example.com' };
    const codePage = await b.follow(await startRegistering(b, typed));
    expect(codePage.html).toContain('Sai số điện thoại?');
    expect(codePage.html).not.toMatch(/số điện thoại của tài khoản|Mất số điện thoại/);
    const link = /href="(\/dang-ky\?sua=1)"/.exec(codePage.html)?.[1] ?? '';
    const form = await b.get(link);
    const values = ['001090000312', 'NGUYỄN VĂN THỬ', '15/08/1990', '0912000312', 'thu@example.com'];
    for (const value of values) expect(form.html).toContain(`value="${value}"`);
    expect(form.html).toMatch(/name="terms"[^>]*checked/);
    const strange = t.browser();
    expect((await strange.get(link)).html).not.toContain('0912000312');
    await startRegistering(b, { ...typed, phone: '0912000313' });
    expect((await b.get('/dang-ky/ma-xac-thuc')).html).toContain('0912000313');
  });

  test('says at its end what an e-mail address is for only to whoever gave one', async () => {
    const mentionsEmail: boolean[] = [];
    for (const email of ['', 'cuoi@example.com']) {
      b = t.browser();
      const phone = `091200032${mentionsEmail.length}`;
      await b.follow(
        await startRegistering(b, { idNumber: `00109000032${mentionsEmail.length}`, phone, email }),
      );
      await b.follow(await provePhone(t, b, phone));
      const last = { password: PASSWORD, passwordAgain: PASSWORD };
      mentionsEmail.push(
        (await b.submit('/dang-ky/mat-khau', last)).html.includes('thư điện tử đã nhập chưa được dùng'),
      );
    }
    expect(mentionsEmail).toEqual([false, true]);
  });

  test('leaves nothing for whoever comes to the same browser next, when its person says so or has ended it', async () => {
    const typed = { idNumber: '001090000331', fullName: 'Trần Thị Riêng', phone: '0912000331' };
    const refusedPage = async () => {
      await startRegistering(b, { ...typed, terms: '' });
      const row = await t.db.one<{ id: string }>(sql`select id from refused_pages order by id desc limit 1`);
      return `/dang-ky?giu=${row?.id}`;
    };
    const shows = async (url: string) => (await b.get(url)).html.includes('Riêng');
    const refused = await refusedPage();
    expect(await shows(refused)).toBe(true);
    // it cannot be undone, so the first press opens the sentence that says so, with the button that does it
    expect((await b.get(refused)).html).toMatch(
      /<summary[^>]*><span[^>]*>Thôi đăng ký, xóa nội dung đã nhập<\/span><\/summary>[\s\S]*?action="\/dang-ky\/xoa"[\s\S]*?không lấy lại được[\s\S]*?govuk-button--warning[^>]*>Xóa và thôi đăng ký/,
    );
    t.clock.advance(11 * 60_000);
    expect(await shows(refused)).toBe(false);
    const again = await refusedPage();
    await b.follow(await startRegistering(b, typed));
    expect([await shows(again), (await b.get('/dang-ky?sua=1')).html.includes('TRẦN THỊ RIÊNG')]).toEqual([
      true,
      true,
    ]);
    await b.get('/dang-ky/ma-xac-thuc');
    expect((await b.post('/dang-ky/xoa')).location).toBe('/dang-ky');
    expect([await shows(again), (await b.get('/dang-ky?sua=1')).html.includes('TRẦN THỊ RIÊNG')]).toEqual([
      false,
      false,
    ]);
    const last = await refusedPage();
    await b.follow(await startRegistering(b, typed));
    await b.follow(await provePhone(t, b, typed.phone));
    await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    expect([await shows(last), (await b.get('/dang-ky?sua=1')).html.includes('TRẦN THỊ RIÊNG')]).toEqual([
      false,
      false,
    ]);
    const beforeSignIn = await refusedPage();
    await signInCitizen(t, b);
    await b.get('/');
    await b.post('/dang-xuat');
    expect(await shows(beforeSignIn)).toBe(false);
  });

  test('speaks English under /en, to the last page', async () => {
    await startRegistering(b, { idNumber: '001090000314', phone: '0912000314' });
    expect((await b.get('/en/dang-ky/ma-xac-thuc')).html).toContain('Is the number wrong?');
    await provePhone(t, b, '0912000314');
    expect((await b.get('/en/dang-ky/mat-khau')).html).toContain('Choose a password');
    expect((await b.get('/en/dang-ky/xong')).html).toContain('Your registration has been sent');
    const chosen = { password: PASSWORD, passwordAgain: PASSWORD };
    expect((await b.submit('/en/dang-ky/mat-khau', chosen)).html).toContain(
      'You are registered and signed in',
    );
  });
});
