import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#testing/browser.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { tellInOrder } from '#testing/story/chapters.ts';
import { agreeToFee, bringBirthProof, sentAs, tellOfBirth } from '#testing/story/filing.ts';
import { messageTo } from '#testing/story/mailbox.ts';
import { newcomer, officerAtDesk, PASSWORD, register, signIn } from '#testing/story/people-at-work.ts';
import { openServer, type Served } from '#testing/story/server.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';

const story = { width: 1280, story: 'birth' };
let served: Served;
let browser: Browser;
let mother: Visitor;
let code = '';
let secret = '';

beforeAll(async () => {
  [served, browser] = await Promise.all([openServer({ now: '2026-11-20T08:30:00+07:00' }), launchBrowser()]);
  mother = await visitor(browser, { url: served.url, ...story });
});
tellInOrder(() => mother.picture('failed'));
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('a mother finds the procedure from the home page, registers, and signs in', {
  timeout: 120_000,
}, async () => {
  await mother.go('/');
  await mother.press('Đăng ký', mother.page.getByRole('banner'));
  await register(mother, served);
  await mother.press('Đăng nhập', mother.page.getByRole('main'));
  await signIn(mother, served, { ...newcomer, password: PASSWORD });
  await mother.go('/');
  const search = mother.page.getByRole('main').getByRole('combobox');
  await search.pressSequentially('giay khai sinh cho con');
  const suggestion = mother.page.getByRole('option').filter({ hasText: '1.001193' });
  await suggestion.waitFor();
  await mother.follow(suggestion);
  await mother.sees('Giấy chứng sinh');
  await mother.press(/Nộp hồ sơ trực tuyến|Nộp trực tuyến/, mother.page.getByRole('main'));
  await mother.press('Bắt đầu khai hồ sơ');
});

test('files it in four steps and learns what happens next', { timeout: 120_000 }, async () => {
  await mother.at('Thông tin hồ sơ');
  await mother.press('Tiếp tục');
  expect(await mother.page.title()).toMatch(/^Lỗi: /);
  await tellOfBirth(mother);
  await bringBirthProof(mother);
  await mother.sees('Lệ phí đăng ký khai sinh trong 60 ngày');
  await agreeToFee(mother, served, /Nhận tại quầy/);
  await mother.at('Kiểm tra và gửi hồ sơ');
  await mother.sees('NGUYỄN GIA HÂN');
  await mother.press('Đồng ý, gửi đi');
  const sent = await sentAs(mother);
  ({ code, secret } = sent);
  expect(code).toMatch(/^H99\.21\.01-261120-\d{4}$/);
  expect(sent.text).toContain('Trước 08:30 thứ Hai, 23/11/2026 (8 giờ làm việc)');
  expect(await messageTo(served.url, newcomer.email, new RegExp(code))).toContain(secret);
});

test('the clerk accepts it and has the receipt to print', { timeout: 120_000 }, async () => {
  const clerk = await officerAtDesk(browser, served, 'canbo.anphu1', story);
  await clerk.press(code);
  await clerk.sees('NGUYỄN GIA HÂN');
  await clerk.press('Tiếp nhận');
  await clerk.press('Tiếp nhận và in giấy hẹn');
  await clerk.sees('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
  const link = clerk.page.getByRole('link', { name: /PDF/ }).first();
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), link.click()]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await clerk.leave();
});

test('the head assigns it, the officer examines, the leader approves, the officer records the signed result', {
  timeout: 180_000,
}, async () => {
  const head = await officerAtDesk(browser, served, 'truongphong.anphu', story);
  await head.press(code);
  await head.press('Phân công');
  await head.page.getByLabel(/Võ Minh Khôi/).check();
  await head.press('Phân công');
  await head.sees('Đã phân công');
  await head.leave();
  const officer = await officerAtDesk(browser, served, 'canbo.anphu2', story);
  await officer.press(code);
  await officer.press('Thẩm định và trình');
  await officer.choose('Đề nghị', /Đủ điều kiện, đề nghị giải quyết/);
  await officer.type(/Ý kiến thẩm định/, 'Hồ sơ đầy đủ, đúng quy định.');
  await officer.press('Trình lãnh đạo');
  const leader = await officerAtDesk(browser, served, 'lanhdao.anphu', story);
  await leader.press(code);
  await leader.press('Phê duyệt');
  await leader.choose('Quyết định', /Đồng ý giải quyết/);
  await leader.press('Ghi quyết định');
  await leader.leave();
  await officer.go('/can-bo');
  await officer.press(code);
  await officer.press('Ghi nhận kết quả');
  await officer.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'giay-khai-sinh.pdf', mimeType: 'application/pdf', buffer: await samplePdf() });
  await officer.follow(officer.page.getByRole('button', { name: 'Tải lên' }));
  await officer.type(/Số, ký hiệu văn bản/, '215/2026');
  await officer.press('Ghi nhận kết quả');
  await officer.leave();
});

test('the clerk hands it over, and the mother has followed it all', { timeout: 180_000 }, async () => {
  await mother.press('Hồ sơ của tôi', mother.page.getByRole('banner'));
  await mother.press(new RegExp(code));
  await mother.sees('Đã có kết quả');
  const clerk = await officerAtDesk(browser, served, 'canbo.tinh1', story);
  expect(await clerk.page.getByText(code).count()).toBe(0); // another desk has no business with it
  await clerk.leave();
  const own = await officerAtDesk(browser, served, 'canbo.anphu1', story);
  await own.press(code);
  await own.press('Trả kết quả');
  await own.type(/Họ tên người nhận kết quả/, 'NGUYỄN THỊ THỬ');
  await own.press('Xác nhận đã trả kết quả');
  await own.leave();
  await mother.press('Hồ sơ của tôi', mother.page.getByRole('banner'));
  await mother.press(new RegExp(code));
  await mother.sees(/Đã trả kết quả/);
  await mother.sees(/Tin nhắn/);
  const result = mother.page.getByRole('link', { name: /giay-khai-sinh\.pdf/ }).first();
  const [download] = await Promise.all([mother.page.waitForEvent('download'), result.click()]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await mother.leave();
});

test('anybody with number and secret sees where it stands, by hand and by the printed code', {
  timeout: 120_000,
}, async () => {
  const anybody = await visitor(browser, { url: served.url, ...story, story: 'birth-look-up' });
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
  const link = /https?:\/\/\S+tra-cuu\S+/.exec(await messageTo(served.url, newcomer.email, /tra-cuu/))?.[0];
  expect(link).toContain(served.url);
  await anybody.go(link ?? '');
  await anybody.sees(`Hồ sơ ${code}`);
  await anybody.leave();
});
