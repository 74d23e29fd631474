import { expect, test } from 'vitest';
import { findCitizen, lookUpNumber, openClaim, releaseNumber } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { lettersTo, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { enter, newestCitizen, OTHER_PASSWORD, register } from '#testing/claiming.ts';
import { fileBirth, officerNamed } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD } from '#testing/registering.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { accountLetters } from '#views/words/account-letters.ts';

const PAGE = '/can-bo/xac-minh-tai-khoan';
const SAID = { 'ly-do': 'other-phones', 'doi-chieu': 'true' };
const OWN = '0913900100';
let t: TestApp;
let numbers = 700;
hourForEach((app) => {
  t = app;
});

/** A number that strangers claim, each with a telephone; the first with a dossier. */
async function claimed(times: number) {
  const idNumber = `001090000${++numbers}`;
  const accounts: { citizen: Citizen; phone: string }[] = [];
  for (let i = 1; i <= times; i++) {
    const phone = `0913${numbers}00${i}`;
    t.clock.advance(3_600_000);
    await register(t, idNumber, phone);
    accounts.push({ citizen: await newestCitizen(t), phone });
  }
  const [first] = accounts;
  if (!first) throw new Error('nobody claims it');
  return { idNumber, accounts, first, filed: await fileBirth(t.deps, first.citizen) };
}

const pageOf = (citizen: Citizen) => `${PAGE}/${citizen.accountId}/khong-tai-khoan-nao`;

/** Opens the page; sends what stands there with a reason and the tick, when called. */
async function releasing(b: Browser, citizen: Citizen, fields: Record<string, string> = SAID) {
  const { html } = await b.get(pageOf(citizen));
  const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return { html, send: () => b.post(pageOf(citizen), { seen, ...fields }) };
}

/** What each of the telephones was sent, besides codes, newest first. */
const lettersOf = async (accounts: readonly { phone: string }[]) => {
  const letters: string[][] = [];
  for (const { phone } of accounts) // one after another: whoever runs the jobs beside somebody else does not wait for theirs
    letters.push((await lettersTo(t, phone)).map((l) => l.body).filter((body) => !body.includes(' là mã ')));
  return letters;
};

const hasLost = async (citizen: Citizen) => {
  const row = await t.db.one<{ at: Date | null }>(
    sql`select number_lost_at as at from citizen_accounts where id = ${citizen.accountId}`,
  );
  return row?.at !== null;
};

test('whose number five strangers claim registers after a clerk has seen the card and released it, and is then proven', async () => {
  const { idNumber, accounts, first } = await claimed(5);
  const { accountId: before } = await newestCitizen(t);
  await register(t, idNumber, OWN, OTHER_PASSWORD);
  expect((await newestCitizen(t)).accountId).toBe(before);
  const b = await signInOfficer(t, 'canbo.anphu1');
  const list = await b.post(PAGE, { idNumber });
  expect(list.html).toContain('Không tài khoản nào trong số này là của người đang ở quầy');
  expect(list.html).toContain(`href="${pageOf(first.citizen)}"`);
  const { html, send } = await releasing(b, first.citizen);
  expect(html).toContain('5 tài khoản không còn dùng số định danh này');
  expect((await b.follow(await send())).html).toContain('Đã bỏ số định danh khỏi các tài khoản');
  for (const { citizen, phone } of accounts) {
    expect(await hasLost(citizen)).toBe(true);
    const letters = (await lettersTo(t, phone)).filter((l) => l.body.includes('không còn dùng số định danh'));
    expect(letters).toHaveLength(1);
  }
  await register(t, idNumber, OWN, OTHER_PASSWORD);
  const person = await newestCitizen(t);
  expect(person.accountId).not.toBe(before);
  const page = await b.get(`${PAGE}/${person.accountId}`);
  expect(page.html).toContain('Không có tài khoản nào khác bị mất số');
  const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  await b.post(`${PAGE}/${person.accountId}`, { seen, 'doi-chieu': 'true' });
  expect((await findCitizen(t.db, person.accountId))?.verified).toBe(true);
});

