import { expect, test } from 'vitest';
import type { PaperCount } from '#domain/dossiers';
import { writeSetting } from '#platform/db/settings.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, lateBirthAnswers, someCitizen } from '#testing/filed.ts';
import { officerIn, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';

// NĐ 118/2025/NĐ-CP Đ19 k5: asked on Thursday 10 December 2026, the last day is Friday the 25th, and today is Monday the 28th
const on = stage(() => openServer({ now: '2026-12-28T08:00:00+07:00' }));

const ASKED = '2026-12-10T10:00:00+07:00';
const PAPERS: PaperCount[] = [{ part: 'giay-chung-sinh', originals: 1, certified: 0, copies: 0 }];

const roomsAt = (time: string) => ({ ...on.served.deps, clock: { now: () => new Date(time) } });

/** Accepted on 30 November, with its fee and papers left at the desk, and asked for something in examination at a time. */
async function askedAt(asked: string, left: { papers?: PaperCount[]; fee?: number } = {}): Promise<string> {
  const accepted = roomsAt('2026-11-30T09:00:00+07:00');
  const content = left.fee ? { answers: lateBirthAnswers } : {};
  const code = await fileBirth(accepted, await someCitizen(on.served.deps), { content });
  const desk = await anPhu(accepted);
  await desk.accept(code, '', undefined, left.papers);
  if (left.fee) await desk.pay(code, left.fee);
  await desk.assign(code);
  await (await anPhu(roomsAt(asked))).askInExamination(code, [{ target: 'other', text: 'Số điện thoại' }]);
  return code;
}

const clerkIn = (story: string) => officerIn('canbo.anphu1', on.browser, on.served, { width: 1280, story });

async function ownerAt(code: string, story: string): Promise<Visitor> {
  const owner = await visitor(on.browser, { url: on.served.url, width: 360, story });
  await signIn(owner.context, on.served, await someCitizen(on.served.deps));
  await owner.go(`/ho-so-cua-toi/${code}`);
  return owner;
}

test('closed after 15 days: from the list of what is over, with form 05; the filer reads that it has ended', async () => {
  const code = await askedAt(ASKED);
  const soon = await askedAt('2026-12-17T10:00:00+07:00'); // the 15th day is New Year's Day: until Monday 4 January
  const clerk = await clerkIn('close');
  await clerk.go('/can-bo');
  await clerk.press(/^Chờ người dân/);
  await clerk.press(/^Sắp hết hạn bổ sung/);
  await clerk.sees('05/01/2027');
  expect(await clerk.page.getByRole('link', { name: soon }).count()).toBe(1);
  expect(await clerk.page.getByRole('link', { name: /^Đóng hồ sơ/ }).count()).toBe(0);

  await clerk.press(/^Hết hạn bổ sung/);
  await clerk.press(new RegExp(`^Đóng hồ sơ ${code}`));
  await clerk.sees('Đóng hồ sơ vì không bổ sung?');
  await clerk.press('Đóng hồ sơ');
  await clerk.sees('Đã đóng hồ sơ');
  await clerk.press(/^Thông báo dừng giải quyết hồ sơ/);
  await clerk.sees(/hết Thứ Sáu, 25\/12\/2026/);
  await clerk.leave();

  const owner = await ownerAt(code, 'closed-owner');
  await owner.sees('Dừng xử lý');
  await owner.leave();
});

test('handed back: what closing left at the desk waits in its list until papers and money went, and the filer reads both', async () => {
  const code = await askedAt(ASKED, { papers: PAPERS, fee: 8_000 });
  const clerk = await clerkIn('hand-back');
  await clerk.go('/can-bo?xem=close');
  await clerk.press(new RegExp(`^Đóng hồ sơ ${code}`));
  await clerk.choose('Giấy tờ bản giấy đã nhận', /^Chưa trả/);
  await clerk.choose('Phí, lệ phí đã thu', /^Trả lại cho người nộp/);
  await clerk.press('Đóng hồ sơ');
  await clerk.sees('Đã đóng hồ sơ');

  await clerk.go('/can-bo');
  await clerk.press(/^Chờ người dân/);
  await clerk.press(/^Còn phải trả lại/);
  await clerk.press(code);
  await clerk.press('Trả lại giấy tờ');
  await clerk.type(/Họ tên người nhận lại giấy tờ/, 'LÊ MINH ANH');
  await clerk.press('Tiếp tục');
  await clerk.at('Trả lại giấy tờ cho LÊ MINH ANH?');
  await clerk.press('Ghi nhận đã trả giấy tờ');
  await clerk.press('Đề nghị hoàn tiền');
  await clerk.choose('Cách hoàn', 'Tiền mặt tại quầy');
  await clerk.type(/Họ tên người nhận tiền/, 'LÊ MINH ANH');
  await clerk.type(/Lý do hoàn/, 'Hồ sơ bị đóng');
  await clerk.press('Tiếp tục');
  await clerk.at('Đề nghị hoàn 8.000 VND?');
  await clerk.press('Đề nghị hoàn tiền');

  const leader = await officerIn('lanhdao.anphu', on.browser, on.served, {
    width: 1280,
    story: 'refund-approved',
  });
  await leader.go('/can-bo');
  await leader.press('Thu phí, lệ phí');
  await leader.press('Hoàn tiền');
  await leader.press(code);
  await leader.choose('Quyết định', 'Duyệt hoàn tiền');
  await leader.press('Tiếp tục');
  await leader.press('Duyệt hoàn tiền');
  await leader.sees('Đã duyệt hoàn tiền');
  await leader.leave();

  await clerk.go('/can-bo/thu-phi');
  await clerk.press('Hoàn tiền');
  await clerk.press(code);
  await clerk.choose('Việc đã làm', 'Đã hoàn');
  await clerk.type(/^Số chứng từ/, '12');
  await clerk.press('Tiếp tục');
  await clerk.press('Đã hoàn');
  await clerk.press(code);
  await clerk.sees('Không còn việc phải làm với hồ sơ này');
  await clerk.go('/can-bo?xem=back');
  expect(await clerk.page.getByRole('link', { name: code }).count()).toBe(0);
  await clerk.leave();

  const owner = await ownerAt(code, 'handed-back-owner');
  await owner.sees(/Đã trả lại giấy tờ lúc .*: 1 bản chính/);
  await owner.sees(/Đã trả lại 8\.000 VND lúc/);
  await owner.leave();
});

test('opened again: the clerk enters what the person brings after the closing, and form 05 is lifted', async () => {
  const { deps } = on.served;
  await deps.db.tx((tx) => writeSetting(tx, 'dossiers.reopening', { withinDays: 30 }, deps.clock.now()));
  const code = await askedAt(ASKED);
  await (await anPhu(deps)).close(code);
  const filer = await ownerAt(code, 'may-be-reopened-owner');
  await filer.sees(/^Đến hết Thứ Tư, 27\/01\/2027/);
  await filer.leave();
  const clerk = await clerkIn('reopen');
  await clerk.go(`/can-bo/ho-so/${code}`);
  await clerk.press('Mở lại hồ sơ');
  await clerk.sees('Thứ Tư, 27/01/2027');
  await clerk.type(/Lý do mở lại/, 'Người nộp đến quầy bổ sung');
  await clerk.press('Mở lại hồ sơ');
  await clerk.sees(/^Đã mở lại hồ sơ/);
  await clerk.press('Nhận bổ sung tại quầy');
  await clerk.type(/Họ tên người đến quầy/, 'LÊ MINH ANH');
  await clerk.type(/Lý do nhập tại quầy/, 'Đến quầy');
  await clerk.type(/Người nộp trả lời bằng lời/, 'Số của mẹ là 0912 345 678');
  await clerk.press('Ghi nhận bổ sung');
  await clerk.sees('Đã ghi nhận phần bổ sung tại quầy');
  await clerk.leave();

  const owner = await ownerAt(code, 'reopened-owner');
  await owner.sees(/cơ quan cho biết phần bổ sung đã đủ chưa/);
  await owner.sees(/hết hiệu lực từ .* vì hồ sơ được mở lại/);
  await owner.leave();
});
