import { beforeAll, expect, test } from 'vitest';
import { agreeToFee, bringBirthProof, declareAndSend, sentAs, tellOfBirth } from '#testing/story/filing.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { messageTo } from '#testing/story/mailbox.ts';
import { join, newcomer, officerAtDesk, proveEmail } from '#testing/story/people-at-work.ts';
import { openServer } from '#testing/story/server.ts';
import { accept, decideAtAnPhu, handOver, kindOf } from '#testing/story/settling.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';

const story = { width: 1280, story: 'birth' };
const on = stage(() => openServer({ now: '2026-11-20T08:30:00+07:00' }));
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

test('a mother finds the procedure from the home page, registers for it, and is back at it, signed in', async () => {
  await mother.go('/');
  const search = mother.page.getByRole('main').getByRole('combobox');
  await search.pressSequentially('giay khai sinh cho con');
  const suggestion = mother.page.getByRole('option').filter({ hasText: '1.001193' });
  await suggestion.waitFor();
  await mother.follow(suggestion);
  await mother.sees('Giấy chứng sinh');
  await mother.press(/Nộp hồ sơ trực tuyến|Nộp trực tuyến/, mother.page.getByRole('main'));
  const start = mother.page.url();
  await mother.press('Chưa có tài khoản? Đăng ký', mother.page.getByRole('main'));
  await join(mother, on.served);
  expect(mother.page.url()).toBe(start);
  await mother.go('/tai-khoan');
  await proveEmail(mother, on.served, newcomer.email);
  await mother.go(new URL(start).pathname + new URL(start).search);
  await mother.press('Bắt đầu khai hồ sơ');
});

test('files it in four steps and learns what happens next', async () => {
  await mother.at('Người nộp và nơi tiếp nhận');
  await mother.press('Tiếp tục');
  expect(await mother.page.title()).toMatch(/^Lỗi: /);
  await tellOfBirth(mother);
  await bringBirthProof(mother);
  await mother.sees('Lệ phí đăng ký khai sinh trong 60 ngày');
  await agreeToFee(mother, on.served, /Nhận tại quầy/);
  await mother.at('Kiểm tra và gửi hồ sơ');
  await mother.sees('NGUYỄN GIA HÂN');
  await declareAndSend(mother);
  const sent = await sentAs(mother);
  ({ code, secret } = sent);
  expect(code).toMatch(/^H99\.21\.01-261120-\d{4}$/);
  // the clock runs while she fills in
  expect(sent.text).toMatch(/Trước 08:[345]\d thứ Hai, 23\/11\/2026 \(8 giờ làm việc\)/);
  expect(await messageTo(on.served.url, newcomer.email, new RegExp(code))).toContain(secret);
});

test('the clerk accepts it and has the receipt to print', async () => {
  clerk = await atDesk('canbo.anphu1');
  await clerk.press(code);
  await clerk.sees('NGUYỄN GIA HÂN');
  await clerk.go('/can-bo');
  await accept(clerk, code);
  expect(await kindOf(clerk, clerk.page.getByRole('link', { name: /PDF/ }))).toBe('%PDF-');
});

test('the head assigns it, the officer examines, the leader approves, the officer records the signed result', async () => {
  paper = await decideAtAnPhu(atDesk, code);
});

test('the clerk hands it over, and the mother has followed it all', async () => {
  await mother.press('Hồ sơ của tôi', mother.page.getByRole('banner'));
  await mother.press(new RegExp(code));
  await mother.sees('Đã có kết quả');
  const other = await atDesk('canbo.tinh1');
  expect(await other.page.getByText(code).count()).toBe(0); // it does not concern another desk
  await other.leave();
  await handOver(clerk, code, 'NGUYỄN THỊ THỬ');
  await clerk.leave();
  await mother.press('Hồ sơ của tôi', mother.page.getByRole('banner'));
  await mother.press(new RegExp(code));
  await mother.sees(/Đã trả kết quả/);
  await mother.sees(/Tin nhắn/);
  expect(await kindOf(mother, mother.page.getByRole('link', { name: paper }))).toBe('%PDF-');
  await mother.leave();
});

test('anybody with number and secret sees where it stands, by hand and by the printed code', async () => {
  const anybody = await visitor(on.browser, { url: on.served.url, ...story, story: 'birth-look-up' });
  await anybody.go('/');
  await anybody.press('Tra cứu hồ sơ', anybody.page.getByRole('banner'));
  await anybody.type(/Mã hồ sơ/, code);
  await anybody.type(/Mã bảo mật/, 'SAIS-AIAA');
  await anybody.press('Tìm kiếm', anybody.page.getByRole('main'));
  await anybody.sees(/Không tìm thấy hồ sơ khớp/);
  await anybody.type(/Mã bảo mật/, secret);
  await anybody.press('Tìm kiếm', anybody.page.getByRole('main'));
  await anybody.sees('TÌNH HÌNH XỬ LÝ HỒ SƠ');
  expect((await anybody.page.locator('main').allInnerTexts()).join()).not.toContain('NGUYỄN THỊ THỬ');
  const link = /https?:\/\/\S+tra-cuu\S+/.exec(
    await messageTo(on.served.url, newcomer.email, /tra-cuu/),
  )?.[0];
  expect(link).toContain(on.served.url);
  await anybody.go(link ?? '');
  await anybody.sees(`Hồ sơ ${code}`);
  await anybody.leave();
});