test('a released account signs in with its telephone alone, reads what it filed, begins nothing, and its sessions have ended', async () => {
  const { idNumber, first, filed } = await claimed(2);
  const inside = t.browser();
  await enter(t, inside, first.phone, { idNumber, phone: first.phone });
  const b = await signInOfficer(t, 'canbo.anphu1');
  await (await releasing(b, first.citizen)).send();
  expect((await inside.get('/tai-khoan')).location).toContain('/dang-nhap');
  expect((await tryPassword(t.browser(), { idNumber, password: PASSWORD })).status).toBe(422);
  const back = t.browser();
  expect(await enter(t, back, first.phone, { idNumber, phone: first.phone })).toBe(first.phone);
  expect((await back.get(`/ho-so-cua-toi/${filed}`)).status).toBe(200);
  await back.get('/nop-ho-so?thu-tuc=2.000815');
  const begun = await back.post('/nop-ho-so?thu-tuc=2.000815', { them: '1' });
  expect(begun.status).toBe(403);
  expect(begun.html).toContain('không nộp được hồ sơ mới');
});

test('five telephones more are needed to claim a released number again: the same ones cannot', async () => {
  const { idNumber, accounts, first } = await claimed(5);
  const b = await signInOfficer(t, 'canbo.binhminh1');
  await (await releasing(b, first.citizen)).send();
  const newest = (await newestCitizen(t)).accountId;
  for (const { phone } of accounts) await register(t, idNumber, phone, OTHER_PASSWORD);
  expect((await newestCitizen(t)).accountId).toBe(newest);
});

test('whose own account was released by mistake is told at their telephone, when they register again, to bring the card; nobody else is told', async () => {
  const { idNumber, accounts, first } = await claimed(2);
  await (await releasing(await signInOfficer(t, 'canbo.anphu1'), first.citizen)).send();
  const newest = (await newestCitizen(t)).accountId;
  t.clock.advance(3_600_000);
  const before = await lettersOf(accounts);
  await register(t, idNumber, first.phone, OTHER_PASSWORD);
  expect((await newestCitizen(t)).accountId).toBe(newest);
  const [own, other] = await lettersOf(accounts);
  expect(own).toHaveLength((before[0]?.length ?? 0) + 1);
  expect(own?.[0]).toContain('không còn gắn với số định danh vừa đăng ký');
  expect(own?.[0]).toContain('hãy mang thẻ căn cước đến Bộ phận Một cửa');
  expect(other).toEqual(before[1]);
  await register(t, idNumber, OWN, OTHER_PASSWORD); // by another telephone: the accounts that have lost the number hear nothing
  expect(await lettersOf(accounts)).toEqual([own, other]);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const page = await clerk.get(`${PAGE}/${first.citizen.accountId}`);
  const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  await clerk.post(`${PAGE}/${first.citizen.accountId}`, { seen, 'doi-chieu': 'true' });
  expect((await findCitizen(t.db, first.citizen.accountId))?.verified).toBe(true);
});

test('a release stands in both journals for each account, with the clerk and the reason, and once however often it is sent', async () => {
  const { accounts, first } = await claimed(2);
  const clerk = await officerNamed(t.deps, 'canbo.anphu1');
  const b = await signInOfficer(t, 'canbo.anphu1');
  const { send } = await releasing(b, first.citizen, { ...SAID, 'ly-do': 'other-person' });
  await Promise.all([send(), send()]);
  await (await releasing(b, first.citizen, SAID)).send(); // of nobody now
  const ids = accounts.map((a) => a.citizen.accountId);
  const expected = ids.map((id) => ({ id, by: clerk.officerId, reason: 'other-person' }));
  const written =
    await t.db.many(sql`select thing_id as id, actor_id as by, detail->>'reason' as reason from journal
    where verb = 'accounts.number-released' and thing_id = any(${ids}::text[]) order by thing_id`);
  expect(written).toEqual(expected);
  const recorded = await t.db.many(sql`select who_id as id, by_id as by, detail as reason from security_events
    where kind = 'account.number-released' and who_id = any(${ids}::text[]) order by who_id`);
  expect(recorded).toEqual(expected);
});

