import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { lettersTo, signInCitizen } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { newestCitizen, OTHER_PASSWORD, register } from '#testing/claiming.ts';
import { fileBirth } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD, provePhone, startRegistering } from '#testing/registering.ts';

const MINUTE = 60_000;
const LAST = '/dang-ky/mat-khau';
const chosen = { password: PASSWORD, passwordAgain: PASSWORD };
let t: TestApp;
let b: Browser;
let numbers = 700;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

/** Registers as far as the password. */
async function asFarAsPassword(browser = b): Promise<{ idNumber: string; phone: string }> {
  const who = { idNumber: `001090000${++numbers}`, phone: `0912000${numbers}` };
  await browser.follow(await startRegistering(browser, who));
  await browser.follow(await provePhone(t, browser, who.phone));
  return who;
}

/** Whether a request with this token may open an account. */
async function opens(token: string | undefined): Promise<boolean> {
  const r = await t.app.inject({ url: '/tai-khoan', headers: { cookie: `mc_cong=${token}` } });
  return r.statusCode === 200;
}

const sessions = async () =>
  (await t.db.one<{ n: number }>(sql`select count(*)::int as n from sessions where realm = 'portal'`))?.n ??
  -1;

/** Another browser that sends the same cookies. */
function copyOf(browser: Browser): Browser {
  const other = t.browser();
  for (const name of ['mc_buoc', 'mc_form', 'mc_xong']) {
    const value = browser.cookie(name);
    if (value) other.setCookie(name, value);
  }
  return other;
}

describe('whoever has registered is signed in', () => {
  test('in both journals, by a session like any other, that ends when they sign out', async () => {
    const { phone } = await asFarAsPassword();
    await b.post(LAST, chosen);
    const token = b.cookie('mc_cong');
    expect(await opens(token)).toBe(true);
    const { accountId } = await newestCitizen(t);
    const events = await t.db.many<{ kind: string }>(
      sql`select kind from security_events where who_id = ${accountId} order by kind`,
    );
    expect(events.map((e) => e.kind)).toEqual(['account.registered', 'sign-in']);
    expect((await lettersTo(t, phone)).filter((l) => /^\d{6}/.test(l.body))).toHaveLength(1);
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    expect(await opens(token)).toBe(false);
  });

  test('with a token that was never seen before, and the session that this browser had is over', async () => {
    await asFarAsPassword();
    await signInCitizen(t, t.browser());
    const before = t.browser();
    await signInCitizen(t, before);
    const former = before.cookie('mc_cong') ?? '';
    b.setCookie('mc_cong', former); // somebody signed in here in another tab meanwhile
    await b.post(LAST, chosen);
    expect(b.cookie('mc_cong')).not.toBe(former);
    expect([await opens(b.cookie('mc_cong')), await opens(former)]).toEqual([true, false]);
    const planted = 'x'.repeat(43);
    const other = t.browser();
    await asFarAsPassword(other);
    other.setCookie('mc_cong', planted);
    await other.post(LAST, chosen);
    expect([await opens(other.cookie('mc_cong')), await opens(planted)]).toEqual([true, false]);
  });

  test('and sees nothing of another account that claims the number, though that one filed first', async () => {
    const idNumber = `001090000${++numbers}`;
    await register(t, idNumber, `0912000${numbers}`, OTHER_PASSWORD);
    const foreign = await fileBirth(t.deps, await newestCitizen(t));
    const phone = `0912000${++numbers}`;
    await b.follow(await startRegistering(b, { idNumber, phone }));
    await b.follow(await provePhone(t, b, phone));
    await b.post(LAST, chosen);
    const list = await b.get('/ho-so-cua-toi');
    expect([list.status, list.html.includes(foreign)]).toEqual([200, false]);
    expect((await b.get(`/ho-so-cua-toi/${foreign}`)).status).toBe(404);
    expect((await b.get('/tai-khoan')).html).toContain(phone);
  });
});

describe('the last form of registering opens nothing', () => {
  test('when it is sent again: by the same browser after it signed out, by another with its cookies', async () => {
    await asFarAsPassword();
    const copy = copyOf(b);
    await copy.get(LAST); // the page, before it was sent
    await b.post(LAST, chosen);
    const before = await sessions();
    expect((await copy.post(LAST, chosen)).location).not.toContain('/nop-ho-so');
    expect(copy.cookie('mc_cong')).toBeUndefined();
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    for (const password of [PASSWORD, OTHER_PASSWORD]) {
      await b.post(LAST, { password, passwordAgain: password });
      expect(b.cookie('mc_cong')).toBeUndefined();
    }
    expect(await sessions()).toBe(before - 1);
  });

  test('but one session when it is sent twice at the same moment', async () => {
    await asFarAsPassword();
    const before = await sessions();
    const other = copyOf(b);
    await other.get(LAST);
    await Promise.all([b.post(LAST, chosen), b.post(LAST, chosen), other.post(LAST, chosen)]);
    expect(await sessions()).toBe(before + 1);
  });

  test('before the code was entered, and when it was entered too long ago', async () => {
    const phone = `0912000${++numbers}`;
    await b.follow(await startRegistering(b, { idNumber: `001090000${numbers}`, phone }));
    expect((await b.post(LAST, chosen)).location).toBe('/dang-ky?het-han=1');
    await provePhone(t, b, phone);
    t.clock.advance(11 * MINUTE);
    expect((await b.post(LAST, chosen)).location).toBe('/dang-ky?het-han=1');
    expect(b.cookie('mc_cong')).toBeUndefined();
  });
});
