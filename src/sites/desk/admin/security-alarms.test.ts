import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { networkHash, recordSignIn, type SecurityWho, securityNotes } from '#domain/security';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { failSignIns } from '#testing/failed-sign-ins.ts';
import { officerNamed } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { jobHandlers } from '../../../jobs.ts';

const MINUTE = 60_000;
const PAGE = '/can-bo/quan-tri/an-ninh';

let t: TestApp;
let admin: Browser;
let adminId: string;
beforeAll(async () => {
  t = await testApp();
  adminId = (await officerNamed(t.deps, 'quantri')).officerId;
});
// each test has the journal of its own hour
beforeEach(async () => {
  t.clock.advance(60 * MINUTE);
  admin = await signInOfficer(t, 'quantri');
});
afterAll(() => t.close());

const watch = () => jobHandlers(t.deps)['security.watch']({});
const signIn = (address: string) =>
  t.db.tx((tx) => recordSignIn(tx, t.deps, { who: { kind: 'officer', id: adminId }, admin: true, address }));
const raised = () =>
  t.db.many(sql`select who_id as who, network, times from security_events
    where kind = 'alarm.failures' and at > ${new Date(t.clock.now().getTime() - 30 * MINUTE)}`);
const shownOf = (html: string) =>
  [...html.matchAll(/name="canh-bao" value="([^"]+)"/g)].map(([, id = '']) => id);
/** Says of every open alarm that it was seen, page by page. */
async function seen(): Promise<void> {
  for (
    let ids = shownOf((await admin.get(PAGE)).html);
    ids.length > 0;
    ids = shownOf((await admin.get(PAGE)).html)
  )
    await admin.post(`${PAGE}/da-xem`, { 'canh-bao': ids });
}
const alarmsOf = (html: string) => html.match(/Cảnh báo: [^<]+/g) ?? [];

test('many failures from one network raise one alarm, which is open until an administrator has seen it', async () => {
  await failSignIns(t, 59, '203.0.113.40');
  await watch();
  expect(alarmsOf((await admin.get(PAGE)).html)).toEqual([]);
  t.clock.advance(MINUTE);
  await failSignIns(t, 5, '203.0.113.40');
  await watch();
  await watch();
  expect(alarmsOf((await admin.get(`${PAGE}?loai=canh-bao`)).html)).toHaveLength(2); // as open, and in the journal
  expect((await admin.get('/can-bo/quan-tri')).html).toContain('Có 1 cảnh báo an ninh chưa xem');
  t.clock.advance(MINUTE);
  const after = await admin.submit(`${PAGE}/da-xem`, { 'canh-bao': shownOf((await admin.get(PAGE)).html) });
  expect(after.html).toContain('Đã ghi nhận là đã xem');
  expect(after.html).toContain('Không có cảnh báo nào chưa xem');
  expect((await admin.get('/can-bo/quan-tri')).html).not.toContain('cảnh báo an ninh chưa xem');
});

test('ten failures at one officer raise an alarm', async () => {
  for (let i = 0; i < 10; i++)
    t.deps.security.note({
      kind: 'code.wrong',
      who: { kind: 'officer', id: adminId },
      address: `198.51.100.${i}`,
    });
  await t.deps.security.flush();
  await watch();
  expect((await admin.get(PAGE)).html).toContain('Cảnh báo: quá nhiều lần thất bại');
});

test('five hundred invented names and networks hide neither the officer who is attacked after them nor the network', async () => {
  const officer = (await officerNamed(t.deps, 'canbo.anphu1')).officerId;
  const wrong = async (username: string, address: string) => {
    const b = t.browser();
    await b.get('/can-bo/dang-nhap', {}, address);
    const answer = await b.post('/can-bo/dang-nhap', { username, password: 'Sai-Mat#Khau1' }, {}, address);
    expect(answer.status).toBe(422);
  };
  for (let i = 0; i < 36; i++) await wrong(`bia.dat.${i}`, `198.18.0.${i}`);
  for (
    let i = 0;
    i < 480;
    i++ // the same by as many sign-ins, which take their time
  )
    t.deps.security.note({
      kind: 'sign-in.failed',
      who: { typed: `bia.dat.${i}` },
      address: `198.19.${i % 2}.${i >> 1}`,
    });
  for (let i = 0; i < 10; i++) await wrong('canbo.anphu1', `203.0.113.${100 + i}`);
  await t.deps.security.flush();
  const written = await t.db.one<{ times: number; networks: number }>(sql`select sum(times)::int as times,
    count(distinct network)::int as networks from security_events where kind = 'sign-in.failed' and who_id = ${officer}`);
  expect(written).toEqual({ times: 10, networks: 10 });
  await watch();
  expect(await raised()).toContainEqual({ who: officer, network: null, times: 10 });

  await failSignIns(t, 60, '203.0.113.60'); // whose rows have no network any more
  await watch();
  expect(await raised()).toContainEqual({
    who: null,
    network: networkHash(t.deps.keys, '203.0.113.60'),
    times: 60,
  });
});