test('nothing is released without a reason, the tick and what was seen, nor by anybody but a clerk', async () => {
  const { idNumber, first } = await claimed(1);
  const b = await signInOfficer(t, 'canbo.anphu1');
  const tries: [Record<string, string>, string][] = [
    [{ 'doi-chieu': 'true' }, 'Chọn lý do'],
    [{ ...SAID, 'ly-do': 'vi-sao' }, 'Chọn lý do'],
    [{ 'ly-do': 'other-phones' }, 'rồi đánh dấu vào câu xác nhận'],
    [{ ...SAID, seen: 'khac' }, 'Trong lúc Ông/Bà xem'],
  ];
  for (const [fields, sentence] of tries) {
    const answer = await (await releasing(b, first.citizen, fields)).send();
    expect([answer.status, answer.html.includes(sentence)], sentence).toEqual([422, true]);
  }
  const { send } = await releasing(b, first.citizen);
  await register(t, idNumber, `0913${numbers}009`);
  expect((await send()).html).toContain('Trong lúc Ông/Bà xem');
  for (const username of ['canbo.anphu2', 'lanhdao.anphu', 'quantri']) {
    const other = await signInOfficer(t, username);
    expect((await other.get(pageOf(first.citizen))).status, username).toBe(404);
    expect((await other.post(pageOf(first.citizen), SAID)).status, username).toBe(404);
  }
  expect(await hasLost(first.citizen)).toBe(false);
});

test('a number that somebody has proved is released from nobody', async () => {
  const { idNumber, accounts, first } = await claimed(2);
  const b = await signInOfficer(t, 'canbo.anphu1');
  const { send } = await releasing(b, first.citizen);
  const proven = accounts[1]?.citizen ?? first.citizen;
  const page = await b.get(`${PAGE}/${proven.accountId}`);
  const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  await b.post(`${PAGE}/${proven.accountId}`, { seen, 'doi-chieu': 'true' });
  expect((await send()).status).toBe(422);
  const after = await releasing(b, proven);
  expect(after.html).toContain('nên không bỏ số ở đây được');
  const mark = /name="seen"/.test(after.html);
  expect([mark, (await after.send()).status]).toEqual([false, 422]);
  expect((await b.post(PAGE, { idNumber })).html).not.toContain('khong-tai-khoan-nao');
  expect((await findCitizen(t.db, proven.accountId))?.verified).toBe(true);
  // nor by who has read what stands there now
  const clerk = await officerNamed(t.deps, 'canbo.anphu1');
  const { smsCeilings: ceilings, passwordRules } = t.deps.config;
  const d = { ...t.deps, ceilings, passwordRules, letters: accountLetters };
  const release = t.db.tx(async (tx) => {
    const { mark: now } = await openClaim(tx, d, clerk, proven.accountId);
    await releaseNumber(tx, d, clerk, { accountId: proven.accountId, reason: 'other-person', seen: now });
  });
  await expect(release).rejects.toThrow('accounts.stale');
});

test('only a clerk is told who claims a number, by the room itself too', async () => {
  const { idNumber, first } = await claimed(1);
  const clerk = await officerNamed(t.deps, 'canbo.anphu1');
  const posts = clerk.posts.map((post) => ({ ...post, role: 'officer' as const }));
  for (const actor of [first.citizen, { ...clerk, posts }])
    for (const asks of [
      (tx: Tx) => lookUpNumber(tx, t.deps, actor, idNumber),
      (tx: Tx) => openClaim(tx, t.deps, actor, first.citizen.accountId),
    ])
      await expect(t.db.tx<unknown>(asks)).rejects.toThrow('not-found');
});
