import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAdministrator, type SeedCitizen } from '#domain/accounts';
import { recordSettings, type SecurityKind } from '#domain/security';
import { sql } from '#platform/db/sql.ts';
import {
  captchaOf,
  codeFor,
  lettersTo,
  signInCitizen,
  signInOfficer,
  totpFor,
  tryPassword,
} from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { askForEmail, askForPhone, codeByMail, confirm, wrong } from '#testing/changing-contact.ts';
import { newestCitizen, register } from '#testing/claiming.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { someCitizen } from '#testing/filed.ts';
import { PASSWORD, startRegistering } from '#testing/registering.ts';
import { jobHandlers } from '../jobs.ts';
import { DEMO_PASSWORD, demoCitizens, seedOnce } from '../seed.ts';

const DAY = 24 * 3_600_000;
const WRONG = 'Sai-Mat#Khau1';
const NEW = 'Hoa-Ban#1975';
const OWN = 'Mua-Thu#Ha-Noi-1946';
const OFFICERS = '/can-bo/quan-tri/can-bo';
const JOURNAL = '/can-bo/quan-tri/an-ninh';
const ENROL = '/can-bo/dang-nhap/thiet-lap';
const CODES_FOR_A_NETWORK = 12;
const known = demoCitizens() as [SeedCitizen, SeedCitizen, SeedCitizen];

let t: TestApp;
let b: Browser;
let begun: Date;
let numbers = 800;
let administrators = 0;
beforeAll(async () => {
  t = await testApp({ env: { SMS_PER_NETWORK: String(CODES_FOR_A_NETWORK) } });
});
// every limit has a new window, and the journal of a flow is that of its day
beforeEach(() => {
  t.clock.advance(DAY);
  [b, begun] = [t.browser(), t.clock.now()];
});
afterAll(() => t.close());

/**
 * How people (or the program) come to an event of each kind, by the door where there is one. A new kind does not compile until somebody
 * says how it comes about, and a kind that its flow does not record fails. Each gives whom the event must be about: an id; null where
 * nobody is known.
 */
