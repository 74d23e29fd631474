import { beforeAll, expect, test } from 'vitest';
import type { DraftContent } from '#domain/drafts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, lateBirthAnswers, someCitizen } from '#testing/filed.ts';
import { owesKnownSum } from '#testing/owes-known-sum.ts';
import { officerIn, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { handOver, recordResult } from '#testing/story/settling.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';

// The ways of a dossier beside the one that ends with what was asked for; what stands before the branch is done by the rooms' verbs.

const looks = { width: 1280, story: 'branches' };
const on = stage(() => openServer({ now: '2026-11-20T08:30:00+07:00' }));
let desk: Awaited<ReturnType<typeof anPhu>>;
let clerk: Visitor;
let owner: Visitor;
let file: (content?: Partial<DraftContent>) => Promise<string>;

beforeAll(async () => {
  const { deps, url } = on.served;
  const citizen = await someCitizen(deps);
  file = (content = {}) => fileBirth(deps, citizen, { content });
  desk = await anPhu(deps);
  clerk = await officerIn('canbo.anphu1', on.browser, on.served, looks);
  owner = await visitor(on.browser, { url, width: 360, story: 'branches-owner' });
  await signIn(owner.context, on.served, citizen);
});

async function own(code: string): Promise<void> {
  await owner.go('/ho-so-cua-toi');
  await owner.press(new RegExp(code));
}

async function openAtDesk(officer: Visitor, code: string): Promise<void> {
  await officer.go('/can-bo');
  await officer.press(code);
}

test('denied: the officer proposes it with a reason, the leader decides it, and the filer reads a refusal and never a success', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  const handler = await officerIn('canbo.anphu2', on.browser, on.served, looks);
  await openAtDesk(handler, code);
  await handler.press('Thẩm định và trình');
  await handler.choose('Đề nghị', /Không đủ điều kiện, đề nghị từ chối/);
  await handler.press('Trình lãnh đạo');
  await handler.sees('Nhập lý do đề nghị từ chối');
  await handler.type(/Ý kiến thẩm định/, 'Giấy chứng sinh không phải của trẻ này.');
  await handler.press('Trình lãnh đạo');
  const leader = await officerIn('lanhdao.anphu', on.browser, on.served, looks);
  await openAtDesk(leader, code);
  await leader.press('Phê duyệt');
  await leader.choose('Quyết định', /Phê duyệt đề xuất: từ chối giải quyết hồ sơ/);
  await leader.type(/^Ý kiến/, 'Giấy chứng sinh ghi tên người mẹ khác.');
  await leader.press('Tiếp tục');
  await leader.sees('Từ chối giải quyết hồ sơ này?');
  await leader.press('Ghi quyết định');
  await leader.leave();
  await recordResult(handler, code, '16/PTC');
  await handler.leave();
  await own(code);
  await owner.sees('Đã có văn bản từ chối giải quyết');
  await handOver(clerk, code, 'LÊ MINH ANH');
  await own(code);
  await owner.sees(/Đã trả văn bản từ chối giải quyết lúc/);
  await owner.sees('Từ chối giải quyết');
  expect(await owner.page.getByText('Đã trả kết quả lúc').count()).toBe(0);
});

test('supplemented twice: the second request warns the clerk and tells the filer that it is the second', async () => {
  const code = await file();
  await ask(code, 'Số điện thoại của người mẹ');
  await answer(code, 'Số của mẹ là 0912 345 678');
  await openAtDesk(clerk, code);
  await clerk.sees('Số của mẹ là 0912 345 678');
  await ask(code, 'Nơi cư trú của người mẹ', () => clerk.sees(/Hồ sơ này đã được yêu cầu bổ sung/));
  await own(code);
  await owner.sees(/Đây là lần yêu cầu bổ sung thứ 2/);
  await answer(code, 'Mẹ ở phường An Phú');
  await openAtDesk(clerk, code);
  await clerk.press('Tiếp nhận');
  await clerk.press('Tiếp nhận và in giấy hẹn');
  await own(code);
  await owner.sees(/Hẹn trả kết quả:/);
});

async function ask(code: string, what: string, meanwhile = async () => {}): Promise<void> {
  await openAtDesk(clerk, code);
  await clerk.press('Yêu cầu bổ sung');
  await meanwhile();
  await clerk.page.getByRole('checkbox', { name: /^Nội dung khác/ }).check();
  await clerk.type(/Cần bổ sung gì/, what);
  await clerk.press('Tiếp tục');
  await clerk.sees(what);
  await clerk.press('Gửi yêu cầu bổ sung');
}

