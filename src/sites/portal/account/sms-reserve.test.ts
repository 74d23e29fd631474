import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { captchaOf, codeFor, tryPassword } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { askForPhone, confirm } from '#testing/changing-contact.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { person } from '#testing/registering.ts';
import { signedIn } from '#testing/sign-in.ts';
import { demoCitizens } from '../../../seed.ts';

const HOUR = 3_600_000;
const [anh, other] = demoCitizens() as [SeedCitizen, SeedCitizen];
let t: TestApp;
beforeAll(async () => {
  t = await testApp({ env: { SMS_PER_DAY: '20', SMS_PER_MONTH: '400', SMS_RESERVE: '50' } });
});
beforeEach(() => t.clock.advance(24 * HOUR));
afterAll(() => t.close());

let nth = 0;
/** Asks for a code as anybody can, from a network and for a telephone of its own. @returns the status */
async function register(): Promise<number> {
  const b = t.browser();
  const captchaToken = captchaOf(await b.get('/dang-ky', {}, '203.0.113.1'));
  const phone = `09125${String(nth++).padStart(5, '0')}`;
  const fields = { ...person, phone, captchaToken, captcha: CAPTCHA_ANSWER };
  return (await b.post('/dang-ky', fields, {}, '203.0.113.1')).status;
}
async function forget(): Promise<number> {
  const b = t.browser();
  const captchaToken = captchaOf(await b.get('/quen-mat-khau'));
  const { idNumber, contact } = other;
  const fields = { idNumber, phone: contact.phone, captchaToken, captcha: CAPTCHA_ANSWER };
  return (await b.post('/quen-mat-khau', fields)).status;
}
const signIn = async (b: Browser, { idNumber }: SeedCitizen) => (await tryPassword(b, { idNumber })).status;
const times = async (n: number, f: () => Promise<number>) => {
  const statuses: number[] = [];
  for (let i = 0; i < n; i++) statuses.push(await f());
  return statuses;
};
const alarms = async () => {
  await t.deps.security.flush();
  const since = new Date(t.clock.now().getTime() - HOUR);
  const rows = await t.db.many<{ detail: string }>(
    sql`select detail from security_events where kind = 'alarm.sms' and at > ${since} order by at, id`,
  );
  return rows.map((r) => r.detail);
};

test('registrations and forgotten passwords leave the reserve of a day to those who sign in', async () => {
  expect(await times(12, register)).toEqual([...Array(10).fill(303), 503, 503]);
  expect(await forget()).toBe(503);
  expect(await alarms()).toEqual(['sms.day.open']);
  const b = t.browser();
  expect(await signIn(b, anh)).toBe(303);
  const code = await codeFor(t, anh.contact.phone);
  expect((await b.post('/dang-nhap/ma-xac-thuc', { code })).status).toBe(303);
});

test('one number gets five codes of the reserve, so that whoever has an account does not use it up for the others', async () => {
  expect(await times(10, register)).toEqual(Array(10).fill(303));
  expect(await times(7, () => signIn(t.browser(), anh))).toEqual([...Array(5).fill(303), 429, 429]);
  expect(await signIn(t.browser(), other)).toBe(303);
  expect(await alarms()).toEqual(['sms.day.near']); // the sixteenth of twenty
});

test('a change of the telephone is what anybody may ask for too, and has none of the reserve', async () => {
  expect(await times(10, register)).toEqual(Array(10).fill(303));
  const b = await signedIn(t);
  await askForPhone(b, '0912599999');
  expect((await confirm(b)).status).toBe(503);
  expect(await signIn(t.browser(), anh)).toBe(303);
});

test('the reserve is part of the ceiling: what signing in uses of the rest, nobody else has', async () => {
  for (const citizen of [anh, other])
    expect(await times(3, () => signIn(t.browser(), citizen))).toEqual([303, 303, 303]);
  expect(await times(5, register)).toEqual([303, 303, 303, 303, 503]);
});