const FLOWS: Record<SecurityKind, () => Promise<string | null>> = {
  'sign-in': async () => {
    await signInCitizen(t, b);
    return accountOf(0);
  },
  'sign-in.failed': async () => {
    await tryPassword(b, { password: WRONG });
    return accountOf(0);
  },
  'code.wrong': async () => {
    await tryPassword(b);
    await b.post('/dang-nhap/ma-xac-thuc', { code: wrong(await codeFor(t, known[0].contact.phone)) });
    return accountOf(0);
  },
  'limit.reached': async () => {
    await b.get('/dang-nhap');
    for (let i = 0; i < 120; i++) await b.post('/dang-xuat');
    expect((await b.post('/dang-xuat')).status).toBe(429);
    return null;
  },
  'account.registered': () => newAccount(),
  'account.number-proven': async () => {
    const accountId = await newAccount();
    await provenAtDesk(accountId);
    return accountId;
  },
  'account.number-lost': async () => {
    const idNumber = `001090000${++numbers}`;
    const first = await newAccount({ idNumber });
    const second = await newAccount({ idNumber });
    await provenAtDesk(second);
    return first;
  },
  'account.number-released': async () => {
    const accountId = await newAccount();
    await provenAtDesk(accountId, '/khong-tai-khoan-nao');
    return accountId;
  },
  'account.contact-changed': async () => {
    await signInCitizen(t, b, 1);
    await askForEmail(b, 'doi@example.com');
    await confirm(b);
    return accountOf(1);
  },
  'account.email-proven': async () => {
    await signInCitizen(t, b, 1);
    await askForEmail(b, 'moi@example.com');
    await confirm(b);
    await b.post('/tai-khoan/thu-dien-tu', { code: await codeByMail(t, 'moi@example.com') });
    return accountOf(1);
  },
  'account.phone-changed': async () => {
    const accountId = await newAccount();
    const phone = `0912000${++numbers}`;
    await askForPhone(b, phone);
    await confirm(b, PASSWORD);
    await b.post('/tai-khoan/dien-thoai/ma-xac-thuc', { code: await codeFor(t, phone) });
    return accountId;
  },
  'password.changed': async () => {
    const accountId = await newAccount();
    await b.get('/tai-khoan/mat-khau');
    await b.post('/tai-khoan/mat-khau', { oldPassword: PASSWORD, password: NEW, passwordAgain: NEW });
    return accountId;
  },
  'password.reset': async () => {
    const { idNumber, contact } = known[2];
    const captchaToken = captchaOf(await b.get('/quen-mat-khau'));
    await b.post('/quen-mat-khau', { idNumber, phone: contact.phone, captchaToken, captcha: CAPTCHA_ANSWER });
    await b.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, contact.phone) });
    await b.post('/quen-mat-khau/mat-khau', { password: NEW, passwordAgain: NEW });
    return accountOf(2);
  },
  'second-factor.enrolled': async () => (await newAdministrator()).officerId,
  'second-factor.reset': () => changedByAdministrator('canbo.anphu2', 're-enrol'),
  'recovery-code.used': async () => {
    const { officerId, username, recoveryCode } = await newAdministrator();
    b = t.browser();
    await b.get('/can-bo/dang-nhap');
    await b.post('/can-bo/dang-nhap', { username, password: OWN });
    await b.post('/can-bo/dang-nhap/ma-du-phong', { code: recoveryCode });
    return officerId;
  },
  'sessions.ended': async () => {
    await signInCitizen(t, b);
    await b.get('/tai-khoan');
    await b.post('/tai-khoan/dang-xuat-moi-noi');
    return accountOf(0);
  },
  'officer.created': async () => {
    const o = { username: `quan.tri.moi${++administrators}`, name: 'Trần Thị Quản', now: t.clock.now() };
    return (await t.db.tx((tx) => createAdministrator(tx, t.deps, o))).officerId; // as `mot-cua create-admin`
  },
  'officer.disabled': () => changedByAdministrator('canbo.anphu3', 'disable'),
  'officer.enabled': async () => {
    await changedByAdministrator('canbo.binhminh1', 'disable');
    return changedByAdministrator('canbo.binhminh1', 'enable');
  },
  'officer.change-asked': async () => {
    await newAdministrator(); // somebody could confirm it
    return changedByAdministrator('lanhdao.anphu', 'new-password');
  },
  'officer.change-declined': async () => {
    await newAdministrator();
    const officerId = await changedByAdministrator('lanhdao.binhminh', 're-enrol');
    await b.post(`${OFFICERS}/${officerId}/de-nghi`, { viec: 're-enrol', 'quyet-dinh': 'huy' });
    return officerId;
  },
  'rights.changed': async () => {
    const officerId = await idOf('lanhdao.anphu');
    await t.db.run(sql`delete from posts where officer_id = ${officerId}`);
    await t.db.run(sql`delete from agency_imports`); // the file is not the one that was read last
    await seedOnce(t.db, { mode: 'demo', keys: t.deps.keys, now: t.clock.now(), again: t.clock });
    return officerId;
  },
  'settings.changed': async () => {
    for (const SESSION of ['a', 'b']) await recordSettings(t.db, t.deps, { SESSION }); // as at two starts
    return 'start';
  },
  'journal.exported': async () => {
    await signInOfficer(t, b, 'quantri');
    await b.get(JOURNAL);
    expect((await b.post(`${JOURNAL}/tai-ve`)).headers['content-type']).toContain('text/csv');
    return idOf('quantri');
  },
  'alarms.seen': async () => {
    await raiseFailures('203.0.113.90');
    await signInOfficer(t, b, 'quantri');
    await b.post(`${JOURNAL}/da-xem`, { 'canh-bao': alarmsOn(await b.get(JOURNAL)) });
    return idOf('quantri');
  },
  'alarm.failures': async () => {
    await raiseFailures('203.0.113.91');
    return null;
  },
  'alarm.new-network': async () => {
    await signInOfficer(t, t.browser(), 'quantri');
    await b.get('/can-bo/dang-nhap');
    await b.post('/can-bo/dang-nhap', { username: 'quantri', password: DEMO_PASSWORD }, {}, '203.0.113.92');
    const code = await totpFor(t, 'quantri');
    await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code }, {}, '203.0.113.92');
    return idOf('quantri');
  },
  'alarm.second-factor': async () => {
    const username = 'canbo.binhminh2';
    const code = await totpFor(t, username);
    for (let i = 0; i < 10; i++) {
      if (i % 5 === 0) {
        await b.get('/can-bo/dang-nhap');
        await b.post('/can-bo/dang-nhap', { username, password: DEMO_PASSWORD });
      }
      await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code: wrong(code) });
    }
    return idOf(username);
  },
  'alarm.sms': async () => {
    for (let i = 0; i <= CODES_FOR_A_NETWORK; i++)
      await startRegistering(t.browser(), { phone: `0912001${String(i).padStart(3, '0')}` });
    return null;
  },
};

