import { describe, expect, test } from 'vitest';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { accountsMade, PASSWORD, provePhone, startRegistering } from '#testing/registering.ts';

let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
  t.clock.advance(23 * 3_600_000); // one network gets only so many codes a day for one telephone
});

describe('the password', () => {
  const choose = async (password: string, more: Record<string, string | string[]> = {}) => {
    await b.follow(await startRegistering(b, { idNumber: '001090000555', phone: '0912345555' }));
    await provePhone(t, b, '0912345555');
    return b.post('/dang-ky/mat-khau', { password, passwordAgain: password, ...more });
  };

  test.each([
    ['empty', ''],
    ['short', 'Aa1@aaa'],
    ['without a sign', 'Hoasen2045'],
    ['without a capital', 'hoa-sen#2045'],
    ['without a digit', 'Hoa-Sen#hong'],
    ['one that everybody has', 'Matkhau@123'],
    ['a well-known one in disguise', 'P@ssw0rd2026!'],
    ['a row of the keyboard', 'Qwerty@123'],
    ['with the number of the card', 'Aa@001090000555'],
    ['with the phone', 'Aa@0912345555'],
    ['with the birth date', 'Hoa@15081990'],
    ['too long', `Aa1@${'x'.repeat(200)}`],
  ])('%s is refused, and never shown again', async (_what, password) => {
    const response = await choose(password);
    expect(response.status).toBe(422);
    expect(response.html).toContain('id="password-error"');
    if (password) expect(response.html).not.toContain(password);
  });

  test('that breaks several rules is told all of them at once, also where the two differ, and that both are typed again', async () => {
    const many = await choose('hoa');
    for (const words of ['có ít nhất 8 ký tự', 'đủ chữ thường, chữ hoa', 'Nhập lại mật khẩu mới ở cả hai ô'])
      expect(many.html).toContain(words);
    const differ = await choose('15081990', { passwordAgain: 'x' });
    for (const words of [
      'đủ chữ thường, chữ hoa',
      'ngày sinh',
      'Hai ô mật khẩu không giống nhau',
      'ở cả hai ô',
    ])
      expect(differ.html).toContain(words);
    const good = await choose(PASSWORD, { passwordAgain: 'x' });
    expect(good.html).not.toContain('id="password-error"');
  });

  test('is refused when the two differ, or when one is sent twice', async () => {
    expect((await choose(PASSWORD, { passwordAgain: 'Hoa-Sen#2046' })).html).toContain(
      'id="passwordAgain-error"',
    );
    expect((await choose(PASSWORD, { password: [PASSWORD, 'Hoa-Sen#2046'] })).status).toBe(422);
  });

  test('makes one account and gets one answer when one form sends it twice', async () => {
    await b.follow(await startRegistering(b, { idNumber: '001090000666', phone: '0912345666' }));
    await b.follow(await provePhone(t, b, '0912345666'));
    const before = await accountsMade(t);
    const form = { password: PASSWORD, passwordAgain: PASSWORD };
    const [one, two] = await Promise.all([
      b.post('/dang-ky/mat-khau', form),
      b.post('/dang-ky/mat-khau', form),
    ]);
    expect([one?.location, two?.location]).toEqual(['/dang-ky/xong', '/dang-ky/xong']);
    expect(await accountsMade(t)).toBe(before + 1);
  });

  test('shows its strength on request, without creating an account', async () => {
    const before = await accountsMade(t);
    const response = await choose('Ao-dai.xanh~1975!Hue', { check: '1' });
    expect(response.status).toBe(200);
    expect(response.html).toContain('Rất mạnh');
    expect((await b.post('/dang-ky/mat-khau', { password: 'abc', check: '1' })).html).toContain('Chưa đạt');
    expect(await accountsMade(t)).toBe(before);
  });
});
