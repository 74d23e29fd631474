import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { captchaOf, tryPassword } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { person } from '#testing/registering.ts';
import { demoCitizens } from '../../../seed.ts';

// half of day and month is for signing in: 10 of 20, 6 of 12
const env = { SMS_PER_DAY: '20', SMS_PER_MONTH: '12', SMS_RESERVE: '50', SMS_PER_NUMBER: '20' };
let t: TestApp;
beforeAll(async () => {
  t = await testApp({ env });
});
afterAll(() => t.close());

let nth = 0;
async function register(): Promise<number> {
  const b = t.browser();
  const captchaToken = captchaOf(await b.get('/dang-ky', {}, '203.0.113.1'));
  const phone = `09127${String(nth++).padStart(5, '0')}`;
  const fields = { ...person, phone, captchaToken, captcha: CAPTCHA_ANSWER };
  return (await b.post('/dang-ky', fields, {}, '203.0.113.1')).status;
}
const signIn = async ({ idNumber }: SeedCitizen) => (await tryPassword(t.browser(), { idNumber })).status;
const taken = async () =>
  t.db.many<{ key: string; hits: number }>(
    sql`select key, hits from rate_hits where key like 'sms.day%' and hits > 0 order by key`,
  );

test('what the month refuses to who signs in gives back their part of the day’s reserve too', async () => {
  const [anh, binh, third] = demoCitizens() as [SeedCitizen, SeedCitizen, SeedCitizen];
  for (let i = 0; i < 6; i++) expect(await register()).toBe(303);
  for (let i = 0; i < 4; i++) expect(await signIn(i < 2 ? anh : binh)).toBe(303);
  for (const who of [anh, binh]) expect(await signIn(who)).toBe(303); // of the day's reserve, the last two of the month
  const before = await taken();
  expect(before.filter(({ key }) => key.startsWith('sms.day.reserve'))).toHaveLength(2);
  expect(await signIn(third)).toBe(503);
  expect(await taken()).toEqual(before);
});
