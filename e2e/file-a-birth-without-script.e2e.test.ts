import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#testing/browser.ts';
import { tellInOrder } from '#testing/story/chapters.ts';
import { agreeToFee, bringBirthProof, sentAs, tellOfBirth } from '#testing/story/filing.ts';
import { newcomer, officerAtDesk, PASSWORD, register, signIn } from '#testing/story/people-at-work.ts';
import { readCaptcha } from '#testing/story/server.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';
import { dataFolder, type Launched, launch } from './server.ts';

// the server as people start it: its own process, its own embedded database, the true clock, captchas that nobody prepared
const story = { width: 360, story: 'no-script', script: false };
let process: Launched;
let served: { url: string; answerTo(token: string): string };
let browser: Browser;
let mother: Visitor;
let code = '';

beforeAll(async () => {
  [process, browser] = await Promise.all([launch({ env: { DATA_DIR: dataFolder() } }), launchBrowser()]);
  served = { url: process.url, answerTo: readCaptcha };
  mother = await visitor(browser, { url: served.url, ...story });
}, 120_000);
tellInOrder(() => mother.picture('failed'));
afterAll(async () => {
  await browser?.close();
  await process?.stop();
});

test('on a phone without script, a mother registers and finds the procedure by searching', {
  timeout: 180_000,
}, async () => {
  await mother.go('/');
  await mother.press(/Đăng ký/, mother.page.getByRole('banner'));
  await register(mother, served);
  await mother.press('Đăng nhập', mother.page.getByRole('main'));
  await signIn(mother, served, { ...newcomer, password: PASSWORD });
  await mother.go('/');
  await mother.page.getByRole('main').getByRole('searchbox').fill('giay khai sinh cho con');
  await mother.press('Tìm kiếm', mother.page.getByRole('main'));
  await mother.press(/Thủ tục đăng ký khai sinh$/, mother.page.getByRole('main'));
  await mother.press(/Nộp hồ sơ trực tuyến/, mother.page.getByRole('main'));
  await mother.press('Bắt đầu khai hồ sơ');
});

test('she files in the same four steps', { timeout: 180_000 }, async () => {
  await tellOfBirth(mother);
  await bringBirthProof(mother);
  await agreeToFee(mother, served, /Nhận tại quầy/);
  await mother.press('Đồng ý, gửi đi');
  ({ code } = await sentAs(mother));
});

test('the clerk accepts, and she sees the promise', { timeout: 180_000 }, async () => {
  const clerk = await officerAtDesk(browser, served, 'canbo.anphu1', story);
  await clerk.press(code);
  await clerk.press('Tiếp nhận');
  await clerk.press('Tiếp nhận và in giấy hẹn');
  await clerk.sees('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
  await clerk.leave();
  await mother.go('/ho-so-cua-toi');
  await mother.press(new RegExp(code));
  await mother.sees(/Hẹn trả kết quả/);
  expect(process.err()).not.toMatch(/"level":(50|60)/);
  await mother.leave();
});
