import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { codeFor, lettersTo, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import { atOnce, untilWaiting } from '#testing/at-once.ts';
import type { Browser } from '#testing/browser-client.ts';
import { askForPhone, confirm, wrong } from '#testing/changing-contact.ts';
import { enter, newestCitizen, OTHER_PASSWORD, register } from '#testing/claiming.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD } from '#testing/registering.ts';

const CODE = '/tai-khoan/dien-thoai/ma-xac-thuc';
let t: TestApp;
let b: Browser;
let numbers = 800;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

async function somebody(phone: string) {
  const idNumber = `001090000${++numbers}`;
  await register(t, idNumber, phone);
  await enter(t, b, phone, { idNumber });
  return { idNumber, citizen: await newestCitizen(t) };
}

describe('another telephone', () => {
  test('is the account’s after password and code, not before; the former one is told, other sessions end', async () => {
    const { idNumber, citizen } = await somebody('0912000601');
    const other = t.browser();
    await enter(t, other, '0912000601', { idNumber });
    expect((await askForPhone(b, '0912 000 602')).location).toBe('/tai-khoan/xac-nhan');
    expect(await lettersTo(t, '0912000602')).toEqual([]);
    expect((await confirm(b, 'Sai-Mat#Khau1')).status).toBe(422);
    expect(await lettersTo(t, '0912000602')).toEqual([]);
    expect((await b.get('/tai-khoan/dien-thoai?sua=1')).html).toContain('value="0912000602"');
    expect((await confirm(b, PASSWORD)).location).toBe(CODE);
    const codePage = (await b.get(CODE)).html;
    expect(codePage).toContain('số điện thoại 0912000602.');
    expect(codePage).toContain('href="/tai-khoan/dien-thoai?sua=1"');
    expect((await b.get('/tai-khoan/dien-thoai?sua=1')).html).toContain('value="0912000602"');
    const code = await codeFor(t, '0912000602');
    expect((await b.post(CODE, { code: wrong(code) })).status).toBe(422);
    expect((await b.get('/tai-khoan')).html).toContain('0912000601 ');
    expect((await b.post(CODE, { code })).location).toBe('/tai-khoan?da-doi-so=1');
    expect((await b.get('/tai-khoan')).html).toContain('0912000602 ');
    expect((await other.get('/tai-khoan')).location).toContain('/dang-nhap');
    const letter = (await lettersTo(t, '0912000601'))[0]?.body ?? '';
    expect(letter).toContain('đã đổi sang số 091****602');
    expect(letter).not.toContain('0912000602');
    expect(await enter(t, t.browser(), '0912000602', { idNumber, password: PASSWORD })).toBe('0912000602');
    const written = await t.db.many(sql`select kind from security_events where who_id = ${citizen.accountId}
      and kind = 'account.phone-changed'`);
    expect(written).toHaveLength(1);
    const journal = await t.db.many(sql`select verb from journal where thing_id = ${citizen.accountId}
      and verb = 'accounts.phone-changed'`);
    expect(journal).toHaveLength(1);
  });

  test('ends a sign-in that was begun with a code to the former one', async () => {
    const { idNumber } = await somebody('0912000611');
    const half = t.browser();
    await tryPassword(half, { idNumber, password: PASSWORD });
    const former = await codeFor(t, '0912000611');
    await askForPhone(b, '0912000612');
    await confirm(b, PASSWORD);
    await b.post(CODE, { code: await codeFor(t, '0912000612') });
    expect((await half.post('/dang-nhap/ma-xac-thuc', { code: former })).location).toContain('het-han');
  });

  test('ends one too that comes to its end in the same moment', async () => {
    const { idNumber } = await somebody('0912000613');
    const half = t.browser();
    await tryPassword(half, { idNumber, password: PASSWORD });
    const former = await codeFor(t, '0912000613');
    await askForPhone(b, '0912000614');
    await confirm(b, PASSWORD);
    const code = await codeFor(t, '0912000614');
    const [, changed] = await atOnce(t.db, sql`lock table sessions in exclusive mode`, [
      () => half.post('/dang-nhap/ma-xac-thuc', { code: former }),
      () => untilWaiting(t.db, 1).then(() => b.post(CODE, { code })),
    ]);
    expect(changed?.location).toBe('/tai-khoan?da-doi-so=1');
    expect((await half.get('/tai-khoan')).location).toContain('/dang-nhap');
    expect((await b.get('/tai-khoan')).html).toContain('0912000614 ');
  });

  test('is not the one that another account with the same number has', async () => {
    const idNumber = `001090000${++numbers}`;
    await register(t, idNumber, '0912000621');
    await register(t, idNumber, '0912000622', OTHER_PASSWORD);
    await enter(t, b, '0912000622', { idNumber, phone: '0912000622', password: OTHER_PASSWORD });
    await askForPhone(b, '0912000621');
    await confirm(b, OTHER_PASSWORD);
    const taken = await b.post(CODE, { code: await codeFor(t, '0912000621') });
    expect([taken.status, taken.html.includes('cùng số định danh')]).toEqual([409, true]);
    expect((await b.get('/tai-khoan')).html).toContain('0912000622 ');
  });

  test('waits for nothing when the password is changed in the meantime', async () => {
    await somebody('0912000631');
    await askForPhone(b, '0912000632');
    await confirm(b, PASSWORD);
    const code = await codeFor(t, '0912000632');
    await b.get('/tai-khoan/mat-khau');
    const next = { oldPassword: PASSWORD, password: OTHER_PASSWORD, passwordAgain: OTHER_PASSWORD };
    expect((await b.post('/tai-khoan/mat-khau', next)).location).toContain('da-doi');
    expect((await b.post(CODE, { code })).location).toBe('/tai-khoan?het-han=1');
    expect((await b.get('/tai-khoan')).html).toContain('0912000631 ');
  });

  test.each([true, false])(
    'and another password, both at the same moment: one comes first, and neither fails (password first: %s)',
    async (passwordFirst) => {
      const [former, next] = passwordFirst ? ['0912000633', '0912000634'] : ['0912000635', '0912000636'];
      const { idNumber, citizen } = await somebody(former);
      const other = t.browser();
      await enter(t, other, former, { idNumber });
      await askForPhone(b, next);
      await confirm(b, PASSWORD);
      const code = await codeFor(t, next);
      await other.get('/tai-khoan/mat-khau');
      const typed = { oldPassword: PASSWORD, password: OTHER_PASSWORD, passwordAgain: OTHER_PASSWORD };
      const changePassword = () => other.post('/tai-khoan/mat-khau', typed);
      const prove = () => b.post(CODE, { code });
      const sends = passwordFirst ? [changePassword, prove] : [prove, changePassword];
      const row = sql`select 1 from citizen_accounts where id = ${citizen.accountId} for update`;
      const answers = await atOnce(
        t.db,
        row,
        sends.map((send, nth) => () => untilWaiting(t.db, nth).then(send)),
      );
      const where = Object.fromEntries(
        sends.map((send, nth) => [send === prove ? 'prove' : 'password', answers[nth]?.location]),
      );
      expect(where).toEqual(
        passwordFirst
          ? { password: expect.stringContaining('da-doi'), prove: expect.stringMatching(/het-han|dang-nhap/) }
          : { prove: '/tai-khoan?da-doi-so=1', password: expect.any(String) },
      );
    },
  );

  test.each([
    ['none', ''],
    ['a land line', '02983000101'],
    ['the present one', '0912000641'],
  ])('%s is refused at its field', async (_what, phone) => {
    await somebody('0912000641');
    const refused = await askForPhone(b, phone);
    expect([refused.status, refused.html.includes('id="phone-error"')]).toEqual([422, true]);
  });

  test('of which codes are asked for keeps its owner from no sign-in', async () => {
    const { idNumber } = await somebody('0912000651');
    const theirs = t.browser();
    await register(t, `001090000${++numbers}`, '0912000652');
    await enter(t, theirs, '0912000652', { idNumber: `001090000${numbers}` });
    for (let i = 0; i < 12; i++) {
      await askForPhone(theirs, '0912000651');
      await confirm(theirs, PASSWORD);
      t.clock.advance(61_000);
    }
    expect(await enter(t, t.browser(), '0912000651', { idNumber })).toBe('0912000651');
  });
});
