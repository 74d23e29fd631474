import { describe, expect, test } from 'vitest';
import type { SeedCitizen } from '#domain/accounts';
import { captchaOf, codeFor, lettersTo, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signedIn } from '#testing/sign-in.ts';
import { DEMO_PASSWORD, demoCitizens } from '../../../../seed.ts';

const [known, , third] = demoCitizens() as [SeedCitizen, SeedCitizen, SeedCitizen];
const phone = known.contact.phone;
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

describe('a forgotten password', () => {
  const next = 'Hoa-Ban#1975';
  const forget = async (idNumber: string, to: string) => {
    const captchaToken = captchaOf(await b.get('/quen-mat-khau'));
    return b.post('/quen-mat-khau', { idNumber, phone: to, captchaToken, captcha: CAPTCHA_ANSWER });
  };

  test('is replaced with a code to the phone of the account', async () => {
    const who = third;
    const codePage = await b.follow(await forget(who.idNumber, who.contact.phone));
    expect(codePage.html).toContain('Nếu số định danh và số điện thoại khớp');
    const proven = await b.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, who.contact.phone) });
    expect(proven.location).toBe('/quen-mat-khau/mat-khau');
    const finished = await b.post('/quen-mat-khau/mat-khau', { password: next, passwordAgain: next });
    expect(finished.location).toBe('/dang-nhap?da-doi=1');
    const fields = { idNumber: who.idNumber };
    expect((await tryPassword(b, { ...fields, password: DEMO_PASSWORD })).status).toBe(422);
    expect((await tryPassword(b, { ...fields, password: next })).status).toBe(303);
  });

  test('begun by a thief is over once its owner has another password, however far the thief was', async () => {
    const second = demoCitizens()[1] as SeedCitizen;
    const to = second.contact.phone;
    const thief = b;
    await thief.follow(await forget(second.idNumber, to));
    const passed = await thief.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, to) });
    expect(passed.location).toBe('/quen-mat-khau/mat-khau');
    b = t.browser();
    const begun = b;
    await begun.follow(await forget(second.idNumber, to));
    const later = await codeFor(t, to);
    const owner = await signedIn(t, 1);
    await owner.get('/tai-khoan/mat-khau');
    const own = 'Ca-Phe#2045';
    const typed = { oldPassword: DEMO_PASSWORD, password: own, passwordAgain: own };
    expect((await owner.post('/tai-khoan/mat-khau', typed)).location).toContain('da-doi');
    await thief.post('/quen-mat-khau/mat-khau', { password: next, passwordAgain: next });
    expect((await begun.post('/quen-mat-khau/ma-xac-thuc', { code: later })).location).toContain('het-han');
    const fields = { idNumber: second.idNumber };
    expect((await tryPassword(t.browser(), { ...fields, password: next })).status).toBe(422);
    expect((await tryPassword(t.browser(), { ...fields, password: own })).status).toBe(303);
  });

  test('ends every session, whatever else was begun with a code, and is told to the holder', async () => {
    const second = demoCitizens()[1] as SeedCitizen;
    const to = second.contact.phone;
    const there = await signedIn(t, 1);
    const passes = async () => {
      b = t.browser();
      await b.follow(await forget(second.idNumber, to));
      const passed = await b.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, to) });
      expect(passed.location).toBe('/quen-mat-khau/mat-khau');
      return b;
    };
    const other = await passes();
    const own = await passes();
    const set = (by: Browser, password: string) =>
      by.post('/quen-mat-khau/mat-khau', { password, passwordAgain: password });
    expect((await set(own, next)).location).toBe('/dang-nhap?da-doi=1');
    expect((await there.get('/tai-khoan')).location).toContain('/dang-nhap');
    expect((await lettersTo(t, to))[0]?.body).toContain('đã được đổi lúc');
    expect((await set(other, 'Hoa-Sen#1976')).location).toContain('het-han');
    const fields = { idNumber: second.idNumber };
    expect((await tryPassword(t.browser(), { ...fields, password: next })).status).toBe(303);
  });

  test('is not replaced by who leaves the code out', async () => {
    await b.follow(await forget(known.idNumber, phone));
    const set = await b.post('/quen-mat-khau/mat-khau', { password: next, passwordAgain: next });
    expect(set.location).toContain('het-han');
    expect((await tryPassword(t.browser(), { idNumber: known.idNumber, password: next })).status).toBe(422);
  });

  test('of an unknown number, or with a phone that is not the account’s, gets the same page and sends nothing', async () => {
    const strange = '0987654321';
    const pages: string[] = [];
    for (const idNumber of ['001090000777', known.idNumber]) {
      b = t.browser();
      const response = await b.follow(await forget(idNumber, strange));
      pages.push(response.html.replace(/name="(_csrf|_key)" value="[^"]*"/g, ''));
    }
    expect(pages[0]).toBe(pages[1]);
    expect(await lettersTo(t, strange)).toEqual([]);
    const again = await b.submit('/quen-mat-khau/gui-lai-ma');
    expect(again.html).toContain('khớp với một tài khoản, một mã mới đã được gửi');
    expect(again.html).not.toContain('Đã gửi mã mới');
    expect((await b.get('/quen-mat-khau/ma-xac-thuc')).html).toMatch(
      /Sai số điện thoại\?.{0,80}href="\/quen-mat-khau"/s,
    );
    expect((await b.get('/en/quen-mat-khau/ma-xac-thuc?da-gui=1')).html).toContain('account, a new code has');
    expect(again.html).toContain('098****321'); // of the account, or of nobody
    expect(await lettersTo(t, strange)).toEqual([]);
  });

  test.each([
    ['no number', { idNumber: '', phone }, 'idNumber'],
    ['no phone', { idNumber: known.idNumber, phone: '' }, 'phone'],
  ])('%s is told at its field', async (_what, fields, field) => {
    const response = await forget(fields.idNumber, fields.phone);
    expect(response.status).toBe(422);
    expect(response.html).toContain(`id="${field}-error"`);
  });
});
