import { findCitizen, proveNumber } from '#domain/accounts';
import type { Actor, Citizen } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { accountLetters } from '#views/words/account-letters.ts';
import { codeFor, tryPassword } from './account-journey.ts';
import type { TestApp } from './app.ts';
import type { Browser, PageAnswer } from './browser-client.ts';
import { PASSWORD, provePhone, startRegistering } from './registering.ts';

export const OTHER_PASSWORD = 'Hoa-Ban#1975';

/** Registers a number with a phone through the pages, in a browser of its own unless told. */
export async function register(
  t: TestApp,
  idNumber: string,
  phone: string,
  password = PASSWORD,
  b = t.browser(),
): Promise<PageAnswer> {
  t.clock.advance(1000); // so that who registered last is known by the time
  await b.follow(await startRegistering(b, { idNumber, phone }));
  await b.follow(await provePhone(t, b, phone));
  return b.post('/dang-ky/mat-khau', { password, passwordAgain: password });
}

/** Goes through both pages of signing in: the telephone of the account that is in, or undefined. */
export async function enter(
  t: TestApp,
  b: Browser,
  smsTo: string,
  fields: Record<string, string>,
): Promise<string | undefined> {
  const first = await tryPassword(b, { password: PASSWORD, ...fields });
  if (first.status !== 303) return undefined;
  await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, smsTo) });
  return /<dd[^>]*>(0\d{9}) /.exec((await b.get('/tai-khoan')).html)?.[1];
}

/** Whoever registered last. */
export async function newestCitizen(t: TestApp): Promise<Citizen> {
  const row = await t.db.one<{ id: string }>(
    sql`select id from citizen_accounts order by created_at desc, id desc limit 1`,
  );
  const citizen = row && (await findCitizen(t.db, row.id));
  if (!citizen) throw new Error('nobody has registered');
  return citizen;
}

/** Somebody proves that the number of an account is theirs. */
export function prove(
  t: TestApp,
  actor: Actor,
  accountId: string,
  level: 'vneid' | 'counter',
): Promise<void> {
  const { smsCeilings: ceilings, passwordRules } = t.deps.config;
  const d = { ...t.deps, ceilings, passwordRules, letters: accountLetters };
  return t.db.tx((tx) => proveNumber(tx, d, actor, { accountId, level }));
}
