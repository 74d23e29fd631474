import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../src/seed.ts';
import { codeSentTo, messageTo, totpOf } from './mailbox.ts';
import type { Served } from './server.ts';
import { type Visitor, visitor } from './visit.ts';

const PASSWORD = 'Hoa-Sen#2045';
export const newcomer = {
  idNumber: '001190000177',
  fullName: 'Nguyễn Thị Thử',
  birthDate: '15/08/1990',
  phone: '0912345436',
  email: 'thu@motcua.example',
};

/** Leaves the captcha of the page to the browser where script runs, else answers its question; where none is asked, does nothing. */
export async function answerCaptcha(v: Visitor, served: Pick<Served, 'answerTo'>): Promise<void> {
  const token = v.page.locator('input[name="captchaToken"]');
  if ((await token.count()) === 0) return;
  const question = v.page.locator('input[name="captcha"]');
  if (await question.isVisible()) await question.fill(served.answerTo(await token.inputValue()));
}

/** Makes a new account, from the page that registers, and is signed in with it: at the page that asked for an account, if one did. */
export async function join(v: Visitor, served: Pick<Served, 'url' | 'answerTo'>): Promise<void> {
  const who = newcomer;
  await v.type(/Số định danh cá nhân/, who.idNumber);
  await v.type(/Họ, chữ đệm và tên/, who.fullName);
  await v.type(/Ngày sinh/, who.birthDate);
  await v.type(/Số điện thoại di động/, who.phone);
  await v.type(/Thư điện tử/, who.email);
  await v.page.getByLabel(/Tôi đã đọc và đồng ý/).check();
  await answerCaptcha(v, served);
  await v.press('Đăng ký', v.page.getByRole('main'));
  await v.sees(who.phone);
  await v.type(/Mã xác thực/, await codeSentTo(served.url, who.phone, 'đăng ký'));
  await v.press('Xác nhận');
  await v.type(/^Mật khẩu mới/, PASSWORD);
  await v.type(/Nhập lại mật khẩu mới/, PASSWORD);
  await v.press('Hoàn tất đăng ký');
}

/** Signs in from the sign-in page and arrives at the page that was asked for. */
export async function signIn(
  v: Visitor,
  served: Pick<Served, 'url' | 'answerTo'>,
  who: { idNumber: string; phone: string; password: string },
): Promise<void> {
  await v.type(/Số định danh cá nhân/, who.idNumber);
  await v.type(/^Mật khẩu/, who.password);
  await answerCaptcha(v, served);
  await v.press('Đăng nhập', v.page.getByRole('main'));
  await v.type(/Mã xác thực/, await codeSentTo(served.url, who.phone, 'đăng nhập'));
  await v.press('Xác nhận');
}

/** Proves the e-mail address given at registering, from the account's own page. */
export async function proveEmail(v: Visitor, served: Pick<Served, 'url'>, email: string): Promise<void> {
  await v.press('Gửi mã xác thực', v.page.getByRole('main'));
  const letter = await messageTo(served.url, email, /^\d{6} là mã xác thực/m);
  await v.type(/Mã xác thực/, /^(\d{6}) /m.exec(letter)?.[1] ?? '');
  await v.press('Xác nhận');
  await v.sees('Đã xác minh thư điện tử');
}

/** An officer at a desk of their own. */
export async function officerAtDesk(
  browser: Browser,
  served: Pick<Served, 'url'>,
  username: string,
  o: { width: number; story: string; script?: boolean },
): Promise<Visitor> {
  const v = await visitor(browser, { url: served.url, ...o, story: `${o.story}-${username}` });
  await v.go('/can-bo');
  await v.type(/Tên đăng nhập/, username);
  await v.type(/^Mật khẩu/, DEMO_PASSWORD);
  await v.press('Tiếp tục');
  await v.type(/Mã xác thực/, await totpOf(served.url, username));
  await v.press('Đăng nhập', v.page.getByRole('main'));
  expect(new URL(v.page.url()).pathname, `${username} is signed in`).toBe('/can-bo');
  return v;
}
