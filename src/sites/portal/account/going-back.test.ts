import { describe, expect, test } from 'vitest';
import { captchaOf, codeFor } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { askForEmail, askForPhone, codeByMail, confirm } from '#testing/changing-contact.ts';
import { enter, OTHER_PASSWORD, register } from '#testing/claiming.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { accountsMade, PASSWORD, startRegistering } from '#testing/registering.ts';

const FALSE = /hết thời gian|sai quá|chưa có gì|took too long|Mã đã hết hạn/;
let t: TestApp;
let b: Browser;
let numbers = 500;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

async function somebody(): Promise<{ idNumber: string; phone: string }> {
  const idNumber = `001090000${++numbers}`;
  const phone = `0912000${numbers}`;
  await register(t, idNumber, phone);
  await enter(t, b, phone, { idNumber });
  return { idNumber, phone };
}

async function tellsThatItIsDone(path: string, sentence: string, inEnglish: string): Promise<void> {
  const { status, html } = await b.get(path);
  expect([status, html.includes('Việc này đã xong'), html.includes(sentence)]).toEqual([200, true, true]);
  expect(html).not.toMatch(FALSE);
  expect((await b.get(`/en${path}`)).html).toContain(inEnglish);
}

describe('whoever goes back after the end is told that it is done', () => {
  test('of registering, and no second account is made', async () => {
    const phone = `0912000${++numbers}`;
    await b.follow(await startRegistering(b, { idNumber: `001090000${numbers}`, phone }));
    const code = await codeFor(t, phone);
    await b.post('/dang-ky/ma-xac-thuc', { code });
    // the same code once more, from the page that the browser went back to
    expect((await b.post('/dang-ky/ma-xac-thuc', { code })).location).toBe('/dang-ky/mat-khau');
    expect((await b.post('/dang-ky/gui-lai-ma')).location).toBe('/dang-ky/mat-khau');
    await b.get('/dang-ky/mat-khau');
    const chosen = { password: PASSWORD, passwordAgain: PASSWORD };
    await b.post('/dang-ky/mat-khau', chosen);
    const made = await accountsMade(t);
    for (const path of ['/dang-ky/mat-khau', '/dang-ky/ma-xac-thuc'])
      await tellsThatItIsDone(path, 'Đăng ký đã xong', 'You are registered and signed in');
    const again = await b.post('/dang-ky/mat-khau', chosen);
    expect(again.location).toBe('/dang-ky/mat-khau'); // which says the same
    expect((await b.post('/dang-ky/ma-xac-thuc', { code })).location).toBe('/dang-ky/ma-xac-thuc');
    expect(await accountsMade(t)).toBe(made);
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    for (const path of ['/dang-ky/mat-khau', '/dang-ky/ma-xac-thuc'])
      await tellsThatItIsDone(path, 'Đăng ký đã được gửi', 'Your registration has been sent');
    const stranger = t.browser();
    expect((await stranger.get('/dang-ky/mat-khau')).location).toBe('/dang-ky?het-han=1');
    t.clock.advance(31 * 60_000);
    expect((await b.get('/dang-ky/mat-khau')).location).toBe('/dang-ky?het-han=1');
  });

  test('of a forgotten password, whatever this browser has done since', async () => {
    const { idNumber, phone } = await somebody();
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    const captchaToken = captchaOf(await b.get('/quen-mat-khau'));
    await b.post('/quen-mat-khau', { idNumber, phone, captchaToken, captcha: CAPTCHA_ANSWER });
    await b.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, phone) });
    await b.get('/quen-mat-khau/mat-khau');
    const next = { password: OTHER_PASSWORD, passwordAgain: OTHER_PASSWORD };
    expect((await b.submit('/quen-mat-khau/mat-khau', next)).html).toContain('Mật khẩu đã được đặt lại');
    await startRegistering(b, { idNumber: '001090000499', phone: '0912000499' });
    for (const path of ['/quen-mat-khau/mat-khau', '/quen-mat-khau/ma-xac-thuc'])
      await tellsThatItIsDone(path, 'Mật khẩu đã được đặt lại', 'The password has been replaced');
    expect((await t.browser().get('/dang-nhap?da-doi=1')).html).not.toContain('Mật khẩu đã được đặt lại');
  });

  test('of another telephone; at the password, once it is given, the code is asked for', async () => {
    await somebody();
    const phone = `0912000${++numbers}`;
    await askForPhone(b, phone);
    await confirm(b, PASSWORD);
    expect((await b.get('/tai-khoan/xac-nhan')).location).toBe('/tai-khoan/dien-thoai/ma-xac-thuc');
    const code = await codeFor(t, phone);
    const done = await b.post('/tai-khoan/dien-thoai/ma-xac-thuc', { code });
    expect((await b.follow(done)).html).toContain('Đã đổi số điện thoại.');
    expect((await b.follow(done)).html).not.toContain('Đã đổi số điện thoại.'); // a reload, a bookmark
    const again = await b.post('/tai-khoan/dien-thoai/ma-xac-thuc', { code });
    expect(again.location).toBe('/tai-khoan/dien-thoai/ma-xac-thuc');
    await tellsThatItIsDone(again.location ?? '', 'đã được đổi', 'has been changed');
    expect((await b.get('/tai-khoan/xac-nhan')).html).toContain('đã xác nhận bằng mật khẩu');
    await askForEmail(b, 'khac@example.com'); // another change is begun
    await tellsThatItIsDone(again.location ?? '', 'đã được đổi', 'has been changed');
  });

  test('of another address', async () => {
    await somebody();
    await askForEmail(b, 'xong@example.com');
    await confirm(b, PASSWORD);
    expect((await b.get('/tai-khoan/xac-nhan')).location).toBe('/tai-khoan/thu-dien-tu');
    await b.get('/tai-khoan/thu-dien-tu');
    await b.post('/tai-khoan/thu-dien-tu', { code: await codeByMail(t, 'xong@example.com') });
    await tellsThatItIsDone('/tai-khoan/thu-dien-tu', 'đã được xác minh', 'is verified');
    expect((await b.post('/tai-khoan/thu-dien-tu/gui-ma')).location).toBe('/tai-khoan/thu-dien-tu');
    const stranger = t.browser();
    await register(t, `001090000${++numbers}`, `0912000${numbers}`);
    await enter(t, stranger, `0912000${numbers}`, { idNumber: `001090000${numbers}` });
    stranger.setCookie('mc_xong', b.cookie('mc_xong') ?? '');
    expect((await stranger.get('/tai-khoan/thu-dien-tu')).location).toBe('/tai-khoan?het-han=1');
  });
});
