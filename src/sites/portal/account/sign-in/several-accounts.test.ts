import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '#domain/journal';
import { captchaOf, codeFor, lettersTo, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { enter, newestCitizen, OTHER_PASSWORD, prove, register } from '#testing/claiming.ts';
import { CAPTCHA_ANSWER } from '#testing/deps.ts';
import { fileBirth } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { accountsMade, PASSWORD, provePhone, startRegistering } from '#testing/registering.ts';

const VNEID: Actor = { kind: 'system', name: 'vneid' };
/** The password of every comparison by the vendor's library, which really makes it. */
const compared: string[] = [];
// Test files share their imports. This one imports everything again, so that the library that records is used here and nowhere else.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.resetModules();
});
vi.mock('@node-rs/argon2', async (load) => {
  const argon2 = await load<typeof import('@node-rs/argon2')>();
  const verify: typeof argon2.verify = (stored, password, ...more) => {
    compared.push(String(password));
    return argon2.verify(stored, password, ...more);
  };
  return { ...argon2, verify };
});

let t: TestApp;
let b: Browser;
let numbers = 100;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

const newNumber = () => `001090000${++numbers}`;
const plain = ({ html }: PageAnswer) =>
  html
    .replace(/name="(_csrf|_key|captchaToken|idNumber)"[^>]* value="[^"]*"/g, '')
    .replace(/the=[^"&]*/g, '');

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

  test('each signs in by their own telephone and password, and sees only what they filed', async () => {
    const idNumber = newNumber();
    await register(t, idNumber, '0912000303');
    const codeOfFirst = await fileBirth(t.deps, await newestCitizen(t));
    await register(t, idNumber, '0912000304', OTHER_PASSWORD);
    const codeOfSecond = await fileBirth(t.deps, await newestCitizen(t));
    const second = t.browser();
    expect(await enter(t, b, '0912000303', { idNumber, phone: '0912000303' })).toBe('0912000303');
    const ofSecond = { idNumber, phone: '0912000304', password: OTHER_PASSWORD };
    expect(await enter(t, second, '0912000304', ofSecond)).toBe('0912000304');
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
  test('needs the telephone, which says which is meant, and the page says so', async () => {
    const idNumber = newNumber();
    for (const phone of ['0912000331', '0912000332']) await register(t, idNumber, phone);
    const answer = await tryPassword(b, { idNumber, password: PASSWORD });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('nhập thêm số điện thoại của tài khoản');
    expect(answer.html).toContain('name="phone"');
    expect((await tryPassword(b, { idNumber, password: PASSWORD, phone: '0912000399' })).html).toContain(
      'Số định danh hoặc mật khẩu không đúng',
    );
    expect(await enter(t, b, '0912000332', { idNumber, phone: '0912 000 332' })).toBe('0912000332');
  });

  test('tells nobody whether another has the same password: one answer for the same work, and nothing is sent to anybody', async () => {
    const phones = ['0912000391', '0912000392', '0912000393', '0912000394', '0912000395'] as const;
    const [same, other, alone] = [newNumber(), newNumber(), newNumber()];
    await register(t, same, phones[0]);
    await register(t, same, phones[1]);
    await register(t, other, phones[2], OTHER_PASSWORD);
    await register(t, other, phones[3]);
    await register(t, alone, phones[4]);
    const codes = async () =>
      (await Promise.all(phones.map((phone) => lettersTo(t, phone))))
        .flat()
        .filter((l) => /^\d{6}/.test(l.body));
    const before = (await codes()).length;
    const tries = [
      [same, PASSWORD], // one's own, and the other's
      [other, PASSWORD], // one's own alone
      [other, OTHER_PASSWORD], // the other's alone
      [other, 'Sai-Mat#Khau1'], // nobody's
      [alone, 'Sai-Mat#Khau1'],
      [newNumber(), PASSWORD],
    ] as const;
    const answers: unknown[] = [];
    for (const [i, [idNumber, password]] of tries.entries()) {
      compared.length = 0;
      const page = await tryPassword(t.browser(), { idNumber, password }, `203.0.113.${50 + i}`);
      answers.push([
        page.status,
        page.location,
        plain(page),
        Object.keys(page.headers).sort(),
        compared.length,
      ]);
    }
    expect(answers).toEqual(Array(tries.length).fill(answers[0]));
    expect(answers[0]).toMatchObject([422, '', expect.any(String), expect.any(Array), 5]);
    expect((await codes()).length).toBe(before);
    // with the telephone one's own password is right in the same way, whatever the other's is
    for (const [idNumber, phone] of [
      [same, phones[1]],
      [other, phones[3]],
    ] as const) {
      const right = await tryPassword(t.browser(), { idNumber, phone, password: PASSWORD });
      expect([right.status, right.location]).toEqual([303, '/dang-nhap/ma-xac-thuc']);
    }
  });

  test('needs none from a device that is known to one of them, whatever the password of the others is', async () => {
    for (const [password, phones] of [
      [PASSWORD, ['0912000381', '0912000382']],
      [OTHER_PASSWORD, ['0912000383', '0912000384']],
    ] as const) {
      const idNumber = newNumber();
      await register(t, idNumber, phones[0], password);
      await register(t, idNumber, phones[1]);
      const own = t.browser();
      await enter(t, own, phones[1], { idNumber, phone: phones[1] });
      await own.get('/tai-khoan');
      await own.post('/dang-xuat');
      expect(await enter(t, own, phones[1], { idNumber })).toBe(phones[1]);
    }
  });

  test('needs it from a device that is known to several that have the same password', async () => {
    const idNumber = newNumber();
    const own = t.browser();
    for (const phone of ['0912000385', '0912000386']) {
      await register(t, idNumber, phone);
      await enter(t, own, phone, { idNumber, phone });
      await own.get('/tai-khoan');
      await own.post('/dang-xuat');
    }
    expect((await tryPassword(own, { idNumber, password: PASSWORD })).status).toBe(422);
    expect(await enter(t, own, '0912000385', { idNumber, phone: '0912000385' })).toBe('0912000385');
  });

  test('a wrong password gets the same page for a number with several accounts as for one with none, and for the same work', async () => {
    const idNumber = newNumber();
    for (const phone of ['0912000333', '0912000334']) await register(t, idNumber, phone);
    const wrong = await tryPassword(t.browser(), { idNumber, password: 'Sai-Mat#Khau1' });
    const unknown = await tryPassword(t.browser(), { idNumber: newNumber(), password: 'Sai-Mat#Khau1' });
    expect(plain(unknown)).toBe(plain(wrong));
    expect(wrong.html).toContain('name="phone"');
  });

  test('a device of one’s own account lets nobody guess the password of another that claims the same number', async () => {
    const idNumber = newNumber();
    await register(t, idNumber, '0912000335', OTHER_PASSWORD);
    await register(t, idNumber, '0912000336');
    await enter(t, b, '0912000336', { idNumber, phone: '0912000336' });
    await b.get('/tai-khoan');
    await b.post('/dang-xuat');
    const own = '203.0.113.40';
    const ofOther = { idNumber, phone: '0912000335' };
    for (let i = 0; i < 10; i++)
      expect((await tryPassword(b, { ...ofOther, password: 'Sai-Mat#Khau1' }, own)).status).toBe(422);
    // ten guesses were made at the other account, and an eleventh is none, though it is right
    expect((await tryPassword(b, { ...ofOther, password: OTHER_PASSWORD }, own)).status).toBe(429);
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
    expect(
      await enter(t, t.browser(), '0912000338', {
        idNumber,
        phone: '0912000338',
        password: OTHER_PASSWORD,
      }),
    ).toBe('0912000338');
    expect(await enter(t, t.browser(), '0912000337', { idNumber, phone: '0912000337' })).toBe('0912000337');
  });
});
