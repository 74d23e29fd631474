import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { captchaOf, codeFor, tryPassword } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { person } from '#testing/registering.ts';
import { demoCitizens } from '../../../seed.ts';

const HOUR = 3_600_000;
let t: TestApp;
beforeAll(async () => {
  const env = {
    SMS_PER_NUMBER: '3',
    SMS_PER_NETWORK: '6',
    SMS_PER_DAY: '9',
    SMS_PER_MONTH: '12',
    SMS_RESERVE: '0',
  };
  t = await testApp({ env });
});
// a new day, and a new month too
beforeEach(() => t.clock.advance(30 * 24 * HOUR));
afterAll(() => t.close());

/** Registers as far as the code, from a network. */
async function askForCode(phone: string, network = '203.0.113.1'): Promise<number> {
  const b = t.browser();
  const captchaToken = captchaOf(await b.get('/dang-ky', {}, network));
  const fields = { ...person, phone, captchaToken, captcha: CAPTCHA_ANSWER };
  return (await b.post('/dang-ky', fields, {}, network)).status;
}
let nth = 0;
const otherPhone = () => `09124${String(nth++).padStart(5, '0')}`;
async function codesFrom(network: string, n: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < n; i++) statuses.push(await askForCode(otherPhone(), network));
  return statuses;
}
const alarms = async () => {
  await t.deps.security.flush();
  const since = new Date(t.clock.now().getTime() - HOUR);
  return t.db.many<{ detail: string }>(
    sql`select detail from security_events where kind = 'alarm.sms' and at > ${since} order by detail`,
  );
};

test('one number gets as many codes in a day as the setting says, wherever they are asked for', async () => {
  const phone = otherPhone();
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push(await askForCode(phone, `203.0.113.${i}`));
  expect(statuses).toEqual([303, 303, 303, 429]);
  expect(await alarms()).toEqual([]);
  expect(await askForCode(otherPhone())).toBe(303); // the others still do
});

test('whoever signs in gets as many for their number in a day as the setting says, and more on the next', async () => {
  const signIn = async () => (await tryPassword(t.browser())).status;
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push(await signIn());
  expect(statuses).toEqual([303, 303, 303, 429]);
  t.clock.advance(2 * HOUR);
  expect(await signIn()).toBe(429);
  t.clock.advance(24 * HOUR);
  expect(await signIn()).toBe(303);
});

test('one network gets as many in an hour as the setting says, to whatever numbers; another network still does', async () => {
  expect(await codesFrom('203.0.113.9', 7)).toEqual([303, 303, 303, 303, 303, 303, 503]);
  expect(await alarms()).toEqual([{ detail: 'sms.network.asked' }]);
  expect(await codesFrom('203.0.113.10', 1)).toEqual([303]);
  t.clock.advance(HOUR);
  expect(await codesFrom('203.0.113.9', 1)).toEqual([303]); // the next hour
});

test('in a day no more are sent in all than the setting says, from whatever networks, and the administrator is alarmed', async () => {
  for (let i = 0; i < 9; i++) expect(await codesFrom(`198.51.100.${i}`, 1)).toEqual([303]);
  expect(await codesFrom('198.51.100.99', 1)).toEqual([503]);
  expect(await alarms()).toEqual([{ detail: 'sms.day' }, { detail: 'sms.day.near' }]);
  t.clock.advance(2 * HOUR);
  expect(await codesFrom('198.51.100.98', 1)).toEqual([503]); // on the same day still
  t.clock.advance(24 * HOUR);
  expect(await codesFrom('198.51.100.1', 3)).toEqual([303, 303, 303]); // the next day
  expect(await codesFrom('198.51.100.2', 1)).toEqual([503]); // but the month is over
  expect(await alarms()).toEqual([{ detail: 'sms.month' }, { detail: 'sms.month.near' }]);
});

test('what the month refuses uses up nothing of the day, and raises no alarm of it', async () => {
  for (let i = 0; i < 9; i++) expect(await codesFrom(`198.51.100.${i}`, 1)).toEqual([303]);
  t.clock.advance(24 * HOUR);
  expect(await codesFrom('198.51.100.20', 3)).toEqual([303, 303, 303]); // the month is over with them
  for (let i = 30; i < 42; i++) expect(await codesFrom(`198.51.100.${i}`, 1)).toEqual([503]);
  const { hits } = (await t.db.one<{ hits: number }>(
    sql`select hits from rate_hits where key = 'sms.day:all' order by slot desc limit 1`,
  )) ?? { hits: undefined };
  expect(hits).toBe(3);
  expect((await alarms()).map((a) => a.detail).filter((detail) => detail.startsWith('sms.day'))).toEqual([]);
});

test('what a number is refused for its own sake uses up nothing of the day', async () => {
  const phone = otherPhone();
  for (let i = 0; i < 20; i++) await askForCode(phone, `192.0.2.${i}`);
  for (let i = 0; i < 6; i++) expect(await codesFrom(`192.0.2.${100 + i}`, 1)).toEqual([303]);
});

test('whoever asks for codes to a number that they know does not keep its owner from signing in', async () => {
  const phone = demoCitizens()[0]?.contact.phone ?? '';
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push(await askForCode(phone, `203.0.113.${100 + i}`));
  expect(statuses).toEqual([303, 303, 303, 429]);
  const b = t.browser();
  expect((await tryPassword(b)).status).toBe(303);
  expect((await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, phone) })).status).toBe(303);
});
