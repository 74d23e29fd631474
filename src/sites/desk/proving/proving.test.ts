import { expect, test } from 'vitest';
import { createApp } from '#app';
import { findCitizen, openClaim } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { makeMetrics, observer } from '#platform/metrics.ts';
import { lettersTo } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import { Browser } from '#testing/browser-client.ts';
import { newestCitizen, OTHER_PASSWORD, prove, register } from '#testing/claiming.ts';
import { fileBirth, officerNamed } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAGE = '/can-bo/xac-minh-tai-khoan';
const TICKED = { 'doi-chieu': 'true' };
let t: TestApp;
let numbers = 600;
hourForEach((app) => {
  t = app;
});

/** A number that two accounts claim, the first with a dossier. */
async function claimedTwice() {
  const idNumber = `001090000${++numbers}`;
  const phones = [`0912100${numbers}`, `0912200${numbers}`] as const;
  await register(t, idNumber, phones[0]);
  const first = await newestCitizen(t);
  await fileBirth(t.deps, first);
  await register(t, idNumber, phones[1], OTHER_PASSWORD);
  return { idNumber, phones, first, second: await newestCitizen(t) };
}

/** Opens the page of an account and ticks the sentence under what stands there. */
async function confirmed(b: Browser, account: Citizen) {
  const { html } = await b.get(`${PAGE}/${account.accountId}`);
  const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return () => b.post(`${PAGE}/${account.accountId}`, { seen, ...TICKED });
}

const isVerified = async (c: Citizen) => (await findCitizen(t.db, c.accountId))?.verified;

test('a clerk finds the accounts of the number on a card, picks one by its telephone, and proves it; the other is told', async () => {
  const { idNumber, phones, first, second } = await claimedTwice();
  const b = await signInOfficer(t, 'canbo.anphu1');
  expect((await b.get('/can-bo')).html).toContain(`href="${PAGE}"`);
  const list = await b.post(PAGE, { idNumber: idNumber.replace(/(\d{4})/g, '$1 ') });
  expect(list.status).toBe(200);
  const rows = list.html.split('<tr').filter((row) => row.includes(`${PAGE}/`));
  expect(rows.map((row) => /\d{3}\*{4}\d{3}/.exec(row)?.[0])).toEqual(phones.map(masked));
  expect(rows.map((row) => /numeric[^>]*>(\d+)</.exec(row)?.[1])).toEqual(['1', '0']);
  expect(list.html).not.toContain(phones[0]);
  expect(rows[1]).toContain(`${PAGE}/${second.accountId}"`);
  const page = await b.get(`${PAGE}/${second.accountId}`);
  expect(page.html).toContain('1 tài khoản khác khai cùng số bị mất số');
  const done = await b.follow(await (await confirmed(b, second))());
  expect(done.html).toContain('Đã xác minh tài khoản tại quầy');
  expect(await isVerified(second)).toBe(true);
  expect(await isVerified(first)).toBe(false);
  const letters = (await lettersTo(t, phones[0])).filter((l) => l.body.includes('đã được xác minh'));
  expect(letters).toHaveLength(1);
  const again = await b.post(PAGE, { idNumber });
  expect(again.html).toContain('đã xác minh tại quầy');
  expect(again.html).toContain('đã mất số');
});

test('nothing is proven before the clerk says that they have compared the card', async () => {
  const { second } = await claimedTwice();
  const b = await signInOfficer(t, 'canbo.binhminh1');
  const { html } = await b.get(`${PAGE}/${second.accountId}`);
  const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const unticked = await b.post(`${PAGE}/${second.accountId}`, { seen });
  expect(unticked.status).toBe(422);
  expect(unticked.html).toContain('rồi đánh dấu vào câu xác nhận');
  const unseen = await b.post(`${PAGE}/${second.accountId}`, TICKED);
  expect(unseen.status).toBe(422);
  expect(await isVerified(second)).toBe(false);
});

