import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { captchaOf, codeFor, signInCitizen, tryPassword } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { askForPhone, confirm } from '#testing/changing-contact.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { person } from '#testing/registering.ts';
import { signedIn } from '#testing/sign-in.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../../seed.ts';

const HOUR = 3_600_000;
const [anh] = demoCitizens() as [SeedCitizen];
let t: TestApp;
beforeAll(async () => {
  t = await testApp({ env: { SMS_PER_NUMBER: '20' } });
});
beforeEach(() => t.clock.advance(24 * HOUR));
afterAll(() => t.close());

let nth = 0;
const otherPhone = () => `09126${String(nth++).padStart(5, '0')}`;

/** Registers as far as the code, for a telephone, as anybody can. @returns the status */
async function ask(phone: string, network: string): Promise<number> {
  const b = t.browser();
  const captchaToken = captchaOf(await b.get('/dang-ky', {}, network));
  const fields = { ...person, phone, captchaToken, captcha: CAPTCHA_ANSWER };
  return (await b.post('/dang-ky', fields, {}, network)).status;
}

async function forget(b: Browser, network: string): Promise<number> {
  const captchaToken = captchaOf(await b.get('/quen-mat-khau', {}, network));
  const fields = { idNumber: anh.idNumber, phone: anh.contact.phone, captchaToken, captcha: CAPTCHA_ANSWER };
  return (await b.post('/quen-mat-khau', fields, {}, network)).status;
}

/** Strangers in many networks ask until they get no more today. @returns how many they got */
async function useUp(phone: string): Promise<number> {
  let got = 0;
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++)
      for (let n = 0; n < 4; n++) if ((await ask(phone, `198.51.100.${i}`)) === 303) got += 1;
    t.clock.advance(HOUR);
  }
  return got;
}

test('one network gets half of what strangers get to a number, so that its owner elsewhere still gets theirs', async () => {
  const phone = otherPhone();
  const seen: number[] = [];
  for (let i = 0; i < 6; i++) seen.push(await ask(phone, '203.0.113.1'));
  expect(seen).toEqual([303, 303, 303, 303, 429, 429]);
  for (let i = 0; i < 4; i++) expect(await ask(phone, '203.0.113.2')).toBe(303);
  t.clock.advance(HOUR);
  const later: number[] = [];
  for (let i = 0; i < 6; i++) later.push(await ask(phone, '203.0.113.1'));
  expect(later).toEqual([303, 303, 303, 303, 429, 429]);
  t.clock.advance(HOUR);
  expect(await ask(phone, '203.0.113.1')).toBe(429); // eight in a day
  expect(await ask(phone, '203.0.113.2')).toBe(303);
});

test('strangers from everywhere leave a quarter of a number’s codes of a day: its owner changes a forgotten password where they signed in before, and nobody else does', async () => {
  const own = t.browser();
  await signInCitizen(t, own);
  await own.post('/dang-xuat');
  expect(await useUp(anh.contact.phone)).toBe(15);
  expect(await forget(t.browser(), '192.0.2.1')).toBe(429);
  expect(await forget(own, '192.0.2.1')).toBe(303);
  const code = await codeFor(t, anh.contact.phone);
  expect((await own.post('/quen-mat-khau/ma-xac-thuc', { code })).location).toContain('/quen-mat-khau/');
  // three from what is kept, and no more: the number gets no more than its day has
  const more: number[] = [];
  for (let i = 0; i < 4; i++) more.push(await forget(own, '192.0.2.1'));
  expect(more).toEqual([303, 303, 429, 429]);
});

test('a browser in which somebody else has signed in is a stranger’s for this number', async () => {
  const theirs = t.browser();
  await signInCitizen(t, theirs, 1);
  await theirs.post('/dang-xuat');
  expect(await useUp(anh.contact.phone)).toBe(15);
  expect(await forget(theirs, '192.0.2.7')).toBe(429);
});

test('strangers from everywhere keep nobody from signing in with the right password', async () => {
  await useUp(anh.contact.phone);
  const b = t.browser();
  expect((await tryPassword(b)).status).toBe(303);
  const code = await codeFor(t, anh.contact.phone);
  expect((await b.post('/dang-nhap/ma-xac-thuc', { code })).status).toBe(303);
});

test('whoever is signed in and gives their password still makes a number theirs that strangers have asked for all day', async () => {
  const phone = otherPhone();
  expect(await useUp(phone)).toBe(15);
  const b = await signedIn(t);
  await askForPhone(b, phone);
  expect((await confirm(b, DEMO_PASSWORD)).location).toBe('/tai-khoan/dien-thoai/ma-xac-thuc');
  expect(await codeFor(t, phone)).toMatch(/^\d{6}$/);
});

test('wrong codes from one network use up half of those of a day, so that a right one from another is still compared', async () => {
  const phone = otherPhone();
  const begin = async (network: string) => {
    const b = t.browser();
    const captchaToken = captchaOf(await b.get('/dang-ky', {}, network));
    await b.post('/dang-ky', { ...person, phone, captchaToken, captcha: CAPTCHA_ANSWER }, {}, network);
    return b;
  };
  for (let i = 0; i < 3; i++) {
    const b = await begin('203.0.113.7');
    for (let n = 0; n < 5; n++) await b.post('/dang-ky/ma-xac-thuc', { code: '000000' }, {}, '203.0.113.7');
  }
  const owner = await begin('203.0.113.8');
  const code = await codeFor(t, phone);
  const done = await owner.post('/dang-ky/ma-xac-thuc', { code }, {}, '203.0.113.8');
  expect([done.status, done.location]).toEqual([303, expect.stringContaining('/dang-ky/')]);
});