async function answer(code: string, words: string): Promise<void> {
  await own(code);
  await owner.press('Bổ sung hồ sơ');
  await owner.type(/Trả lời bằng lời/, words);
  await owner.press('Gửi bổ sung');
  await owner.sees('Đã gửi phần bổ sung');
}

test('withdrawn at the counter: who asked for it is said once more before it is done, and the filer is told', async () => {
  const code = await file();
  await desk.accept(code);
  await clerk.go(`/can-bo/ho-so/${code}`);
  await clerk.press('Rút hồ sơ');
  await clerk.type(/Họ tên người đến quầy/, 'LÊ MINH ANH');
  await clerk.type(/Lý do nhập tại quầy/, 'Đến quầy trả giấy hẹn');
  await clerk.type(/Lý do rút hồ sơ/, 'Nộp nhầm nơi');
  await clerk.press('Tiếp tục');
  await clerk.sees('Rút hồ sơ này theo yêu cầu tại quầy?');
  await clerk.press('Rút hồ sơ');
  await clerk.sees('Đã rút hồ sơ theo yêu cầu tại quầy');
  await own(code);
  await owner.sees('Ông/Bà đã rút hồ sơ này');
});

test('withdrawn online while an officer has it: it is over for the filer, and gone from what the officer has to do', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  await own(code);
  await owner.press('Rút hồ sơ');
  await owner.type(/Lý do/, 'Nộp nhầm nơi');
  await owner.press('Rút hồ sơ', owner.page.getByRole('main').locator('form'));
  await owner.sees('Ông/Bà đã rút hồ sơ này');
  const handler = await officerIn('canbo.anphu2', on.browser, on.served, looks);
  await handler.go('/can-bo');
  expect(await handler.page.getByRole('link', { name: code, exact: true }).count()).toBe(0);
  await handler.leave();
});

test('asked of another agency: it answers what its officer reads with the dossier, and the filer reads who was asked', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  const handler = await officerIn('canbo.anphu2', on.browser, on.served, looks);
  await openAtDesk(handler, code);
  await handler.press('Lấy ý kiến cơ quan khác');
  await handler.field('Cơ quan được hỏi').selectOption({ label: 'Ủy ban nhân dân xã Tân Hòa' });
  await handler.type(/Nội dung hỏi/, 'Trẻ có được đăng ký ở xã hay không?');
  await handler.press('Gửi câu hỏi');
  await handler.sees('Gửi câu hỏi này?');
  await handler.press('Gửi câu hỏi');
  await handler.sees('Đã gửi câu hỏi lấy ý kiến');
  await own(code);
  await owner.sees(/Đang chờ ý kiến của Ủy ban nhân dân xã Tân Hòa/);

  const asked = await officerIn('canbo.tanhoa2', on.browser, on.served, looks);
  await asked.go('/can-bo');
  await asked.press(/^Lấy ý kiến cơ quan khác: được hỏi 1/);
  await asked.press(code);
  await asked.choose('Ý kiến của cơ quan', 'Đồng ý');
  await asked.type(/Nội dung ý kiến/, 'Xã chưa đăng ký cho trẻ này.');
  await asked.press('Gửi ý kiến');
  await asked.press('Gửi ý kiến');
  await asked.sees('Không có hồ sơ nào đang hỏi ý kiến cơ quan của Ông/Bà');
  await asked.leave();

  await openAtDesk(handler, code);
  await handler.sees('Xã chưa đăng ký cho trẻ này.');
  await handler.press('Thẩm định và trình');
  await handler.sees('Xã chưa đăng ký cho trẻ này.');
  await handler.leave();
});

test('paid online: from the page of the dossier to the gateway and back, and the desk has nothing more to take', async () => {
  const code = await file({ answers: lateBirthAnswers });
  await desk.accept(code);
  await owesKnownSum(on.served.deps.db, code);
  await own(code);
  await owner.press('Thanh toán trực tuyến');
  await owner.press('THANH TOÁN');
  await owner.press(/^Đến trang thanh toán của/);
  await owner.at('Cổng thanh toán thử');
  await owner.press('Thực hiện');
  await owner.press('Về cổng dịch vụ công');
  await owner.at('Kết quả thanh toán');
  await owner.sees(/^Đã thanh toán 15\.000/);
  await clerk.go(`/can-bo/ho-so/${code}`);
  await clerk.sees(/Đã thu 15\.000 VND/);
  const main = clerk.page.getByRole('main');
  expect(await main.getByRole('link', { name: 'Thu phí, lệ phí', exact: true }).count()).toBe(0);
});