test('nobody but a clerk finds these pages, and a link that leads to them is shown to clerks alone', async () => {
  const { idNumber, second } = await claimedTwice();
  const code = await fileBirth(t.deps, second);
  const link = `href="${PAGE}"`;
  for (const username of ['canbo.anphu2', 'truongphong.anphu', 'lanhdao.anphu', 'quantri']) {
    const b = await signInOfficer(t, username);
    expect((await b.get('/can-bo')).html, username).not.toContain(link);
    for (const url of [PAGE, `${PAGE}/${second.accountId}`])
      expect((await b.get(url)).status, `${username} ${url}`).toBe(404);
    const looked = await b.post(PAGE, { idNumber });
    expect([looked.status, looked.html.includes(second.name)], username).toEqual([404, false]);
    expect((await b.post(`${PAGE}/${second.accountId}`, TICKED)).status, username).toBe(404);
  }
  expect((await t.browser().get(PAGE)).location).toContain('/can-bo/dang-nhap');
  expect(await isVerified(second)).toBe(false);
  const handler = await signInOfficer(t, 'canbo.anphu2');
  expect((await handler.get(`/can-bo/ho-so/${code}`)).html).not.toContain(link);
});

test('a link beside the tag of an unproven filer leads a clerk there, and that of an owner whom the filer only named does not', async () => {
  const { second } = await claimedTwice();
  const owner = { name: 'TRẦN THỊ HỒNG', idNumber: '099194000777', phone: '', email: '', address: '' };
  const b = await signInOfficer(t, 'canbo.anphu1');
  const tags = async (code: string) => {
    const { html } = await b.get(`/can-bo/ho-so/${code}`);
    return [...html.matchAll(/chưa xác minh<\/strong>\s*(<a [^>]*>)?/g)].map(([, a = '']) =>
      a.includes(PAGE),
    );
  };
  expect(await tags(await fileBirth(t.deps, second))).toEqual([true, true]);
  const named = await fileBirth(t.deps, second, { content: { onBehalf: true, owner } });
  expect(await tags(named)).toEqual([false, true, false]);
});

test('a number that cannot be one, and one that nobody has claimed, are answered with a sentence and stay in the box', async () => {
  const b = await signInOfficer(t, 'canbo.anphu1');
  for (const idNumber of ['', '12345', '001090000 12x', '000090000123']) {
    const answer = await b.post(PAGE, { idNumber });
    expect(answer.status, idNumber).toBe(422);
    expect(answer.html).toContain('Nhập số định danh gồm 12 chữ số');
    if (idNumber) expect(answer.html).toContain(`value="${idNumber}"`);
  }
  const nobody = await b.post(PAGE, { idNumber: '001090000599' });
  expect(nobody.status).toBe(200);
  expect(nobody.html).toContain('Chưa có tài khoản nào khai số này');
  expect((await b.get(`${PAGE}/khong-co`)).status).toBe(404);
  expect((await b.post(`${PAGE}/khong-co`, TICKED)).status).toBe(404);
});

test('of two clerks at once one proves an account and the other sees that something has changed, whichever account they have before them', async () => {
  for (const same of [true, false]) {
    const { idNumber, first, second } = await claimedTwice();
    const [here, there] = [await signInOfficer(t, 'canbo.anphu1'), await signInOfficer(t, 'canbo.binhminh1')];
    const sends = [await confirmed(here, second), await confirmed(there, same ? second : first)];
    const answers = await Promise.all(sends.map((send) => send()));
    expect(answers.map((a) => a.status).sort()).toEqual([303, 422]);
    const late = answers.find((a) => a.status === 422);
    expect(late?.html).toContain('Trong lúc Ông/Bà xem');
    expect([await isVerified(first), await isVerified(second)].filter(Boolean), idNumber).toHaveLength(1);
    const proofs = await t.db.many(sql`select 1 from journal where verb = 'accounts.number-proven'
      and thing_id in (${first.accountId}, ${second.accountId})`);
    expect(proofs).toHaveLength(1);
  }
});

