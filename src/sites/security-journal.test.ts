import { expect, test } from 'vitest';
import { createAdministrator, type SeedCitizen } from '#domain/accounts';
import { networkHash } from '#domain/security';
import { sql } from '#platform/db/sql.ts';
import { codeFor, signInCitizen, totpFor, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { DEMO_PASSWORD, demoCitizens } from '../seed.ts';

const [known] = demoCitizens() as [SeedCitizen];
const WRONG = 'Sai-Mat#Khau1';
let t: TestApp;
let b: Browser;
let begun: Date;
hourForEach((app, browser) => {
  [t, b, begun] = [app, browser, app.clock.now()];
});

async function recorded() {
  await t.deps.security.flush();
  return t.db.many<{
    kind: string;
    who: string | null;
    network: string | null;
    times: number;
    detail: string;
  }>(
    sql`select kind, who_kind as who, network, times, detail from security_events where at >= ${begun} order by at, id`,
  );
}
const kinds = async () => (await recorded()).map((r) => `${r.kind} ${r.who ?? ''}`.trim());
const here = () => networkHash(t.deps.keys, '127.0.0.1');

test('a citizen signing in is recorded with account and network, and so is a wrong password and a wrong code', async () => {
  expect((await tryPassword(b, { password: WRONG })).status).toBe(422);
  await tryPassword(b);
  const code = await codeFor(t, known.contact.phone);
  expect(
    (await b.post('/dang-nhap/ma-xac-thuc', { code: code === '000000' ? '999999' : '000000' })).status,
  ).toBe(422);
  await b.post('/dang-nhap/ma-xac-thuc', { code });
  const rows = await recorded();
  expect(rows.map((r) => `${r.kind} ${r.who}`).sort()).toEqual([
    'code.wrong account',
    'sign-in account',
    'sign-in.failed account',
  ]);
  expect(new Set(rows.map((r) => r.network))).toEqual(new Set([here()]));
});

test('tries with a number that has no account are recorded under one keyed hash, never with the number', async () => {
  for (let i = 0; i < 3; i++) await tryPassword(b, { idNumber: '001090000888', password: WRONG });
  const rows = await recorded(); // two, when a second went by between them
  expect(rows.reduce((sum, row) => sum + row.times, 0)).toBe(3);
  for (const row of rows) expect(row).toMatchObject({ kind: 'sign-in.failed', who: 'unknown' });
  const all = await t.db.many<{ text: string }>(
    sql`select security_events::text as text from security_events`,
  );
  for (const { text } of all) expect(text).not.toMatch(/001090000888|127\.0\.0\.1/);
});

test('an officer signing in, a wrong password and a wrong code are recorded', async () => {
  await b.get('/can-bo/dang-nhap');
  await b.post('/can-bo/dang-nhap', { username: 'canbo.anphu1', password: WRONG });
  await b.post('/can-bo/dang-nhap', { username: 'nobody.at.all', password: WRONG });
  await b.post('/can-bo/dang-nhap', { username: 'canbo.anphu1', password: DEMO_PASSWORD });
  const ofAnother = await totpFor(t, 'canbo.anphu2');
  await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code: ofAnother });
  await b.post('/can-bo/dang-nhap/ma-xac-thuc', { code: await totpFor(t, 'canbo.anphu1') });
  const found = await recorded();
  expect(found.map((r) => `${r.kind} ${r.who}`).sort()).toEqual([
    'code.wrong officer',
    'sign-in officer',
    'sign-in.failed officer',
    'sign-in.failed unknown',
  ]);
  expect(new Set(found.map((r) => r.network))).toEqual(new Set([here()]));
});

test('a refusal by a limit is recorded once for all of its tries, with the limit and the network', async () => {
  const limit = { name: 'test.limit', max: 1, seconds: 3600 };
  for (let i = 0; i < 200; i++) await t.deps.limiter.hit(limit, '203.0.113.9');
  expect(await recorded()).toMatchObject([
    {
      kind: 'limit.reached',
      detail: 'test.limit',
      times: 199,
      network: networkHash(t.deps.keys, '203.0.113.9'),
    },
  ]);
});

test('signing out everywhere and a new administrator are recorded with the change', async () => {
  await signInCitizen(t, b, 1);
  await b.get('/tai-khoan');
  await b.post('/tai-khoan/dang-xuat-moi-noi');
  const o = { username: 'quan.tri9', name: 'Trần Thị Quản', now: t.clock.now() };
  await t.db.tx((tx) => createAdministrator(tx, t.deps, o));
  expect(await kinds()).toEqual(
    expect.arrayContaining(['sign-in account', 'sessions.ended account', 'officer.created officer']),
  );
});
