import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/journal';
import { captchaOf, codeFor, lettersTo, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Shown } from '#testing/browser-client.ts';
import { enter, newestCitizen, OTHER_PASSWORD, prove, register } from '#testing/claiming.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { fileBirth } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { accountsMade, PASSWORD, provePhone, startRegistering } from '#testing/registering.ts';

const VNEID: Actor = { kind: 'system', name: 'vneid' };
let t: TestApp;
let b: Browser;
let numbers = 100;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

const newNumber = () => `001090000${++numbers}`;

describe('a number that somebody else registered first', () => {
  test('is registered again with another phone: an account and a party of its own, and the first is told', async () => {
    const idNumber = newNumber();
    await register(t, idNumber, '0912000301');
    const squatter = await newestCitizen(t);
    expect((await register(t, idNumber, '0912000302', OTHER_PASSWORD)).location).toBe('/dang-ky/xong');
    const person = await newestCitizen(t);
    expect(person.accountId).not.toBe(squatter.accountId);
    expect(person.partyId).not.toBe(squatter.partyId);
    expect((await lettersTo(t, '0912000301')).some((l) => l.body.includes('Vừa có người đăng ký'))).toBe(
      true,
    );
    expect((await lettersTo(t, '0912000302')).some((l) => l.body.includes('Vừa có người đăng ký'))).toBe(
      false,
    );
  });

  test('each signs in by their own password, and sees only what they filed', async () => {
    const idNumber = newNumber();
    await register(t, idNumber, '0912000303');
    const codeOfFirst = await fileBirth(t.deps, await newestCitizen(t));
    await register(t, idNumber, '0912000304', OTHER_PASSWORD);
    const codeOfSecond = await fileBirth(t.deps, await newestCitizen(t));
    const second = t.browser();
    expect(await enter(t, b, '0912000303', { idNumber })).toBe('0912000303');
    expect(await enter(t, second, '0912000304', { idNumber, password: OTHER_PASSWORD })).toBe('0912000304');
    for (const [browser, own, foreign] of [
      [b, codeOfFirst, codeOfSecond],
      [second, codeOfSecond, codeOfFirst],
    ] as const) {
      const list = (await browser.get('/ho-so-cua-toi')).html;
      expect([list.includes(own), list.includes(foreign)]).toEqual([true, false]);
      expect((await browser.get(`/ho-so-cua-toi/${own}`)).status).toBe(200);
      expect((await browser.get(`/ho-so-cua-toi/${foreign}`)).status).toBe(404);
    }
  });

  test('with the same phone makes no second account, not even at the same moment', async () => {
    const idNumber = newNumber();
    const before = await accountsMade(t);
    const browsers = [t.browser(), t.browser()];
    for (const own of browsers) {
      await own.follow(await startRegistering(own, { idNumber, phone: '0912000305' }));
      await own.follow(await provePhone(t, own, '0912000305'));
    }
    const chosen = { password: PASSWORD, passwordAgain: PASSWORD };
    await Promise.all(browsers.map((own) => own.post('/dang-ky/mat-khau', chosen)));
    expect(await accountsMade(t)).toBe(before + 1);
  });

  test('five accounts can claim it and no more; the sixth gets the same answer, which says what to do', async () => {
    const idNumber = newNumber();
    const before = await accountsMade(t);
    for (let i = 1; i <= 6; i++) {
      t.clock.advance(3_600_000);
      const finished = await register(t, idNumber, `091200031${i}`);
      expect(finished.location).toBe('/dang-ky/xong');
    }
    expect(await accountsMade(t)).toBe(before + 5);
    expect((await b.get('/dang-ky/xong')).html).toContain('mang thẻ căn cước đến Bộ phận Một cửa');
  });

  test('a number that was proved is registered by nobody else', async () => {
    const idNumber = newNumber();
    await register(t, idNumber, '0912000321');
    await prove(t, VNEID, (await newestCitizen(t)).accountId, 'vneid');
    const before = await accountsMade(t);
    expect((await register(t, idNumber, '0912000322')).location).toBe('/dang-ky/xong');
    expect(await accountsMade(t)).toBe(before);
  });
});

describe('signing in where several accounts claim a number', () => {
  test('asks for the telephone when the password fits several, and it says which is meant', async () => {
    const idNumber = newNumber();
    for (const phone of ['0912000331', '0912000332']) await register(t, idNumber, phone);
    const asked = await tryPassword(b, { idNumber, password: PASSWORD });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('id="phone-error"');
    expect((await tryPassword(b, { idNumber, password: PASSWORD, phone: '0912000399' })).html).toContain(
      'Số định danh hoặc mật khẩu không đúng',
    );
    expect(await enter(t, b, '0912000332', { idNumber, phone: '0912 000 332' })).toBe('0912000332');
  });

  test('a wrong password gets the same page for a number with several accounts as for one with none, and for the same work', async () => {
    const idNumber = newNumber();
    for (const phone of ['0912000333', '0912000334']) await register(t, idNumber, phone);
    const plain = (shown: Shown) =>
      shown.html
        .replace(/name="(_csrf|_key|captchaToken|idNumber)"[^>]* value="[^"]*"/g, '')
        .replace(/the=[^"&]*/g, '');
    const wrong = await tryPassword(t.browser(), { idNumber, password: 'Sai-Mat#Khau1' });
    const unknown = await tryPassword(t.browser(), { idNumber: newNumber(), password: 'Sai-Mat#Khau1' });
    expect(plain(unknown)).toBe(plain(wrong));
    expect(wrong.html).toContain('name="phone"');
  });

  test('a device of one’s own account lets nobody guess the password of another that claims the same number', async () => {
    const idNumber = newNumber();
    await register(t, idNumber, '0912000335', OTHER_PASSWORD);
    await register(t, idNumber, '0912000336');
    await enter(t, b, '0912000336', { idNumber });
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    const own = '203.0.113.40';
    for (let i = 0; i < 10; i++)
      expect((await tryPassword(b, { idNumber, password: 'Sai-Mat#Khau1' }, own)).status).toBe(422);
    // ten guesses were made at the other account, and an eleventh is none, though it is right
    expect((await tryPassword(b, { idNumber, password: OTHER_PASSWORD }, own)).status).toBe(422);
    expect((await tryPassword(b, { idNumber, password: PASSWORD }, own)).status).toBe(303);
  });

  test('a forgotten password is the account’s whose telephone is given', async () => {
    const idNumber = newNumber();
    for (const phone of ['0912000337', '0912000338']) await register(t, idNumber, phone);
    const captchaToken = captchaOf(await b.get('/quen-mat-khau'));
    await b.follow(
      await b.post('/quen-mat-khau', {
        idNumber,
        phone: '0912000338',
        captchaToken,
        captcha: CAPTCHA_ANSWER,
      }),
    );
    await b.follow(await b.post('/quen-mat-khau/ma-xac-thuc', { code: await codeFor(t, '0912000338') }));
    await b.post('/quen-mat-khau/mat-khau', { password: OTHER_PASSWORD, passwordAgain: OTHER_PASSWORD });
    expect(await enter(t, t.browser(), '0912000338', { idNumber, password: OTHER_PASSWORD })).toBe(
      '0912000338',
    );
    expect(await enter(t, t.browser(), '0912000337', { idNumber })).toBe('0912000337');
  });
});
