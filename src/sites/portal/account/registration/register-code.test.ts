import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { codeFor } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD, startRegistering } from '#testing/registering.ts';

let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

describe('the code from the SMS', () => {
  test('a wrong code is refused, five of them end it, and a new one can be sent', async () => {
    await b.follow(await startRegistering(b, { phone: '0912111222' }));
    const right = await codeFor(t, '0912111222');
    const wrong = right === '000000' ? '000001' : '000000';
    for (let i = 0; i < 4; i++) {
      const response = await b.post('/dang-ky/ma-xac-thuc', { code: wrong });
      expect([response.status, response.html.includes('Mã không đúng')]).toEqual([422, true]);
    }
    const over = await b.post('/dang-ky/ma-xac-thuc', { code: wrong });
    expect(over.html).toContain('sai quá 5 lần');
    expect(over.html).not.toContain('hết hạn');
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: right })).status).toBe(422);
    expect((await b.post('/dang-ky/gui-lai-ma')).location).toContain('/dang-ky/ma-xac-thuc');
    const fresh = await codeFor(t, '0912111222');
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: fresh })).location).toBe('/dang-ky/mat-khau');
  });

  test('guesses sent at the same time do not exceed five', async () => {
    await b.follow(await startRegistering(b, { phone: '0912111333' }));
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
    await b.follow(await startRegistering(b, { phone: '0912111444' }));
    const old = await codeFor(t, '0912111444');
    t.clock.advance(5 * 60_000 + 1000);
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: old })).html).toContain('hết hạn');
    await b.post('/dang-ky/gui-lai-ma');
    const fresh = await codeFor(t, '0912111444');
    if (fresh !== old) expect((await b.post('/dang-ky/ma-xac-thuc', { code: old })).status).toBe(422);
    expect((await b.post('/dang-ky/ma-xac-thuc', { code: fresh })).status).toBe(303);
  });

  test('four codes for one challenge, and four for one phone in an hour from one network, not more', async () => {
    await b.follow(await startRegistering(b, { phone: '0912111555' }));
    for (let i = 0; i < 3; i++) expect((await b.post('/dang-ky/gui-lai-ma')).status).toBe(303);
    const fifth = await b.post('/dang-ky/gui-lai-ma');
    expect([fifth.status, fifth.html.includes('đủ số lần')]).toEqual([422, true]);
    expect((await startRegistering(b, { phone: '0912111555' })).status).toBe(429);
    expect((await startRegistering(b, { phone: '0912111556' })).status).toBe(303);
  });

  test.each([[''], ['12345'], ['1234567'], ['abcdef'], ["' or 1=1"], ['١٢٣٤٥٦'], ['9'.repeat(200)]])(
    '%j is no code: 422 and no try is counted',
    async (code) => {
      await b.follow(await startRegistering(b, { phone: '0912111666' }));
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
    await b.follow(await startRegistering(b, { phone: '0912111777' }));
    expect((await b.get('/dang-ky/mat-khau')).location).toBe('/dang-ky?het-han=1');
    expect(
      (await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD })).location,
    ).toBe('/dang-ky?het-han=1');
    expect((await b.get('/dang-nhap/ma-xac-thuc')).location).toBe('/dang-nhap?het-han=1'); // a code of one journey is nothing in another
  });
});
