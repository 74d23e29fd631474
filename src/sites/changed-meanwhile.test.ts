import { expect, test } from 'vitest';
import {
  checkOfficerPassword,
  checkPassword,
  createAdministrator,
  type SeedCitizen,
  startOfficerSignIn,
  startSignIn,
} from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { codeFor, totpFor } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { askForPhone, confirm } from '#testing/changing-contact.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { accountLetters } from '#views/words/account-letters.ts';
import { DEMO_PASSWORD, demoCitizens } from '../seed.ts';

// Comparing a password takes its time and is done before any transaction. What ends everything that was begun with a password must not
// miss what is begun a moment later by who had it compared a moment before; the tests put themselves between the two.
const NEW = 'Hoa-Ban#1975';
const WHERE = { ip: '127.0.0.1', devices: [] };
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

const d = () => {
  const { smsCeilings: ceilings, passwordRules } = t.deps.config;
  return { ...t.deps, ceilings, passwordRules, letters: accountLetters };
};
const proven = async (nth: number) => {
  const { idNumber } = demoCitizens()[nth] as SeedCitizen;
  const check = await checkPassword(t.db, d(), { idNumber, password: DEMO_PASSWORD, ...WHERE });
  if (check.outcome !== 'right') throw new Error('the seed has another password');
  return check;
};
const begins = async (check: Awaited<ReturnType<typeof proven>>) =>
  (await t.db.tx((tx) => startSignIn(tx, d(), check, '/'))) !== undefined;
const officer = async (username: string, password = DEMO_PASSWORD) => {
  const login = await checkOfficerPassword(t.db, d(), { username, password, ...WHERE });
  if (!login) throw new Error('the seed has another password');
  return login;
};
const stepOf = async (login: Awaited<ReturnType<typeof officer>>) =>
  (await t.db.tx((tx) => startOfficerSignIn(tx, d(), login))).step;
async function give(username: string, viec: string): Promise<void> {
  const admin = await signInOfficer(t, 'quantri');
  const row = await t.db.one<{ id: string }>(
    sql`select officer_id as id from officer_logins where username = ${username}`,
  );
  await admin.get(`/can-bo/quan-tri/can-bo/${row?.id}`);
  const answer = await admin.post(`/can-bo/quan-tri/can-bo/${row?.id}/thay-doi`, {
    viec,
    code: await totpFor(t, 'quantri'),
  });
  expect(answer.status).toBe(303);
}

test('a citizen’s sign-in is not begun with a password that was replaced since it was compared', async () => {
  const check = await proven(1);
  expect(await begins(check)).toBe(true);
  b = await signedIn(t, 1);
  await b.get('/tai-khoan/mat-khau');
  const next = { oldPassword: DEMO_PASSWORD, password: NEW, passwordAgain: NEW };
  expect((await b.post('/tai-khoan/mat-khau', next)).location).toContain('da-doi');
  expect(await begins(check)).toBe(false);
});

test('nor is a code sent to a telephone that was replaced since', async () => {
  const check = await proven(2);
  b = await signedIn(t, 2);
  await askForPhone(b, '0912000961');
  await confirm(b);
  await b.post('/tai-khoan/dien-thoai/ma-xac-thuc', { code: await codeFor(t, '0912000961') });
  expect(await begins(check)).toBe(false);
  expect(await begins(await proven(2))).toBe(true);
});

test('an officer’s sign-in is not begun with a password that an administrator has replaced since, nor after the login was disabled', async () => {
  const login = await officer('canbo.anphu2');
  expect(await stepOf(login)).toBe('code');
  await give('canbo.anphu2', 'new-password');
  expect(await stepOf(login)).toBe('wrong');
  const other = await officer('canbo.anphu3');
  await give('canbo.anphu3', 'disable');
  expect(await stepOf(other)).toBe('disabled');
});

test('a first password that was replaced since enrols no authenticator', async () => {
  const o = { username: 'quan.tri.moi', name: 'Trần Thị Quản', now: t.clock.now() };
  const { password, officerId } = await t.db.tx((tx) => createAdministrator(tx, t.deps, o));
  const login = await officer('quan.tri.moi', password);
  expect(await stepOf(login)).toBe('enrol');
  await t.db.run(sql`update officer_logins set password_hash = 'another' where officer_id = ${officerId}`);
  expect(await stepOf(login)).toBe('wrong');
});
