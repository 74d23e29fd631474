import type { Locator } from 'playwright-core';
import { samplePdf } from '../sample-files.ts';
import { answerCaptcha } from './people-at-work.ts';
import type { Served } from './server.ts';
import type { Visitor } from './visit.ts';

export const UPLOAD_FORM = '[data-upload]';
const BIRTH_PROOF = 'Giấy chứng sinh';

/** The first step of a birth registration at Phường An Phú, for somebody of the family whose account has everything but the address. */
export async function tellOfBirth(v: Visitor, born = '2/11/2026'): Promise<void> {
  await v.at('Người nộp và nơi tiếp nhận');
  await v.choose(/Ông\/Bà nộp hồ sơ cho ai/, /Cho chính mình/);
  await v.page.getByLabel(/Nơi tiếp nhận hồ sơ/).selectOption({ label: 'Ủy ban nhân dân phường An Phú' });
  await v.press('Tiếp tục');
  await v.at('Người yêu cầu đăng ký');
  await pickAddress(v, 'Nơi cư trú của người yêu cầu', 'Số 5, đường Hoa Sứ');
  await v.choose('Quan hệ với trẻ', 'Người thân thích khác');
  await v.press('Tiếp tục');
  await v.at('Thông tin của trẻ');
  await v.type(/Họ, chữ đệm, tên của trẻ/, 'nguyễn gia hân');
  await v.type(/Ngày, tháng, năm sinh/, born);
  await v.choose(/^Giới tính/, 'Nữ');
  await v.page.getByLabel(/Dân tộc của trẻ/).selectOption({ label: 'Kinh' });
  await v.choose(/Quốc tịch của trẻ/, 'Việt Nam');
  await v.type(/Quê quán/, 'Phường An Phú, tỉnh Một Cửa');
  await v.press('Tiếp tục');
  await v.at('Nơi sinh và thời gian đăng ký');
  await v.choose(/Trẻ sinh ở đâu/, /Tại bệnh viện/);
  await v.type(/Tên bệnh viện, trạm y tế/, 'Bệnh viện Sản - Nhi tỉnh');
  await pickAddress(v, 'Địa chỉ nơi sinh');
  await v.choose(/giấy tờ nào về việc sinh/, 'Giấy chứng sinh bản giấy');
  await v.press('Tiếp tục');
  await v.at('Thông tin người mẹ');
  await v.choose(/Có khai thông tin người mẹ/, /^Không/);
  await v.press('Tiếp tục');
  await v.at(/^Thông tin người cha/);
  await v.choose(/Có khai thông tin người cha/, /^Không/);
  await v.press('Tiếp tục');
}

/** The second step: the one paper that is asked for. */
export async function bringBirthProof(v: Visitor): Promise<void> {
  await v.at('Giấy tờ kèm theo');
  await upload(v, BIRTH_PROOF, {
    name: 'giấy chứng sinh.pdf',
    mimeType: 'application/pdf',
    buffer: await samplePdf(),
  });
  await v.press('Tiếp tục');
}

/** Uploads a file for a part and waits until it stands there. */
export function upload(v: Visitor, part: string, file: SentFile): Promise<void> {
  const forms = v.page.locator(UPLOAD_FORM).filter({ has: v.page.getByRole('heading', { name: part }) });
  return uploadBy(v, forms.first(), file);
}

/** The same by one upload box of a page. */
export async function uploadBy(v: Visitor, form: Locator, file: SentFile): Promise<void> {
  await form.locator('input[type=file]').setInputFiles(file);
  const button = form.getByRole('button', { name: 'Tải lên' });
  if (!v.scripted) return v.follow(button);
  if ((await form.getAttribute('data-starts')) === null) await button.click();
  await form.getByRole('link', { name: file.name }).waitFor();
  await v.look();
}

/** The third step. */
export async function agreeToFee(
  v: Visitor,
  served: Pick<Served, 'answerTo'>,
  delivery: RegExp,
): Promise<void> {
  await v.at('Phí, lệ phí và nhận kết quả');
  await v.choose(/muốn nhận kết quả thế nào/, delivery);
  await answerCaptcha(v, served);
  await v.press('Tiếp tục');
}

/** The last step: the declaration, and the sending. */
export async function declareAndSend(v: Visitor): Promise<void> {
  await v.at('Kiểm tra và gửi hồ sơ');
  await v.page.getByLabel(/Tôi xin chịu trách nhiệm/).check();
  await v.press('Đồng ý, gửi đi');
}

/** Number and look-up secret as the page after sending shows them. */
export async function sentAs(v: Visitor): Promise<{ code: string; secret: string; text: string }> {
  await v.at('Đã gửi hồ sơ');
  const text = (await v.page.locator('main').allInnerTexts()).join();
  const code = /H99\.[\d.]+-\d{6}-\d{4,}/.exec(text)?.[0];
  const secret = /\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(text)?.[0];
  if (!code || !secret) throw new Error(`no number on the page: ${text}`);
  return { code, secret, text };
}

/** Province, the commune that script or a button brings, and the words below it. */
export async function pickAddress(v: Visitor, question: string | RegExp, detail = ''): Promise<void> {
  const group = v.page.getByRole('group', { name: question });
  const commune = group.locator('[data-address-commune]');
  await group.locator('[data-address-province]').selectOption({ label: 'Tỉnh Một Cửa' });
  const there = commune.locator('option', { hasText: 'Phường An Phú' });
  if (!v.scripted && (await there.count()) === 0) await v.follow(group.locator('[data-address-load]'));
  await there.waitFor({ state: 'attached' });
  await commune.selectOption({ label: 'Phường An Phú' });
  if (detail) await group.getByRole('textbox').last().fill(detail);
}

interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
