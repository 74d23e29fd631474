import type { Locator, Page } from 'playwright-core';
import { BIRTH } from '../filed.ts';
import { samplePdf } from '../sample-files.ts';

/** What a person does with a form, one thing after another. Whoever counts or times it does so in here. */
export interface Hand {
  page: Page;
  /** A link or a button. */
  press(name: string | RegExp): Promise<void>;
  /** One of a few answers to a question. */
  choose(question: string | RegExp, answer: string | RegExp): Promise<void>;
  /** An entry of a list. */
  pick(list: Locator, label: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  type(label: string | RegExp, text: string): Promise<void>;
  attach(box: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** The page of this heading has come. */
  at(heading: string | RegExp): Promise<void>;
}

/**
 * A mother whose account has her telephone, name and address registers the birth of her child, from the procedure's page to the end.
 * The day of birth is as she types it.
 */
export async function motherFilesABirth(hand: Hand, born: string): Promise<void> {
  const { page } = hand;
  await hand.press(/Nộp hồ sơ trực tuyến/);
  await hand.press(/^Bắt đầu khai/);
  await hand.at('Người nộp và nơi tiếp nhận');
  await hand.press('Tiếp tục');
  await hand.at('Người yêu cầu đăng ký');
  await hand.choose('Quan hệ với trẻ', 'Mẹ');
  await hand.press('Tiếp tục');
  await tellOfChild(hand, born);
  await hand.at('Thông tin người mẹ');
  // her own name stands there already: waits for it, and never types it
  await page.locator('input[name="motherName"][value="LÊ MINH ANH"]').waitFor();
  await hand.pick(page.getByLabel(/Dân tộc của người mẹ/), 'Kinh');
  await hand.press('Tiếp tục');
  await hand.at(/^Thông tin người cha/);
  await hand.choose(/Có khai thông tin người cha/, /^Không/);
  await hand.press('Tiếp tục');
  await hand.at('Giấy tờ kèm theo');
  const paper = page.locator('[data-upload]').filter({ hasText: 'Giấy chứng sinh' }).first();
  const file = { name: 'giấy chứng sinh.pdf', mimeType: 'application/pdf', buffer: await samplePdf() };
  await hand.attach(paper, file);
  await hand.press('Tiếp tục');
  await hand.at('Phí, lệ phí và nhận kết quả');
  await hand.choose(/muốn nhận kết quả thế nào/, /Nhận tại quầy/);
  await hand.press('Tiếp tục');
  await hand.at('Kiểm tra và gửi hồ sơ');
  await hand.tick(page.getByLabel(/Tôi xin chịu trách nhiệm/));
  await hand.press('Đồng ý, gửi đi');
  await hand.at('Đã gửi hồ sơ');
}

async function tellOfChild(hand: Hand, born: string): Promise<void> {
  const { page } = hand;
  await hand.at('Thông tin của trẻ');
  await hand.type(/Họ, chữ đệm, tên của trẻ/, 'lê gia hân');
  await hand.type(/Ngày, tháng, năm sinh/, born);
  await hand.choose(/^Giới tính/, 'Nữ');
  await hand.pick(page.getByLabel(/Dân tộc của trẻ/), 'Kinh');
  await hand.choose(/Quốc tịch của trẻ/, 'Việt Nam');
  await hand.type(/Quê quán/, 'Phường An Phú, tỉnh Một Cửa');
  await hand.press('Tiếp tục');
  await hand.at('Nơi sinh và thời gian đăng ký');
  await hand.choose(/Trẻ sinh ở đâu/, /Tại bệnh viện/);
  await hand.type(/Tên bệnh viện, trạm y tế/, 'Bệnh viện Sản - Nhi tỉnh');
  const place = page.getByRole('group', { name: 'Địa chỉ nơi sinh' });
  await hand.pick(place.locator('[data-address-province]'), 'Tỉnh Một Cửa');
  const commune = place.locator('[data-address-commune]');
  await commune.locator('option', { hasText: 'Phường An Phú' }).waitFor({ state: 'attached' });
  await hand.pick(commune, 'Phường An Phú');
  await hand.choose(/giấy tờ nào về việc sinh/, 'Giấy chứng sinh bản giấy');
  await hand.press('Tiếp tục');
}

/** Where it begins. */
export const MOTHER_BEGINS = `/thu-tuc/${BIRTH}`;
