import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { samplePdf } from '../sample-files.ts';
import { UPLOAD_FORM, uploadBy } from './filing.ts';
import type { Visitor } from './visit.ts';

const SIGNED = 'kết quả đã ký.pdf';

/** A clerk takes the dossier from the list and has the receipt to print. */
export async function accept(clerk: Visitor, code: string): Promise<void> {
  await clerk.press(code);
  await clerk.press('Tiếp nhận');
  await clerk.press('Tiếp nhận và in giấy hẹn');
  await clerk.sees('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
}

/** A head assigns it to an officer of the unit. */
export async function assign(head: Visitor, code: string, to: RegExp): Promise<void> {
  await head.press(code);
  await head.press('Phân công');
  await head.page.getByLabel(to).check();
  await head.press('Phân công');
  await head.sees('Đã phân công');
}

/** The officer finds it in order and submits it to the leader. */
export async function examine(officer: Visitor, code: string): Promise<void> {
  await officer.press(code);
  await officer.press('Thẩm định và trình');
  await officer.choose('Đề nghị', /Đủ điều kiện, đề nghị giải quyết/);
  await officer.type(/Ý kiến thẩm định/, 'Hồ sơ đầy đủ, đúng quy định.');
  await officer.press('Trình lãnh đạo');
}

export async function approve(leader: Visitor, code: string): Promise<void> {
  await leader.press(code);
  await leader.press('Phê duyệt');
  await leader.choose('Quyết định', /Phê duyệt đề xuất: giải quyết hồ sơ/);
  await leader.press('Tiếp tục');
  await leader.press('Ghi quyết định');
}

/**
 * All that happens at Phường An Phú between receipt and result, each at a desk of their own. @returns the name of the signed paper.
 */
export async function decideAtAnPhu(
  atDesk: (username: string) => Promise<Visitor>,
  code: string,
): Promise<string> {
  const head = await atDesk('truongphong.anphu');
  await assign(head, code, /Võ Minh Khôi/);
  await head.leave();
  const officer = await atDesk('canbo.anphu2');
  await examine(officer, code);
  const leader = await atDesk('lanhdao.anphu');
  await approve(leader, code);
  await leader.leave();
  const paper = await recordResult(officer, code, '215/2026');
  await officer.leave();
  return paper;
}

/** The officer uploads the signed paper and enters its number. @returns the name of the file. */
export async function recordResult(officer: Visitor, code: string, number: string): Promise<string> {
  await officer.go('/can-bo');
  await officer.press(code);
  await officer.press('Ghi nhận kết quả');
  await uploadBy(officer, officer.page.locator(UPLOAD_FORM).first(), {
    name: SIGNED,
    mimeType: 'application/pdf',
    buffer: await samplePdf(),
  });
  await officer.type(/Số, ký hiệu văn bản/, number);
  await officer.press('Tiếp tục');
  await officer.press('Ghi nhận kết quả');
  return SIGNED;
}

/** The clerk hands the paper over to somebody who came for it, from the list of what waits to be collected. */
export async function handOver(clerk: Visitor, code: string, to: string): Promise<void> {
  await clerk.go('/can-bo');
  await clerk.press(/^Chờ người dân/);
  await clerk.press(/^Chờ nhận kết quả/);
  await giveBack(clerk, code, /Họ tên người nhận kết quả/, to);
}

/** The clerk gives it to the post. */
export async function sendByPost(clerk: Visitor, code: string, number: string): Promise<void> {
  await clerk.go('/can-bo');
  await giveBack(clerk, code, /Mã bưu gửi/, number);
}

async function giveBack(clerk: Visitor, code: string, field: RegExp, text: string): Promise<void> {
  await clerk.press(code);
  await clerk.press('Trả kết quả');
  await clerk.type(field, text);
  await clerk.press('Tiếp tục');
  await clerk.press('Xác nhận đã trả kết quả');
}

/** What arrives when a link to a file is pressed: its first bytes tell the kind of file. */
export async function kindOf(v: Visitor, link: Locator): Promise<string> {
  const [download] = await Promise.all([v.page.waitForEvent('download'), link.first().click()]);
  return readFileSync(await download.path())
    .subarray(0, 5)
    .toString();
}
