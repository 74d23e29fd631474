import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { signInCitizen } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { demoCitizens } from '../../../seed.ts';

const MINUTE = 60_000;
const [, , third] = demoCitizens() as [SeedCitizen, SeedCitizen, SeedCitizen];
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