test.each(Object.entries(FLOWS))(
  '%s is recorded where it happens, with whom it is about',
  async (kind, flow) => {
    const who = await flow();
    await t.deps.security.flush();
    const rows = await t.db.many<{ who: string | null; times: number }>(
      sql`select who_id as who, times from security_events where kind = ${kind} and at >= ${begun} order by at`,
    );
    expect(rows.map((r) => r.who)).toContain(who);
  },
);

const accountOf = async (nth: number) => (await someCitizen(t.deps, nth)).accountId;

/** Registers through the pages; `b` is signed in with it. */
async function newAccount(o: { idNumber?: string } = {}): Promise<string> {
  const phone = `0912000${++numbers}`;
  b = t.browser();
  await register(t, o.idNumber ?? `001090000${numbers}`, phone, PASSWORD, b);
  expect((await lettersTo(t, phone)).length).toBeGreaterThan(0);
  return (await newestCitizen(t)).accountId;
}

/** A clerk with the card in hand gives the number to an account, or on another page of it releases it. */
async function provenAtDesk(accountId: string, at = ''): Promise<void> {
  const page = `/can-bo/xac-minh-tai-khoan/${accountId}${at}`;
  const clerk = t.browser();
  await signInOfficer(t, clerk, 'canbo.anphu1');
  const seen = /name="seen" value="([^"]+)"/.exec((await clerk.get(page)).html)?.[1];
  await clerk.post(page, { seen, 'doi-chieu': 'true', 'ly-do': 'other-phones' });
}

/** An administrator at the first sign-in: a password of their own, an authenticator, recovery codes. */
async function newAdministrator() {
  const username = `quan.tri.so${++administrators}`;
  const o = { username, name: 'Trần Thị Quản', now: t.clock.now() };
  const { officerId, password } = await t.db.tx((tx) => createAdministrator(tx, t.deps, o));
  b = t.browser();
  await b.get('/can-bo/dang-nhap');
  const { html } = await b.submit('/can-bo/dang-nhap', { username, password });
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
  const code = await generate({ secret, epoch: Math.floor(t.clock.now().getTime() / 1000) });
  const codesPage = await b.submit(ENROL, { code, password: OWN, passwordAgain: OWN });
  const recoveryCode = /<code>([a-z2-9]{5}-[a-z2-9]{5})<\/code>/.exec(codesPage.html)?.[1];
  return { officerId, username, recoveryCode };
}

/** What the seed's administrator does, or asks for, on an officer's page. */
async function changedByAdministrator(username: string, viec: string): Promise<string> {
  const officerId = await idOf(username);
  b = t.browser();
  await signInOfficer(t, b, 'quantri');
  await b.get(`${OFFICERS}/${officerId}`);
  await b.post(`${OFFICERS}/${officerId}/thay-doi`, { viec, code: await totpFor(t, 'quantri') });
  return officerId;
}

/** An officer, also one who is disabled. */
async function idOf(username: string): Promise<string> {
  const row = await t.db.one<{ id: string }>(
    sql`select officer_id as id from officer_logins where username = ${username}`,
  );
  return row?.id ?? '';
}

/** So many failures that the job which watches raises an alarm. */
async function raiseFailures(address: string): Promise<void> {
  for (let i = 0; i < 60; i++)
    t.deps.security.note({ kind: 'sign-in.failed', who: { typed: `${address} ${i}` }, address });
  await t.deps.security.flush();
  await jobHandlers(t.deps)['security.watch']({});
}

const alarmsOn = ({ html }: PageAnswer) =>
  [...html.matchAll(/name="canh-bao" value="([^"]+)"/g)].map(([, id = '']) => id);
