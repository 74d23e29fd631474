import { sql } from '#platform/db/sql.ts';
import { captchaOf, codeFor } from './account-journey.ts';
import type { TestApp } from './app.ts';
import type { Browser, Fields, PageAnswer } from './browser-client.ts';
import { CAPTCHA_ANSWER } from './deps.ts';

export const PASSWORD = 'Hoa-Sen#2045';
/** Somebody who has no account yet: what the first page of registering asks for. */
export const person = {
  idNumber: '001090000177',
  fullName: 'Nguyễn Văn Thử',
  birthDate: '15/08/1990',
  phone: '0912345436',
  email: '',
  terms: 'true',
};

/** Posts the first page with a fresh captcha. */
export async function startRegistering(b: Browser, fields: Fields = {}): Promise<PageAnswer> {
  const captchaToken = captchaOf(await b.get('/dang-ky'));
  return b.post('/dang-ky', { ...person, captchaToken, captcha: CAPTCHA_ANSWER, ...fields });
}

/** Posts the code that was sent to the phone. */
export async function provePhone(t: TestApp, b: Browser, phone = person.phone): Promise<PageAnswer> {
  return b.post('/dang-ky/ma-xac-thuc', { code: await codeFor(t, phone) });
}

export async function accountsMade(t: TestApp): Promise<number> {
  return (await t.db.one<{ n: number }>(sql`select count(*) as n from citizen_accounts`))?.n ?? -1;
}