test('an account that claimed the number after the clerk looked is seen before it loses it', async () => {
  const { idNumber, second } = await claimedTwice();
  const b = await signInOfficer(t, 'canbo.anphu1');
  const send = await confirmed(b, second);
  await register(t, idNumber, `0912300${numbers}`, 'Sen-Vang#1954');
  const late = await send();
  expect(late.status).toBe(422);
  expect(late.html).toContain('2 tài khoản khác khai cùng số bị mất số');
  expect(await isVerified(second)).toBe(false);
});

test('every account that a clerk was shown stands in the journal, and so does a look-up that found none', async () => {
  const { idNumber, first, second } = await claimedTwice();
  const clerk = await officerNamed(t.deps, 'canbo.binhminh1');
  const b = await signInOfficer(t, 'canbo.binhminh1');
  const since = t.clock.now();
  await b.post(PAGE, { idNumber });
  await b.post(PAGE, { idNumber: '001090000598' });
  await b.get(`${PAGE}/${second.accountId}`);
  const noted = await t.db.many<{ verb: string; id: string }>(sql`select verb, thing_id as id from journal
    where actor_id = ${clerk.officerId} and at >= ${since} order by id`);
  expect(noted.filter((n) => n.verb === 'accounts.number-looked-up').map((n) => n.id)).toEqual([
    first.accountId,
    second.accountId,
    clerk.officerId,
  ]);
  expect(noted.filter((n) => n.verb === 'accounts.opened-at-desk').map((n) => n.id)).toEqual([
    second.accountId,
  ]);
});

test('the number stands in no address, no line of the log and no journal', async () => {
  const { idNumber, second } = await claimedTwice();
  let log = '';
  const write = (line: string) => (log += line);
  const deps = { ...t.deps, log: makeLog({ level: 'trace', destination: { write } }) };
  const app = await createApp(deps, observer(makeMetrics(t.db), deps.log));
  const b = await signInOfficer(t, 'canbo.anphu1', new Browser(app));
  const { html } = await b.get(PAGE);
  const wherePosted = await b.follow(await b.post(PAGE, { idNumber }));
  const page = await b.get(`${PAGE}/${second.accountId}`);
  const done = await (await confirmed(b, second))();
  await app.close();
  const addresses = [html, wherePosted.html, page.html].flatMap((h) =>
    [...h.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address = '']) => address),
  );
  expect(addresses).toContain(`${PAGE}/${second.accountId}`);
  expect([...addresses, done.location].filter((a) => a.includes(idNumber))).toEqual([]);
  expect(log).toContain(PAGE);
  expect(log).not.toContain(idNumber);
  const written = await t.db.many(
    sql`select 1 from journal where detail::text like ${`%${idNumber}%`} or thing_id = ${idNumber}`,
  );
  expect(written).toEqual([]);
});

function masked(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-3)}`;
}

test('a clerk cannot make a proof of VNeID one of a counter, whatever their form says that they saw', async () => {
  const { first } = await claimedTwice();
  await prove(t, { kind: 'system', name: 'vneid' }, first.accountId, 'vneid');
  const b = await signInOfficer(t, 'canbo.anphu1');
  const page = await b.get(`${PAGE}/${first.accountId}`);
  expect(page.html).not.toContain('name="seen"');
  const clerk = await officerNamed(t.deps, 'canbo.anphu1');
  const { mark } = await t.db.tx((tx) => openClaim(tx, t.deps, clerk, first.accountId));
  for (const seen of [mark, '', 'A'.repeat(16)])
    await b.post(`${PAGE}/${first.accountId}`, { seen, ...TICKED });
  const row = sql`select level from citizen_accounts where id = ${first.accountId}`;
  expect(await t.db.one(row)).toEqual({ level: 'vneid' });
});
