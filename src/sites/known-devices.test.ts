import { describe, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { captchaOf, codeFor, signInCitizen, signInOfficer, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { DEMO_PASSWORD, demoCitizens } from '../seed.ts';

const WRONG = 'Sai-Mat#Khau1';
const NEW = 'Ca-Phe#2045';
let t: TestApp;
hourForEach((app) => {
  t = app;
});

/** A door where somebody signs in, as this test goes through it. */
interface Door {
  signIn(b: Browser): Promise<unknown>;
  signOut(b: Browser): Promise<unknown>;
  /** The status after a try of a password, from a network. */
  guess(b: Browser, password: string, address: string): Promise<number>;
  changePassword(b: Browser, from: string, to: string): Promise<unknown>;
}

const doors: Record<string, Door> = {
  citizen: {
    signIn: (b) => signInCitizen(t, b),
    async signOut(b) {
      await b.get('/tai-khoan');
      await b.post('/dang-xuat');
    },
    guess: async (b, password, address) => (await tryPassword(b, { password }, address)).status,
    async changePassword(b, oldPassword, password) {
      await b.get('/tai-khoan/mat-khau');
      const typed = { oldPassword, password, passwordAgain: password };
      const done = await b.post('/tai-khoan/mat-khau', typed);
      expect(done.location).toContain('da-doi=1');
    },
  },
  officer: {
    signIn: (b) => signInOfficer(t, b, 'canbo.anphu1'),
    async signOut(b) {
      await b.get('/can-bo');
      await b.post('/can-bo/dang-xuat');
    },
    async guess(b, password, address) {
      await b.get('/can-bo/dang-nhap');
      return (await b.post('/can-bo/dang-nhap', { username: 'canbo.anphu1', password }, {}, address)).status;
    },
    async changePassword(b, oldPassword, password) {
      await b.get('/can-bo/dang-nhap-cua-toi');
      const typed = { oldPassword, password, passwordAgain: password };
      const done = await b.post('/can-bo/dang-nhap-cua-toi/mat-khau', typed);
      expect(done.location).toContain('xong=mat-khau');
    },
  },
};

describe.each(Object.keys(doors))('a device that is known to a(n) %s', (name) => {
  const door = doors[name] as Door; // of the names themselves
  const known = async () => {
    const b = t.browser();
    await door.signIn(b);
    await door.signOut(b);
    return b;
  };
  /** Uses up the tries of a browser, and of its network, from one network. */
  const useUp = async (b: Browser, address: string, password = WRONG) => {
    let tries = 0;
    while (tries < 60 && (await door.guess(b, password, address)) !== 429) tries++;
    return tries;
  };

  test('has tries of its own: those who sit at a shared one use up nothing of the owner’s other device', async () => {
    const [shared, own] = [await known(), await known()];
    expect(await useUp(shared, '203.0.113.1')).toBe(20 + 10);
    expect(await door.guess(t.browser(), DEMO_PASSWORD, '203.0.113.1')).toBe(429); // the network, for a stranger
    expect(await door.guess(own, DEMO_PASSWORD, '203.0.113.1')).toBe(303);
  });

  test('whose tries are used up is a stranger like any, and not refused before a stranger is', async () => {
    const shared = await known();
    for (let i = 0; i < 20; i++) expect(await door.guess(shared, WRONG, '203.0.113.2')).toBe(422);
    expect(await door.guess(shared, DEMO_PASSWORD, '203.0.113.2')).toBe(303);
    for (let i = 0; i < 9; i++) expect(await door.guess(shared, WRONG, '203.0.113.2')).toBe(422);
    expect(await door.guess(shared, DEMO_PASSWORD, '203.0.113.2')).toBe(429);
    expect(await door.guess(shared, DEMO_PASSWORD, '203.0.113.3')).toBe(303); // from another network
  });

  test('gets no more tries by signing in again: it keeps its proof, and so has room for the others of a household', async () => {
    const b = await known();
    const cookie = name === 'citizen' ? 'mc_may' : 'mc_ban_may';
    const proof = b.cookie(cookie);
    expect(proof?.split('.')).toHaveLength(1);
    for (let i = 0; i < 15; i++) await door.guess(b, WRONG, '203.0.113.4');
    await door.signIn(b);
    await door.signOut(b);
    expect(b.cookie(cookie)).toBe(proof);
    for (let i = 0; i < 20; i++) await door.guess(t.browser(), WRONG, '203.0.113.4'); // the network is used up
    expect(await useUp(b, '203.0.113.4')).toBe(20 - 15 - 1); // one for signing in
  });

  test('is known no more after another password, but for the one on which it was chosen', async () => {
    const [other, own] = [await known(), t.browser()];
    await door.signIn(own);
    await door.changePassword(own, DEMO_PASSWORD, NEW);
    for (let i = 0; i < 11; i++) await door.guess(t.browser(), WRONG, '203.0.113.5');
    expect(await door.guess(other, NEW, '203.0.113.5')).toBe(429);
    expect(await door.guess(t.browser(), NEW, '203.0.113.6')).toBe(303);
    await door.signOut(own);
    expect(await door.guess(own, NEW, '203.0.113.5')).toBe(303);
  });
});

test('a forgotten password ends what was known too, and the browser that proved the telephone is known from then on', async () => {
  const citizen = doors['citizen'] as Door; // as above
  const [, other] = demoCitizens() as [SeedCitizen, SeedCitizen];
  const guess = async (b: Browser, password: string, address: string) =>
    (await tryPassword(b, { idNumber: other.idNumber, password }, address)).status;
  const [old, own] = [t.browser(), t.browser()];
  await signInCitizen(t, old, 1);
  await citizen.signOut(old);
  const captchaToken = captchaOf(await own.get('/quen-mat-khau'));
  const codeRequest = {
    idNumber: other.idNumber,
    phone: other.contact.phone,
    captchaToken,
    captcha: CAPTCHA_ANSWER,
  };
  await own.post('/quen-mat-khau', codeRequest);
  await own.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, other.contact.phone) });
  await own.post('/quen-mat-khau/mat-khau', { password: NEW, passwordAgain: NEW });
  for (let i = 0; i < 11; i++) await guess(t.browser(), WRONG, '203.0.113.7');
  expect(await guess(old, NEW, '203.0.113.7')).toBe(429);
  expect(await guess(own, NEW, '203.0.113.7')).toBe(303);
});
