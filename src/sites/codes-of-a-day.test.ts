import { describe, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import {
  captchaOf,
  codeFor,
  signInCitizen,
  signInOfficer,
  totpFor,
  tryPassword,
} from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { officerNamed } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { DEMO_PASSWORD, demoCitizens } from '../seed.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OWN = 'Mua-Thu#Ha-Noi-1946';
const [anh, other] = demoCitizens() as [SeedCitizen, SeedCitizen];
let t: TestApp;
hourForEach((app) => {
  t = app;
  t.clock.advance(DAY); // the codes of a day of its own
});

const notOf = (code: string) => (code === '000000' ? '999999' : '000000');
const STOPPED = 'Hôm nay đã có quá nhiều mã sai';

describe('the second step of an officer whose password somebody knows', () => {
  const USERNAME = 'canbo.anphu1';
  const password = async (b: Browser, address: string, typed = DEMO_PASSWORD) => {
    await b.get('/can-bo/dang-nhap');
    return b.post('/can-bo/dang-nhap', { username: USERNAME, password: typed }, {}, address);
  };
  const send = (b: Browser, code: string, address: string, more = {}) =>
    b.post('/can-bo/dang-nhap/ma-xac-thuc', { code, ...more }, {}, address);
  /** Guesses as long as a guess is compared, from a new network each time that the step has to begin again. */
  const guessAll = async (b: Browser, step = 'ma-xac-thuc', wrong = '000000') => {
    for (let guesses = 0; guesses < 60; guesses++) {
      const address = `192.0.2.${Math.floor(guesses / 5)}`;
      if (guesses % 5 === 0) expect((await password(b, address)).status).toBe(303);
      const answer = await b.post(`/can-bo/dang-nhap/${step}`, { code: wrong }, {}, address);
      expect(answer.status).toBe(422);
      if (answer.html.includes(STOPPED)) return guesses;
    }
    return Number.POSITIVE_INFINITY;
  };
  const alarms = async () => {
    await t.deps.security.flush();
    const since = new Date(t.clock.now().getTime() - DAY / 2);
    return t.db.many<{ who: string }>(
      sql`select who_id as who from security_events where kind = 'alarm.second-factor' and at > ${since}`,
    );
  };

  test('takes ten wrong codes in a day, from whatever networks, and then no right one; administrators are alarmed', async () => {
    expect(await guessAll(t.browser())).toBe(10);
    expect(await alarms()).toEqual([{ who: (await officerNamed(t.deps, USERNAME)).officerId }]);
    const b = t.browser();
    await password(b, '203.0.113.1');
    const refused = await send(b, await totpFor(t, USERNAME), '203.0.113.1');
    expect([refused.status, refused.html.includes(STOPPED)]).toEqual([422, true]);
    expect((await b.get('/can-bo')).status).toBe(303);
    t.clock.advance(DAY);
    await password(b, '203.0.113.1');
    expect((await send(b, await totpFor(t, USERNAME), '203.0.113.1')).status).toBe(303);
  });

  test('counts wrong recovery codes with them', async () => {
    expect(await guessAll(t.browser(), 'ma-du-phong', 'aaaaa-bbbbb')).toBe(10);
    const b = t.browser();
    await password(b, '203.0.113.2');
    expect((await send(b, '000000', '203.0.113.2')).html).toContain(STOPPED);
  });

  test('lets the right person in all the same on a device on which they signed in before', async () => {
    const own = t.browser();
    await signInOfficer(t, own, USERNAME);
    await own.get('/can-bo');
    await own.post('/can-bo/dang-xuat');
    expect(await guessAll(t.browser())).toBe(10);
    await password(own, '203.0.113.3');
    expect((await send(own, notOf(await totpFor(t, USERNAME)), '203.0.113.3')).html).not.toContain(STOPPED);
    expect((await send(own, await totpFor(t, USERNAME), '203.0.113.3')).status).toBe(303);
    await own.get('/can-bo');
    await own.post('/can-bo/dang-xuat');
    expect(await guessAll(own)).toBe(19); // one of its twenty is used up, and the strangers' ten were before
  });

  test('counts no right code', async () => {
    for (let i = 0; i < 12; i++) {
      expect((await signInOfficer(t, t.browser(), USERNAME)).status).toBe(303);
      t.clock.advance(2 * MINUTE);
    }
  });

  test('counts anew after another password, which an administrator can give at once', async () => {
    expect(await guessAll(t.browser())).toBe(10);
    const admin = t.browser();
    await signInOfficer(t, admin, 'quantri');
    const { officerId } = await officerNamed(t.deps, USERNAME);
    const at = `/can-bo/quan-tri/can-bo/${officerId}`;
    await admin.get(at);
    const passwordPage = await admin.follow(
      await admin.post(`${at}/thay-doi`, { viec: 'new-password', code: await totpFor(t, 'quantri') }),
    );
    const first = /<code>([a-z2-9-]{23})<\/code>/.exec(passwordPage.html)?.[1] ?? '';
    const b = t.browser();
    expect((await password(b, '203.0.113.4', first)).status).toBe(303);
    const code = await totpFor(t, USERNAME);
    expect((await send(b, code, '203.0.113.4', { password: OWN, passwordAgain: OWN })).status).toBe(303);
  });
});

describe('the code by SMS', () => {
  /** Guesses at one step, five for each of its codes; all are compared. */
  async function guess(times: number, b: Browser, step: string, address: string): Promise<void> {
    for (let guesses = 0; guesses < times; guesses++) {
      if (guesses % 5 === 0 && guesses > 0) await b.post(`${step}/gui-lai-ma`, {}, {}, address);
      const answer = await b.post(`${step}/ma-xac-thuc`, { code: '000000' }, {}, address);
      expect([answer.status, answer.html.includes(STOPPED)]).toEqual([422, false]);
    }
  }

  test('of a sign-in may be wrong twenty times in a day, elsewhere than on a device that is known', async () => {
    const own = t.browser();
    await signInCitizen(t, own);
    await own.get('/tai-khoan');
    await own.post('/dang-xuat');
    const thief = t.browser();
    await tryPassword(thief, {}, '203.0.113.5');
    await guess(20, thief, '/dang-nhap', '203.0.113.5');
    t.clock.advance(61 * MINUTE);
    await tryPassword(thief, {}, '203.0.113.6');
    const code = await codeFor(t, anh.contact.phone);
    const refused = await thief.post('/dang-nhap/ma-xac-thuc', { code }, {}, '203.0.113.6');
    expect(refused.html).toContain(STOPPED);
    await tryPassword(own);
    const right = await codeFor(t, anh.contact.phone);
    expect((await own.post('/dang-nhap/ma-xac-thuc', { code: right })).status).toBe(303);
  });

  test('of a forgotten password may be wrong twenty times in a day, whoever asks, and ten times from one network', async () => {
    const step = '/quen-mat-khau';
    const ask = async (network: string) => {
      const b = t.browser();
      const captchaToken = captchaOf(await b.get(step, {}, network));
      const { idNumber, contact } = other;
      const fields = { idNumber, phone: contact.phone, captchaToken, captcha: CAPTCHA_ANSWER };
      await b.post(step, fields, {}, network);
      return b;
    };
    const answer = async (network: string) => {
      const b = await ask(network);
      const code = await codeFor(t, other.contact.phone);
      return b.post(`${step}/ma-xac-thuc`, { code }, {}, network);
    };
    await guess(10, await ask('203.0.113.7'), step, '203.0.113.7');
    expect((await answer('203.0.113.7')).html).toContain(STOPPED);
    await guess(10, await ask('203.0.113.8'), step, '203.0.113.8');
    t.clock.advance(61 * MINUTE);
    expect((await answer('203.0.113.9')).html).toContain(STOPPED);
    t.clock.advance(DAY);
    expect((await answer('203.0.113.9')).status).toBe(303);
  });
});
