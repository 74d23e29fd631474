import { describe, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { codeFor, signInCitizen } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../../../seed.ts';

const MINUTE = 60_000;
const [first, , third] = demoCitizens() as [SeedCitizen, SeedCitizen, SeedCitizen];
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

/** Whether a request with this token may open the account. */
async function opens(token: string): Promise<boolean> {
  const r = await t.app.inject({ url: '/tai-khoan', headers: { cookie: `mc_cong=${token}` } });
  return r.statusCode === 200;
}

describe('a session', () => {
  test('is new at every sign-in, and ends the one that this browser had before', async () => {
    await b.get('/dang-nhap'); // a second tab, open before the first one signed in
    await signInCitizen(t, b);
    const former = b.cookie('mc_cong') ?? '';
    expect(await opens(former)).toBe(true);
    await b.post('/dang-nhap', {
      idNumber: first.idNumber,
      password: DEMO_PASSWORD,
    });
    await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, first.contact.phone) });
    expect(await opens(b.cookie('mc_cong') ?? '')).toBe(true);
    expect(await opens(former)).toBe(false);
  });

  test('does not end the session of another browser, and the database holds only a digest of its token', async () => {
    const other = t.browser();
    await signInCitizen(t, b);
    await signInCitizen(t, other);
    const tokens = [b, other].map((each) => each.cookie('mc_cong') ?? '');
    for (const token of tokens) {
      expect(await opens(token)).toBe(true);
      const row = await t.db.one(
        sql`select 1 from sessions s where strpos(s::text, ${Buffer.from(token, 'base64url').toString('hex')}) > 0 or strpos(s::text, ${token}) > 0`,
      );
      expect(row).toBeUndefined();
    }
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
    const token = b.cookie('mc_cong') ?? '';
    await b.get('/tai-khoan');
    expect((await b.post('/dang-xuat')).location).toBe('/dang-nhap?da-ra=1');
    expect(await opens(token)).toBe(false);
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
    await t.db.run(
      sql`update citizen_accounts set disabled_at = now() where id = (select account_id from citizen_numbers where id_number_index = ${index})`,
    );
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap');
    await t.db.run(
      sql`update citizen_accounts set disabled_at = null where id = (select account_id from citizen_numbers where id_number_index = ${index})`,
    );
  });
});
