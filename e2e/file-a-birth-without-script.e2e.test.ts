import { beforeAll, expect, test } from 'vitest';
import { vnDate } from '#platform/time.ts';
import { agreeToFee, bringBirthProof, declareAndSend, sentAs, tellOfBirth } from '#testing/story/filing.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { join, newcomer, officerAtDesk } from '#testing/story/people-at-work.ts';
import { readCaptcha } from '#testing/story/server.ts';
import { accept, decideAtAnPhu, handOver, kindOf } from '#testing/story/settling.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';
import { dataFolder, launch } from './server.ts';

const A_FORTNIGHT_MS = 14 * 86_400_000;
const story = { width: 360, story: 'no-script', script: false };
const on = stage(async () => {
  // the server as people start it: its own process, its own embedded database, the true clock, captchas that nobody prepared
  const started = await launch({ env: { DATA_DIR: dataFolder() } });
  return { ...started, answerTo: readCaptcha, close: () => started.stop() };
});
let mother: Visitor;
let clerk: Visitor;
let code = '';
let secret = '';
let paper = '';

beforeAll(async () => {
  mother = await visitor(on.browser, { url: on.served.url, ...story });
});
runInOrder(() => mother.picture('failed'));
const atDesk = (username: string) => officerAtDesk(on.browser, on.served, username, story);

test('on a phone without script, a mother registers and finds the procedure by searching', async () => {
  await mother.go('/');
  await mother.press(/Đăng ký/, mother.page.getByRole('banner'));
  await join(mother, on.served);
  await mother.at('Đăng ký xong, Ông/Bà đã đăng nhập');
  await mother.go('/');
  await mother.page.getByRole('main').getByRole('searchbox').fill('giay khai sinh cho con');
  await mother.press('Tìm kiếm', mother.page.getByRole('main'));
  await mother.press('Đăng ký khai sinh', mother.page.getByRole('main'));
  await mother.press(/Nộp hồ sơ trực tuyến/, mother.page.getByRole('main'));
  await mother.press('Bắt đầu khai hồ sơ');
});

test('she files in the same four steps', async () => {
  await tellOfBirth(mother, vnDate(new Date(Date.now() - A_FORTNIGHT_MS)));
  await bringBirthProof(mother);
  await agreeToFee(mother, on.served, /Nhận tại quầy/);
  await declareAndSend(mother);
  ({ code, secret } = await sentAs(mother));
});

test('the clerk accepts and prints the receipt, and she sees the promise', async () => {
  clerk = await atDesk('canbo.anphu1');
  await accept(clerk, code);
  expect(await kindOf(clerk, clerk.page.getByRole('link', { name: /PDF/ }))).toBe('%PDF-');
  await mother.go('/ho-so-cua-toi');
  await mother.press(new RegExp(code));
  await mother.sees(/Hẹn trả kết quả/);
});

test('the head assigns, the officer examines, the leader approves, the officer brings the signed paper', async () => {
  paper = await decideAtAnPhu(atDesk, code);
});

test('the clerk hands it over; she reads who did what, and takes the result home', async () => {
  await handOver(clerk, code, 'NGUYỄN THỊ THỬ');
  await clerk.leave();
  await mother.go('/ho-so-cua-toi');
  await mother.press(new RegExp(code));
  await mother.sees(/Đã trả kết quả/);
  const mainText = (await mother.page.getByRole('main').allInnerTexts()).join();
  for (const who of ['Hoàng Thị Bích Ngọc', 'Võ Minh Khôi', 'Huỳnh Công Danh'])
    expect(mainText).toContain(who);
  expect(await kindOf(mother, mother.page.getByRole('link', { name: paper }))).toBe('%PDF-');
  await mother.page
    .locator('summary')
    .filter({ hasText: newcomer.fullName.toLocaleUpperCase('vi') })
    .click();
  await mother.press('Đăng xuất');
  await mother.go('/ho-so-cua-toi');
  await mother.at('Đăng nhập');
});

test('with number and secret anybody sees how it went, but not whose it is', async () => {
  await mother.go('/tra-cuu');
  await mother.type(/Mã hồ sơ/, code);
  await mother.type(/Mã bảo mật/, secret);
  await mother.press('Tìm kiếm', mother.page.getByRole('main'));
  await mother.sees('TÌNH HÌNH XỬ LÝ HỒ SƠ');
  await mother.sees(/Đã trả kết quả/);
  expect((await mother.page.locator('main').allInnerTexts()).join()).not.toContain('NGUYỄN THỊ THỬ');
  await mother.leave();
  expect(on.served.err()).not.toMatch(/"level":(50|60)/);
});