test('an officer’s alarm is not pushed out by more names that belong to nobody', async () => {
  const fails = (who: SecurityWho, times: number) => {
    for (let i = 0; i < times; i++) t.deps.security.note({ kind: 'sign-in.failed', who });
  };
  for (let n = 0; n < 30; n++) fails({ typed: `bia dat ${n}` }, 50);
  fails({ kind: 'officer', id: adminId }, 10);
  await t.deps.security.flush();
  await watch();
  const found = await raised();
  expect(found).toContainEqual({ who: adminId, network: null, times: 10 });
  expect(found.length).toBeLessThanOrEqual(21);
});

test('failures are counted by when they happened, however late their burst is written', async () => {
  const who = { kind: 'officer', id: (await officerNamed(t.deps, 'canbo.anphu2')).officerId } as const;
  const failOnce = async () => {
    t.deps.security.note({ kind: 'code.wrong', who, address: '203.0.113.70' });
    await t.deps.security.flush();
  };
  for (let i = 0; i < 9; i++) {
    await failOnce();
    t.clock.advance(4 * MINUTE); // never ten within a quarter of an hour
  }
  await watch();
  expect(await raised()).toEqual([]);
  t.clock.advance(30 * MINUTE);
  for (let i = 0; i < 10; i++) await failOnce();
  t.clock.advance(20 * MINUTE); // the program that watches was away
  await watch();
  expect(await raised()).toEqual([{ who: who.id, network: null, times: 10 }]);
});

test('an administrator on a network that is new for them raises an alarm; on a known one, and at first, none', async () => {
  await seen();
  t.clock.advance(MINUTE);
  await signIn('192.0.2.1');
  await signIn('192.0.2.1');
  expect((await admin.get(PAGE)).html).not.toContain('từ mạng mới');
  t.clock.advance(MINUTE);
  await signIn('192.0.2.2');
  expect((await admin.get(PAGE)).html).toContain('Cảnh báo: quản trị đăng nhập từ mạng mới');
});

test('only the alarms that the page showed are closed: not those raised meanwhile, nor those of other pages', async () => {
  await seen();
  const raise = (n: number) =>
    t.db.run(sql`insert into security_events (id, at, since, times, kind, network)
      select gen_random_uuid(), ${t.clock.now()}, ${t.clock.now()}, 1, 'alarm.failures', lpad(i::text, 16, '0') from generate_series(1, ${n}::int) i`);
  await raise(45);
  const first = await admin.get(PAGE);
  expect(first.html).toContain('Trang này có 20 trong 45 cảnh báo chưa xem');
  expect((await admin.get('/can-bo/quan-tri')).html).toContain('Có 45 cảnh báo an ninh chưa xem');
  const next =
    /rel="next" href="([^"]*canh-bao-sau[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await admin.get(next);
  expect(new Set([...shownOf(first.html), ...shownOf(second.html)]).size).toBe(40);
  t.clock.advance(1_000);
  await raise(3); // while the page is looked at
  await admin.get(PAGE);
  await admin.post(`${PAGE}/da-xem`, { 'canh-bao': shownOf(second.html) });
  const after = await admin.get(PAGE);
  expect(after.html).toContain('Trang này có 20 trong 28 cảnh báo chưa xem');
  expect(shownOf(after.html)).not.toEqual(expect.arrayContaining(shownOf(second.html).slice(0, 1)));
  await admin.post(`${PAGE}/da-xem`, {}); // names none, closes none
  expect((await admin.get(PAGE)).html).toContain('trong 28 cảnh báo');
});

test('the log says so of every alarm, once, and never of whom or from where', async () => {
  const lines: string[] = [];
  const log = makeLog({ level: 'error', destination: { write: (line: string) => void lines.push(line) } });
  const security = securityNotes({ db: t.db, keys: t.deps.keys, now: () => t.clock.now(), log });
  const who = { kind: 'officer', id: adminId } as const;
  await signIn('203.0.113.70');
  const enter = { who, admin: true, address: '203.0.113.71' };
  for (let i = 0; i < 2; i++) await t.db.tx((tx) => recordSignIn(tx, { ...t.deps, security }, enter));
  security.note({ kind: 'alarm.second-factor', who, address: '203.0.113.72' });
  security.note({ kind: 'alarm.sms', detail: 'sms.day.near' });
  await security.close();
  await failSignIns(t, 60, '203.0.113.73');
  await jobHandlers({ ...t.deps, log })['security.watch']({});
  const alarms = lines.map((line) => (JSON.parse(line) as { alarm: string }).alarm);
  expect(alarms.sort()).toEqual(['alarm.failures', 'alarm.new-network', 'alarm.second-factor', 'alarm.sms']);
  expect(lines.join()).not.toMatch(new RegExp(`${adminId}|203\\.0\\.113`));
});
