import { beforeEach, describe, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { lettersTo } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import { atOnce, untilWaiting } from '#testing/at-once.ts';
import type { Browser } from '#testing/browser-client.ts';
import { askForEmail, codeByMail, confirm, wrong } from '#testing/changing-contact.ts';
import { enter, newestCitizen } from '#testing/claiming.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD, provePhone, startRegistering } from '#testing/registering.ts';
import { signedIn } from '#testing/sign-in.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../../../seed.ts';

const [, second] = demoCitizens() as [SeedCitizen, SeedCitizen];
const FORMER = second.contact.email ?? '';
let t: TestApp;
let b: Browser;
let numbers = 700;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

// where the message about a dossier that is filed now goes
async function messageOf(citizen: Citizen): Promise<{ channel: string; to: string }[]> {
  const code = await fileBirth(t.deps, citizen);
  return (await lettersTo(t, ''))
    .filter((l) => (l.subject + l.body).includes(code))
    .map(({ channel, to }) => ({ channel, to }));
}
const emailsOnPage = async () =>
  [
    ...(await b.get('/tai-khoan')).html.matchAll(/([\w.]+@[\w.]+\w)<?[^@]*?(đã xác minh|chưa xác minh)</g),
  ].map(([, email, sentence]) => [email, sentence]);
const recorded = (kind: string, id: string) =>
  t.db.many(sql`select kind from security_events where kind = ${kind} and who_id = ${id}`);

describe('an address given at registering', () => {
  async function registered(email: string) {
    const idNumber = `001090000${++numbers}`;
    const phone = `0912000${numbers}`;
    await b.follow(await startRegistering(b, { idNumber, phone, email }));
    await b.follow(await provePhone(t, b, phone));
    await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
    await enter(t, b, phone, { idNumber });
    return { phone, citizen: await newestCitizen(t) };
  }

  test('is said to be unproven, and gets no message until its code was entered', async () => {
    const { phone, citizen } = await registered('moi1@example.com');
    expect(await lettersTo(t, 'moi1@example.com')).toEqual([]);
    expect(await emailsOnPage()).toEqual([['moi1@example.com', 'chưa xác minh']]);
    expect(await messageOf(citizen)).toEqual([{ channel: 'sms', to: phone }]);
    expect((await b.post('/tai-khoan/thu-dien-tu/gui-ma')).location).toBe('/tai-khoan/thu-dien-tu');
    expect(await messageOf(citizen)).toEqual([{ channel: 'sms', to: phone }]);
    const code = await codeByMail(t, 'moi1@example.com');
    const refused = await b.post('/tai-khoan/thu-dien-tu', { code: wrong(code) });
    expect([refused.status, refused.html.includes('Xem lại thư mới nhất')]).toEqual([422, true]);
    expect(refused.html).toContain('href="/tai-khoan/lien-he?sua=1"');
    expect((await b.get('/tai-khoan/lien-he?sua=1')).html).toContain('value="moi1@example.com"');
    const proven = await b.post('/tai-khoan/thu-dien-tu', { code });
    expect(proven.location).toBe('/tai-khoan?da-xac-minh=1');
    expect((await b.follow(proven)).html).toContain('Đã xác minh thư điện tử');
    expect(await emailsOnPage()).toEqual([['moi1@example.com', 'đã xác minh']]);
    expect(await messageOf(citizen)).toEqual([{ channel: 'email', to: 'moi1@example.com' }]);
    expect(await recorded('account.email-proven', citizen.accountId)).toHaveLength(1);
  });

  test('is proven by its own account alone: the code is nothing in another', async () => {
    await registered('moi2@example.com');
    await b.post('/tai-khoan/thu-dien-tu/gui-ma');
    const code = await codeByMail(t, 'moi2@example.com');
    const stranger = await signedIn(t, 0);
    stranger.setCookie('mc_lien_he', b.cookie('mc_lien_he') ?? '');
    expect((await stranger.get('/tai-khoan/thu-dien-tu')).location).toBe('/tai-khoan?het-han=1');
    await stranger.get('/tai-khoan');
    expect((await stranger.post('/tai-khoan/thu-dien-tu', { code })).location).toBe('/tai-khoan?het-han=1');
    expect((await b.post('/tai-khoan/thu-dien-tu', { code })).location).toContain('da-xac-minh');
    const once = await b.post('/tai-khoan/thu-dien-tu', { code });
    expect(once.location).toBe('/tai-khoan/thu-dien-tu');
    expect((await b.follow(once)).html).toContain('Việc này đã xong');
  });

  test('gets a code that ends after an hour and after five wrong ones, and ten letters a day', async () => {
    await registered('moi3@example.com');
    await b.post('/tai-khoan/thu-dien-tu/gui-ma');
    const first = await codeByMail(t, 'moi3@example.com');
    t.clock.advance(20 * 60_000); // the session goes on
    await b.get('/tai-khoan');
    t.clock.advance(20 * 60_000);
    await b.get('/tai-khoan');
    t.clock.advance(20 * 60_000 + 1);
    expect((await b.post('/tai-khoan/thu-dien-tu', { code: first })).html).toContain('hết hạn');
    await b.post('/tai-khoan/thu-dien-tu/gui-ma');
    const code = await codeByMail(t, 'moi3@example.com');
    for (let i = 0; i < 5; i++) await b.post('/tai-khoan/thu-dien-tu', { code: wrong(code) });
    expect((await b.post('/tai-khoan/thu-dien-tu', { code })).status).toBe(422);
    for (let i = 0; i < 8; i++) {
      b.setCookie('mc_lien_he', ''); // begun anew
      expect((await b.post('/tai-khoan/thu-dien-tu/gui-ma')).status).toBe(303);
    }
    b.setCookie('mc_lien_he', '');
    const refused = await b.post('/tai-khoan/thu-dien-tu/gui-ma');
    expect([refused.status, refused.html.includes('quá nhiều thư xác minh')]).toEqual([429, true]);
    b = t.browser();
    await registered('moi3@example.com'); // another account that gives the same address
    expect((await b.post('/tai-khoan/thu-dien-tu/gui-ma')).status).toBe(429);
  });
});

describe('an address that was stored before addresses were proven', () => {
  test('counts as given and not proven', async () => {
    const citizen = await someCitizen(t.deps, 2);
    const sealed = t.deps.keys.seal(
      'contact',
      JSON.stringify({ phone: '0900000203', email: 'cu@example.com' }),
    );
    await t.db.run(sql`update citizen_accounts set contact = ${sealed} where id = ${citizen.accountId}`);
    b = await signedIn(t, 2);
    expect(await emailsOnPage()).toEqual([['cu@example.com', 'chưa xác minh']]);
    expect(await messageOf(citizen)).toEqual([{ channel: 'sms', to: '0900000203' }]);
  });
});

describe('another address', () => {
  beforeEach(async () => {
    b = await signedIn(t, 1);
  });

  test('is asked for with the password, keeps the proven one in use until it is proven, and the former one is told', async () => {
    const citizen = await someCitizen(t.deps, 1);
    expect((await askForEmail(b, 'sau@example.com')).location).toBe('/tai-khoan/xac-nhan');
    const step = await b.get('/tai-khoan/xac-nhan');
    expect(step.html).toContain('sau@example.com');
    const refused = await confirm(b, 'Sai-Mat#Khau1');
    expect([refused.status, refused.html.includes('sau@example.com')]).toEqual([422, true]);
    expect(await lettersTo(t, 'sau@example.com')).toEqual([]);
    expect((await b.get('/tai-khoan/lien-he?sua=1')).html).toContain('value="sau@example.com"');
    expect((await confirm(b)).location).toBe('/tai-khoan/thu-dien-tu');
    expect(await emailsOnPage()).toEqual([
      [FORMER, 'đã xác minh'],
      ['sau@example.com', 'chưa xác minh'],
    ]);
    expect(await messageOf(citizen)).toEqual([{ channel: 'email', to: FORMER }]);
    const lettersToFormer = async () =>
      (await lettersTo(t, FORMER)).filter((l) => l.body.includes('sa***@example.com'));
    expect(await lettersToFormer()).toEqual([]);
    await b.post('/tai-khoan/thu-dien-tu', { code: await codeByMail(t, 'sau@example.com') });
    expect(await lettersToFormer()).toHaveLength(1);
    expect(await messageOf(citizen)).toEqual([{ channel: 'email', to: 'sau@example.com' }]);
    // also about what was filed while the former one was in use
    expect((await askForEmail(b, '')).location).toBe('/tai-khoan/xac-nhan');
    expect((await confirm(b)).location).toBe('/tai-khoan?da-luu=1');
    expect((await lettersTo(t, 'sau@example.com'))[0]?.body).toContain('thôi nhận thông báo');
    expect(await messageOf(citizen)).toEqual([{ channel: 'sms', to: second.contact.phone }]);
  });

  test('is nothing that a stolen session can set: the password is asked for each change, and the fifth wrong one ends the session', async () => {
    const stolen = b.cookie('mc_cong') ?? '';
    await askForEmail(b, 'ke-gian@example.com');
    for (const page of ['/tai-khoan/thu-dien-tu', '/tai-khoan/dien-thoai/ma-xac-thuc'])
      expect((await b.get(page)).location).toBe('/tai-khoan?het-han=1');
    expect((await b.post('/tai-khoan/thu-dien-tu/gui-ma')).status).toBe(404);
    for (let i = 0; i < 4; i++) expect((await confirm(b, `Sai-Mat#Khau${i}`)).status).toBe(422);
    const last = await confirm(b, 'Sai-Mat#Khau9');
    expect(last.location).toBe('/dang-nhap?sai-mat-khau=1');
    expect((await b.follow(last)).html).toContain('nhập sai 5 lần nên phiên đã kết thúc');
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap'); // the right one comes too late
    const keeper = await t.app.inject({ url: '/tai-khoan', cookies: { mc_cong: stolen } }); // who kept the cookie
    expect(keeper.headers.location).toContain('/dang-nhap');
    expect(await lettersTo(t, 'ke-gian@example.com')).toEqual([]);
  });

  test('has five wrong passwords of one session in all: for other changes, for another password, at the same moment', async () => {
    for (const email of ['mot@example.com', 'hai@example.com']) {
      await askForEmail(b, email);
      expect((await confirm(b, 'Sai-Mat#Khau1')).status).toBe(422);
    }
    expect((await confirm(b)).status).toBe(303); // a right one is not counted, and gives nothing back
    const other = await signedIn(t, 1);
    await b.get('/tai-khoan/mat-khau');
    const next = { password: 'Hoa-Ban#1975', passwordAgain: 'Hoa-Ban#1975' };
    const change = (oldPassword: string) => b.post('/tai-khoan/mat-khau', { oldPassword, ...next });
    const all = await Promise.all(['a', 'b', 'c', 'd', DEMO_PASSWORD].map((old) => change(`Sai-${old}`)));
    expect(all.filter((answer) => answer.status === 422)).toHaveLength(2);
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap');
    expect((await other.get('/tai-khoan')).status).toBe(200);
    const ended = await t.db.many(
      sql`select 1 from security_events where kind = 'sessions.ended' and detail = 'wrong-passwords' and at >= ${t.clock.now()}`,
    );
    expect(ended).toHaveLength(1);
  });

  test('of which others follow gets its letter too, ten a day for one account and no more', async () => {
    b = await signedIn(t, 0);
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) {
      t.clock.advance(100_000); // so that the tries of the password are not the limit
      await askForEmail(b, `nhieu${i}@example.com`);
      statuses.push((await confirm(b)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(303), 429]);
  });

  test('is not proven by a code that comes in the moment in which the password is changed, and neither request fails', async () => {
    await signedIn(t, 1, b);
    const other = await signedIn(t, 1);
    await askForEmail(b, 'cung-luc@example.com');
    await confirm(b);
    const code = await codeByMail(t, 'cung-luc@example.com');
    await other.get('/tai-khoan/mat-khau');
    const next = 'Ca-Phe#2045';
    const typed = { oldPassword: DEMO_PASSWORD, password: next, passwordAgain: next };
    const { accountId } = await someCitizen(t.deps, 1);
    const row = sql`select 1 from citizen_accounts where id = ${accountId} for update`;
    const [changed, proven] = await atOnce(t.db, row, [
      () => other.post('/tai-khoan/mat-khau', typed),
      () => untilWaiting(t.db, 1).then(() => b.post('/tai-khoan/thu-dien-tu', { code })),
    ]);
    expect(changed?.location).toContain('da-doi');
    expect(proven?.status).toBe(303);
    expect(await emailsOnPage()).not.toContainEqual(['cung-luc@example.com', 'đã xác minh']);
  });

  test('is not changed by the password of another account', async () => {
    await askForEmail(b, 'sau2@example.com');
    const stranger = await signedIn(t, 0);
    stranger.setCookie('mc_lien_he', b.cookie('mc_lien_he') ?? '');
    await stranger.get('/tai-khoan');
    const password = { password: DEMO_PASSWORD };
    expect((await stranger.submit('/tai-khoan/xac-nhan', password)).location).toBe('/tai-khoan?het-han=1');
    expect((await b.get('/tai-khoan/xac-nhan')).status).toBe(200);
  });
});
