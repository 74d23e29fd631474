import type { Locator } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openCitizenSession } from '#domain/accounts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { sentAs } from '#testing/story/filing.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';

const MOST = 25;
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let mother: Visitor;
let presses = 0;

beforeAll(async () => {
  const { db, clock, ...deps } = on.served.deps;
  mother = await visitor(on.browser, { url: on.served.url, width: 360, story: 'few-presses' });
  const citizen = await someCitizen({ db, clock, ...deps });
  const from = { ip: '127.0.0.1', userAgent: 'test' };
  const value = await db.tx((tx) => openCitizenSession(tx, clock.now(), citizen, from));
  await mother.context.addCookies([{ url: on.served.url, name: 'mc_cong', value }]);
});

/** A link or a button: one press. */
async function press(name: string | RegExp): Promise<void> {
  presses += 1;
  await mother.press(name, mother.page.getByRole('main'));
}

/** An answer, a tick, an entry of a list, a file: one choice, counted as a press. */
async function choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
  presses += 1;
  await mother.choose(question, answer);
}
async function pick(list: Locator, label: string): Promise<void> {
  presses += 1;
  await list.selectOption({ label });
}

test('a mother with an account files a birth registration, from its page in the catalogue, with few presses besides typing', {
  timeout: 240_000,
}, async () => {
  await mother.go(`/thu-tuc/${BIRTH}`);
  await press(/Nộp hồ sơ trực tuyến/);
  await press(/^Bắt đầu khai/);
  await mother.at('Người nộp và nơi tiếp nhận');
  await press('Tiếp tục');
  await mother.at('Người yêu cầu đăng ký');
  await choose('Quan hệ với trẻ', 'Mẹ');
  await press('Tiếp tục');
  await mother.at('Thông tin của trẻ');
  await mother.type(/Họ, chữ đệm, tên của trẻ/, 'lê gia hân');
  await mother.type(/Ngày, tháng, năm sinh/, '2/11/2026');
  await choose(/^Giới tính/, 'Nữ');
  await pick(mother.page.getByLabel(/Dân tộc của trẻ/), 'Kinh');
  await choose(/Quốc tịch của trẻ/, 'Việt Nam');
  await mother.type(/Quê quán/, 'Phường An Phú, tỉnh Một Cửa');
  await press('Tiếp tục');
  await mother.at('Nơi sinh và thời gian đăng ký');
  await choose(/Trẻ sinh ở đâu/, /Tại bệnh viện/);
  await mother.type(/Tên bệnh viện, trạm y tế/, 'Bệnh viện Sản - Nhi tỉnh');
  const place = mother.page.getByRole('group', { name: 'Địa chỉ nơi sinh' });
  await pick(place.locator('[data-address-province]'), 'Tỉnh Một Cửa');
  const commune = place.locator('[data-address-commune]');
  await commune.locator('option', { hasText: 'Phường An Phú' }).waitFor({ state: 'attached' });
  await pick(commune, 'Phường An Phú');
  await choose(/giấy tờ nào về việc sinh/, 'Giấy chứng sinh bản giấy');
  await press('Tiếp tục');
  await mother.at('Thông tin người mẹ');
  expect(await mother.field(/Họ, chữ đệm, tên người mẹ/).inputValue()).toBe('LÊ MINH ANH');
  await pick(mother.page.getByLabel(/Dân tộc của người mẹ/), 'Kinh');
  await press('Tiếp tục');
  await mother.at(/^Thông tin người cha/);
  await choose(/Có khai thông tin người cha/, /^Không/);
  await press('Tiếp tục');
  await mother.at('Giấy tờ kèm theo');
  presses += 1;
  const file = { name: 'giấy chứng sinh.pdf', mimeType: 'application/pdf', buffer: await samplePdf() };
  const part = mother.page.locator('[data-upload]').filter({ hasText: 'Giấy chứng sinh' }).first();
  await part.locator('input[type=file]').setInputFiles(file);
  await part.getByRole('link', { name: file.name }).waitFor();
  await press('Tiếp tục');
  await mother.at('Phí, lệ phí và nhận kết quả');
  await choose(/muốn nhận kết quả thế nào/, /Nhận tại quầy/);
  await press('Tiếp tục');
  await mother.at('Kiểm tra và gửi hồ sơ');
  presses += 1;
  await mother.page.getByLabel(/Tôi xin chịu trách nhiệm/).check();
  await press('Đồng ý, gửi đi');
  expect((await sentAs(mother)).code).toMatch(/^H99/);
  expect(presses).toBeLessThanOrEqual(MOST);
  await mother.leave();
});
