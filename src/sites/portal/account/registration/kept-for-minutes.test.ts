import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { addJob } from '#platform/jobs.ts';
import { codeFor, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD, provePhone, startRegistering } from '#testing/registering.ts';
import { runJobs } from '#testing/run-jobs.ts';

const MINUTE = 60_000;
const NAME = 'TRẦN THỊ RIÊNG';
const typed = { idNumber: '001090000341', fullName: 'Trần Thị Riêng', phone: '0912000341' };
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

const shows = async () => (await b.get('/dang-ky?sua=1')).html.includes(NAME);

describe('what was written to register, on a computer that others use too', () => {
  test('is gone ten minutes after the last request, and half an hour after the first, and so is the way on', async () => {
    await startRegistering(b, typed);
    for (let minutes = 0; minutes < 24; minutes += 8) {
      t.clock.advance(8 * MINUTE);
      expect(await shows()).toBe(true);
    }
    t.clock.advance(7 * MINUTE);
    expect(await shows()).toBe(false);
    await startRegistering(b, typed);
    await b.get('/dang-ky/ma-xac-thuc');
    t.clock.advance(10 * MINUTE);
    expect(await shows()).toBe(false);
    for (const path of ['/dang-ky/ma-xac-thuc', '/dang-ky/mat-khau'])
      expect((await b.get(path)).location).toBe('/dang-ky?het-han=1');
  });

  test('leaves the database too', async () => {
    await startRegistering(b, typed);
    const storedRegistrations = async () =>
      (
        await t.db.one<{ n: number }>(
          sql`select count(*)::int as n from challenges where purpose = 'register'`,
        )
      )?.n;
    const before = await storedRegistrations();
    t.clock.advance(10 * MINUTE + 1000);
    await t.db.tx((tx) => addJob(tx, 'accounts.sweep', {}));
    await runJobs(t.deps, t.url);
    expect(before).toBeGreaterThan(0);
    expect(await storedRegistrations()).toBe(0);
  });

  test('is gone when somebody begins another errand: signs in, signs out, forgets a password', async () => {
    const ends: ((b: Browser) => Promise<unknown>)[] = [
      (browser) => tryPassword(browser),
      (browser) => browser.post('/dang-xuat'),
      (browser) => browser.post('/dang-ky/xoa'),
    ];
    for (const end of ends) {
      b = t.browser();
      await startRegistering(b, typed);
      const token = b.cookie('mc_buoc') ?? '';
      expect(await shows()).toBe(true);
      await end(b);
      expect(await shows()).toBe(false);
      b.setCookie('mc_buoc', token); // whoever still has it
      expect(await shows()).toBe(false);
    }
  });

  test('is only what the first page asks for: neither a password nor a code is ever shown again, and the pages say what is kept', async () => {
    await b.follow(await startRegistering(b, typed));
    const code = await codeFor(t, typed.phone);
    const wrong = code === '000000' ? '000001' : '000000';
    const refused = await b.post('/dang-ky/ma-xac-thuc', { code: wrong });
    expect(refused.html).toContain('nhiều nhất 10 phút sau lần bấm cuối cùng');
    await provePhone(t, b, typed.phone);
    const weak = await b.post('/dang-ky/mat-khau', { password: 'Yeu-Qua', passwordAgain: PASSWORD });
    const pages = [refused, weak, await b.get('/dang-ky/mat-khau'), await b.get('/dang-ky?sua=1')];
    for (const page of pages) {
      expect(page.html).toContain('Mật khẩu và mã xác thực không được giữ');
      for (const secret of [code, wrong, 'Yeu-Qua', PASSWORD]) expect(page.html).not.toContain(`"${secret}"`);
    }
  });
});
